import type { ServerResponse } from "node:http";
import { type RecordedRequest, type Reply, serve } from "@specmint/testing";
import type { Outcome } from "../program/run-scenarios.js";
import { scripts } from "./scripts.ts";

/** The server that the program calls. */
export interface ScriptedServer extends AsyncDisposable {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the program told of its scenarios, if it did. */
  readonly outcomes: () => readonly Outcome[] | undefined;
}

/** What the program may ask about a request. */
type Seen = Pick<RecordedRequest, "method" | "url" | "headers" | "body">;

/**
 * Serves `/<script>/<key>/…` on loopback, as the script says for each key, to pages of any origin. `/~seen/<script>/<key>` lists what
 * was asked; what is posted to `/~outcomes` is kept.
 */
export async function serveScripts(table: typeof scripts = scripts): Promise<ScriptedServer> {
  const asked = new Map<string, Seen[]>();
  let outcomes: readonly Outcome[] | undefined;
  const handle = (request: RecordedRequest): Reply | ((response: ServerResponse) => void) => {
    const [, first = "", second = "", third = ""] = request.url.split("/");
    if (first === "~outcomes") outcomes = JSON.parse(request.body);
    if (first === "~outcomes") return {};
    if (first === "~seen") return { body: JSON.stringify(asked.get(`/${second}/${third}`) ?? []) };
    const steps = table[first];
    if (steps === undefined) return { status: 500, body: `There is no script ${first}.` };
    const place = `/${first}/${second}`;
    const before = asked.get(place) ?? [];
    const { method, headers, body } = request;
    asked.set(place, [...before, { method, url: request.url.slice(place.length), headers, body }]);
    const step = steps[Math.min(before.length, steps.length - 1)];
    return step?.(request) ?? { status: 500 };
  };
  const server = await serve((request) => {
    const forPages = headersForPages(request);
    if (request.method === "OPTIONS") return { status: 204, headers: forPages };
    const reply = handle(request);
    if (typeof reply !== "function") return { ...reply, headers: { ...forPages, ...reply.headers } };
    return (response) => {
      for (const [name, value] of Object.entries(forPages)) response.setHeader(name, value);
      reply(response);
    };
  });
  return { url: server.url, outcomes: () => outcomes, [Symbol.asyncDispose]: () => server.close() };
}

function headersForPages({ url, headers }: RecordedRequest): Readonly<Record<string, string>> {
  return {
    "x-script": url.split("/")[1] ?? "",
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, POST, PUT",
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
    "access-control-expose-headers": "*",
    "access-control-max-age": "600",
  };
}
