import { describe, expect, it } from "vitest";
import { serve } from "../src/index.ts";

describe("serve", () => {
  it("records method, raw url, headers and body", async () => {
    await using server = await serve(() => ({}));

    await fetch(`${server.url}/a%2Fb/..%2e?q=%20x&q=2`, {
      method: "PUT",
      headers: { "X-Mixed-Case": "one", Accept: "text/plain" },
      body: '{"name":"Gruppe ä"}',
    });

    const [request] = server.requests;
    expect(server.requests).toHaveLength(1);
    expect(request?.method).toBe("PUT");
    expect(request?.url).toBe("/a%2Fb/..%2e?q=%20x&q=2");
    expect(request?.headers["x-mixed-case"]).toBe("one");
    expect(request?.headers["accept"]).toBe("text/plain");
    expect(request?.body).toBe('{"name":"Gruppe ä"}');
    expect([...(request?.bytes ?? [])].slice(-4)).toEqual([0xc3, 0xa4, 0x22, 0x7d]);
  });

  it("keeps the raw header lines and joins those of one name", async () => {
    await using server = await serve(() => ({}));
    const { request } = await import("node:http");

    await new Promise<void>((resolve, reject) => {
      request(server.url, { headers: { "X-Two": ["a", "b"] } }, (response) =>
        response.resume().on("end", resolve),
      )
        .on("error", reject)
        .end();
    });

    expect(server.requests[0]?.rawHeaders).toContainEqual(["X-Two", "a"]);
    expect(server.requests[0]?.rawHeaders).toContainEqual(["X-Two", "b"]);
    expect(server.requests[0]?.headers["x-two"]).toBe("a, b");
  });

  it("answers with the status, headers and body of the reply", async () => {
    await using server = await serve(async (request) => ({
      status: 418,
      headers: { "x-echo": request.method },
      body: "short and stout",
    }));

    const response = await fetch(server.url, { method: "POST" });

    expect(response.status).toBe(418);
    expect(response.headers.get("x-echo")).toBe("POST");
    expect(await response.text()).toBe("short and stout");
  });

  it("answers an empty 200 unless told otherwise", async () => {
    await using server = await serve(() => ({}));

    const response = await fetch(server.url);

    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  it("hands the response to a handler that returns a function", async () => {
    await using server = await serve(() => (response) => response.destroy());

    await expect(fetch(server.url)).rejects.toThrow(TypeError);
    expect(server.requests).toHaveLength(1);
  });

  it("answers 500 with the error when the handler throws", async () => {
    await using server = await serve(() => {
      throw new Error("no such group");
    });

    const response = await fetch(server.url);

    expect(response.status).toBe(500);
    expect(await response.text()).toBe("Error: no such group");
  });

  it("frees the port on close, even with a response that never ends, and closes twice without harm", async () => {
    const server = await serve(() => (response) => void response.write("…"));
    const response = await fetch(server.url);

    await server.close();
    await server.close();

    await expect(response.text()).rejects.toThrow(TypeError);
    await expect(fetch(server.url)).rejects.toThrow(TypeError);
  });
});
