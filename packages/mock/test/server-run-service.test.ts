import { EventEmitter } from "node:events";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readServerSettings, runService, stopSignal } from "../src/server.ts";
import { fakeService } from "./fake-service.ts";
import { echo, startServer } from "./start-server.ts";

describe("a service that is served by another program", () => {
  it("ends with a signal, and frees its port", async () => {
    const controller = new AbortController();
    const printed = Promise.withResolvers<string>();
    const out = new Writable({ write: (chunk) => printed.resolve(String(chunk)) });
    const settings = readServerSettings({ port: "0", json: true }, []);
    const ended = runService(fakeService(), settings, { title: "A" }, { out, signal: controller.signal });
    const { url, port } = JSON.parse(await printed.promise);
    expect((await fetch(`${url}/groups`)).status).toBe(200);
    controller.abort();
    await ended;
    expect((await startServer(echo, { port })).port).toBe(port);
  });

  it("has no modes if it is given none", () => {
    expect(() => readServerSettings({ mode: "observed" }, [])).toThrow(
      "There are no modes; leave --mode out.",
    );
  });
});

describe("the signal of a process that is told to end", () => {
  it.each(["SIGINT", "SIGTERM"])("aborts with %s, and leaves the next one to the system", (name) => {
    const process = Object.assign(new EventEmitter(), { env: {}, ppid: 1 });
    const signal = stopSignal(process as unknown as NodeJS.Process);
    expect(signal.aborted).toBe(false);
    process.emit(name);
    expect(signal.aborted).toBe(true);
    expect(process.eventNames()).toEqual([]);
  });
});
