import { describe, expect, it } from "vitest";
import { modes } from "../src/service.ts";
import { kept, readAnswer, serve, url } from "./ask.ts";

// There is no official client for JavaScript. What the official clients in other languages are known to send is sent here as they do.

const json = { "content-type": "application/json" };
const bearer = { ...json, authorization: "Bearer t-1" };
const key = { ...json, "x-auth-token": "k-1" };
const credentials = { token: "t-1", apiKey: "k-1" };

/** A body whose length is not known before it is sent. */
function inChunks(text: string): RequestInit {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
  // What `fetch` asks for with a stream; the types do not know it.
  return { body, duplex: "half" } as RequestInit;
}

const whole = { id: kept.id, name: "Renamed", description: kept.description, roleIDs: ["r-1"] };
const { roleIDs: _, ...withoutRoles } = whole;

describe.each(modes)("as %s, the service takes", (mode) => {
  it.each([
    { what: "a token", headers: bearer },
    { what: "a key", headers: key },
  ])("$what", async ({ headers }) => {
    const service = serve({ mode, credentials });
    const response = await service.fetch(url, { method: "PUT", headers, body: JSON.stringify(whole) });
    expect((await readAnswer(response)).body.response).toEqual({ ...kept, name: "Renamed" });
  });

  it.each([
    { what: "a chunked body", init: inChunks(JSON.stringify(whole)) },
    {
      what: "what only the service sets",
      init: { body: JSON.stringify({ ...whole, customer: "other", createdEpochMillis: 1 }) },
    },
    {
      what: "keys that the page does not list",
      init: { body: JSON.stringify({ ...whole, Roles: null, users: ["another@example.com"], roleCount: 7 }) },
    },
  ])("$what", async ({ init }) => {
    const service = serve({ mode, credentials });
    const response = await service.fetch(url, { method: "PUT", headers: bearer, ...init });
    expect((await readAnswer(response)).body.response).toEqual({ ...kept, name: "Renamed" });
  });
});

describe.each([
  { mode: "documented" as const, status: 400, response: undefined },
  { mode: "observed" as const, status: 200, response: { ...kept, name: "Renamed" } },
])("as $mode, the service answers $status to", ({ mode, status, response }) => {
  it.each([
    { what: "a body without roleIDs", body: withoutRoles },
    { what: "Roles in place of roleIDs", body: { ...withoutRoles, Roles: null } },
    { what: "that with more keys", body: { ...withoutRoles, Roles: null, users: ["ops@example.com"] } },
  ])("$what, chunked or not", async ({ body }) => {
    const text = JSON.stringify(body);
    for (const headers of [bearer, key])
      for (const init of [{ body: text }, inChunks(text)]) {
        const service = serve({ mode, credentials });
        const answer = await readAnswer(await service.fetch(url, { method: "PUT", headers, ...init }));
        expect(answer).toMatchObject({ status });
        expect(answer.body.response).toEqual(response);
      }
  });
});
