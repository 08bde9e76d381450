import { afterEach } from "vitest";
import { type RunningServer, type ServeOptions, serve } from "../src/server.ts";

const running: RunningServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** A server that ends with its test. */
export async function startServer(
  fetch: (request: Request) => Promise<Response>,
  options: ServeOptions = {},
): Promise<RunningServer> {
  const server = await serve(fetch, options);
  running.push(server);
  return server;
}

/** Answers with what it was sent. */
export async function echo(request: Request): Promise<Response> {
  const { method, url, headers } = request;
  return Response.json({ method, url, headers: Object.fromEntries(headers), body: await request.text() });
}
