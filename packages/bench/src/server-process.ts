// The server that the contenders call, in a process of its own: it shares no event loop and no heap with them. Sends its
// address. The first segment of a path says what it does with a call that is as it should be.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import openapi from "@specmint/cloudflare-user-groups-types/openapi.json" with { type: "json" };
import { listExamples } from "@specmint/testing";
import { call } from "./call.ts";

const success = JSON.stringify(findExample("200", "documented"));
const failure = JSON.stringify(findExample("4XX", "noRoute"));

const server = createServer(async (request, response) => {
  const body = await readText(request).catch(() => undefined);
  if (body !== undefined) answer(request, body, response);
});
server.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

function findExample(place: string, name: string): unknown {
  const example = listExamples(openapi as never).find((one) => one.place === place && one.name === name);
  if (!example) throw new Error(`the spec has no example ${name} for ${place}`);
  return example.body;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}

function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
  const [, behaviour = "", path = ""] = /^\/(\w+)(\/.*)$/.exec(request.url ?? "") ?? [];
  if (!isTheCall(request, path, body)) send(response, 400, '"not the call of the bench"');
  else if (behaviour === "answer") send(response, 200, success);
  else if (behaviour === "fail") send(response, 500, failure);
  // "hang": the caller has to give up.
}

function isTheCall({ method, headers }: IncomingMessage, path: string, body: string): boolean {
  return (
    method === call.method &&
    path === call.path &&
    // The official SDK indents it.
    JSON.stringify(JSON.parse(body)) === call.body &&
    headers.authorization === `Bearer ${call.token}` &&
    headers["content-type"] === "application/json" &&
    headers["x-auth-email"] === undefined
  );
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(body);
}
