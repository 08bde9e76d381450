import { describe, expect, it } from "vitest";
import { ListenError, serve } from "../src/server.ts";
import { echo, startServer } from "./start-server.ts";

describe("where a server listens", () => {
  it("is told if the port is in use", async () => {
    const { port } = await startServer(echo);
    const error = await serve(echo, { port }).catch((caught) => caught);
    expect(error).toBeInstanceOf(ListenError);
    expect(error).toMatchObject({
      code: "EADDRINUSE",
      message: `Port ${port} of 127.0.0.1 is in use. End what uses it, or choose another port; 0 is any free one.`,
    });
  });

  it.each([
    {
      options: { host: "203.0.113.1" },
      message:
        "203.0.113.1 is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.",
    },
    {
      options: { host: "no host.invalid\u001b" },
      message:
        "There is no host no host.invalid\\u001b. Use 127.0.0.1, or 0.0.0.0 for all addresses of this machine.",
    },
    { options: { host: "" }, message: "The host is empty. Use 127.0.0.1, or 0.0.0.0 for all." },
    {
      options: { port: 65_536 },
      message: "65536 is no port. Choose one from 1 to 65535; 0 is any free one.",
    },
  ])("is told if it cannot: $options", async ({ options, message }) => {
    const error = await serve(echo, options).catch((caught) => caught);
    expect(error).toBeInstanceOf(ListenError);
    expect(error.message).toBe(message);
  });

  it.each([
    { host: "localhost", begin: "http://localhost:" },
    { host: "0.0.0.0", begin: "http://127.0.0.1:" },
    { host: "::1", begin: "http://[::1]:" },
    { host: "::", begin: "http://[::1]:" },
  ])("is what its URL names: $host", async ({ host, begin }) => {
    const { url, port } = await startServer(echo, { host });
    expect(url).toBe(`${begin}${port}`);
    expect((await fetch(url)).status).toBe(200);
  });
});
