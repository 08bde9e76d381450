import { describe, expect, it } from "vitest";
import { UnknownRequestError } from "../src/errors.ts";
import { startServer } from "./start-server.ts";

async function limited({ url }: Request): Promise<Response> {
  if (url.endsWith("unknown")) throw new UnknownRequestError("No operation takes it.", undefined);
  return new Response("x", { status: 429, headers: { "retry-after": "1", "content-type": "text/plain" } });
}

const preflight = {
  method: "OPTIONS",
  headers: {
    origin: "http://localhost:5173",
    "access-control-request-method": "PUT",
    "access-control-request-headers": "authorization,content-type",
  },
};

/** What of the headers of an answer is about other origins. */
function accessOf({ headers }: Response): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-")));
}

describe("a server that pages of other origins may call", () => {
  it("answers preflights by itself", async () => {
    const { url } = await startServer(limited, { cors: true });
    const answer = await fetch(`${url}/groups`, preflight);
    expect(answer.status).toBe(204);
    expect(accessOf(answer)).toEqual({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "authorization,content-type",
      "access-control-expose-headers": expect.any(String),
      "access-control-max-age": "600",
    });
  });

  it("may be called from a page of the public network", async () => {
    const { url } = await startServer(limited, { cors: true });
    const headers = { ...preflight.headers, "access-control-request-private-network": "true" };
    expect(accessOf(await fetch(url, { ...preflight, headers }))).toMatchObject({
      "access-control-allow-private-network": "true",
    });
  });

  it("lets them read answers, with all of their headers, and errors", async () => {
    const { url } = await startServer(limited, { cors: true });
    const answer = await fetch(url, { headers: { origin: "null" } });
    expect(answer.status).toBe(429);
    expect(accessOf(answer)).toEqual({
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "*, content-type, retry-after",
    });
    const unknown = await fetch(`${url}/unknown`);
    expect(unknown.status).toBe(404);
    expect(accessOf(unknown)).toMatchObject({ "access-control-allow-origin": "*" });
  });

  it("hands on an OPTIONS that is no preflight", async () => {
    const { url } = await startServer(limited, { cors: true });
    expect((await fetch(url, { method: "OPTIONS" })).status).toBe(429);
  });
});

describe("a server that they may not call", () => {
  it("hands on preflights, and says nothing of other origins", async () => {
    const { url } = await startServer(limited);
    const answer = await fetch(url, preflight);
    expect(answer.status).toBe(429);
    expect(accessOf(answer)).toEqual({});
  });
});
