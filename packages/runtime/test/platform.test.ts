import { readdir } from "node:fs/promises";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { caught, type Handler, type RecordedRequest, readImports, serve } from "@specmint/testing";
import { describe, expect, it, vi } from "vitest";

import type { Fetch } from "./runtime.ts";

type Runtime = typeof import("./runtime.ts");

const folder = fileURLToPath(new URL("../src/", import.meta.url));

// Read now: afterwards they may be gone for a while.
const { process: realProcess } = globalThis;
const realNavigator = Object.getOwnPropertyDescriptor(globalThis, "navigator");

const prototypes = () => [
  Response.prototype,
  Request.prototype,
  Headers.prototype,
  Error.prototype,
  TypeError.prototype,
  AbortSignal.prototype,
  AbortController.prototype,
  URL.prototype,
  Promise.prototype,
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
];
const constructors = () => [
  Response,
  Request,
  Headers,
  Error,
  AbortSignal,
  AbortController,
  URL,
  Promise,
  Object,
  Array,
  Function,
  String,
  JSON,
  Math,
];

/** The names of all globals, and everything that the global classes have, each value by itself. */
function snapshot(): readonly unknown[] {
  const globals = Object.getOwnPropertyNames(globalThis).sort();
  const members = [...prototypes(), ...constructors()].flatMap((holder) =>
    Reflect.ownKeys(holder).flatMap((key) => {
      const { value, get, set, writable, configurable } = Object.getOwnPropertyDescriptor(holder, key) ?? {};
      return [holder, key, value, get, set, writable, configurable];
    }),
  );
  return [globals.join(), globalThis.fetch, ...members];
}

// Before any test imports the package.
const untouched = snapshot();

const handler: Handler = ({ url }) => {
  if (url.startsWith("/ok")) return { body: '{"a":1}' };
  if (url.startsWith("/gone")) return { status: 404, body: '{"message":"gone","code":7}' };
  if (url.startsWith("/html")) return { body: "<p>" };
  if (url.startsWith("/away")) return { status: 302, headers: { location: "/ok" } };
  if (url.startsWith("/busy")) return { status: 503, headers: { "retry-after": "0" }, body: "{}" };
  return (response) => url.startsWith("/broken") && response.destroy();
};

/** The same without a network, for Node's own fetch does not work everywhere where we do. */
async function answer(given: string): Promise<Response> {
  const { pathname: url } = new URL(given);
  const reply = await handler({ url } as RecordedRequest);
  if (typeof reply === "object") return new Response(reply.body as string, reply);
  if (url === "/broken") throw new Error("broken");
  return new Promise(() => {});
}

/** Every kind of call: what each gave. */
async function callAll(
  { callOperation, createRawClient, unwrap, inQuery }: Runtime,
  baseUrl: string,
  fetch?: Fetch,
): Promise<readonly string[]> {
  const security = [[{ option: "token", place: inQuery, name: "key", prefix: "" }]];
  const options = { baseUrl, fetch, token: "t-0123456789", maxRetries: 1, timeout: 600_000 };
  const client = createRawClient<Record<"/ok", { put: { responses: object } }>>(
    { api: "groups", server: "", security },
    options,
  );
  const none = createRawClient({ api: "groups", server: baseUrl, security }, { fetch });
  const call = (path: string, given = {}, by: typeof none = client) =>
    callOperation<{ ok: true; data: unknown; response: Response }>(
      by,
      { api: "groups", method: "PUT", path, responses: { "200": { json: true } } },
      { body: { b: 1 }, headers: { "x-one": 1 }, ...given },
    );
  const controller = new AbortController();
  controller.abort(new RangeError("enough"));
  const { data } = await client.PUT("/ok");
  const given = [JSON.stringify(data), JSON.stringify(unwrap(await call("/ok")))];
  client.use({ onRequest: ({ request }) => void request.headers.set("x-two", "2") });
  given.push(JSON.stringify(unwrap(await call("/ok"))));
  for (const failing of [
    call("/gone").then(unwrap),
    call("/busy").then(unwrap),
    call("/html"),
    call("/away"),
    call("/broken", { maxRetries: 0 }),
    call("/never", { timeout: 5, maxRetries: 0 }),
    call("/{id}"),
    call("/ok", { signal: controller.signal }),
    call("/ok", {}, none),
  ].map(caught)) {
    given.push(((await failing) as Error).name);
  }
  return given;
}

const wanted = [
  '{"a":1}',
  '{"a":1}',
  '{"a":1}',
  "ApiError",
  "ApiError",
  "ResponseParseError",
  "RedirectError",
  "ConnectionError",
  "TimeoutError",
  "InvalidRequestError",
  "RangeError",
  "MissingCredentialsError",
];

/** A copy of the package that nobody has imported before. */
function importAnew(): Promise<Runtime> {
  vi.resetModules();
  return import("./runtime.ts");
}

/** Runs something while no property of the prototypes can be assigned to, as if they were frozen. */
async function whileReadOnly<Value>(run: () => Promise<Value>): Promise<Value> {
  const restores: (() => void)[] = [];
  for (const { prototype: holder } of [Response, Request, Headers, Error, TypeError, AbortSignal]) {
    for (const key of Reflect.ownKeys(holder)) {
      const before = Object.getOwnPropertyDescriptor(holder, key);
      if (!before?.writable || !before.configurable) continue;
      Object.defineProperty(holder, key, { ...before, writable: false });
      restores.push(() => Object.defineProperty(holder, key, before));
    }
  }
  try {
    return await run();
  } finally {
    for (const restore of restores) restore();
  }
}

describe("the package", () => {
  it("imports itself and openapi-fetch, and nothing of Node", async () => {
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(20);
    const foreign = new Set<string>();
    for (const file of files) {
      for (const specifier of await readImports(join(folder, file))) {
        if (specifier.startsWith(".")) expect(files).toContain(join(dirname(file), specifier));
        else foreign.add(specifier);
      }
    }
    expect([...foreign]).toEqual(["openapi-fetch"]);
  });

  // Before all that use the network: what Node does with a socket afterwards would fail here as well.
  it("works where the prototypes of the platform are read-only", async () => {
    const runtime = await importAnew();
    const { given, error } = await whileReadOnly(async () => {
      try {
        // First, because in a timer nobody would catch what this may throw.
        new runtime.TimeoutError({ method: "PUT", url: "https://api.example.com" }, "timeout", 1);
        return { given: await callAll(runtime, "https://api.example.com", answer), error: undefined };
      } catch (error) {
        return { given: undefined, error };
      }
    });
    expect(error).toBe(undefined);
    expect(given).toEqual(wanted);
  });

  it("adds and changes no global, neither when it is imported nor when it is used", async () => {
    const runtime = await importAnew();
    const between = snapshot();
    await using server = await serve(handler);
    expect(await callAll(runtime, server.url)).toEqual(wanted);
    const after = snapshot();
    for (const later of [between, after]) {
      expect(later.length).toBe(untouched.length);
      expect(later.findIndex((value, index) => !Object.is(value, untouched[index]))).toBe(-1);
    }
  });

  it("loads nothing of Node, neither when it is imported nor when it is used", async () => {
    const loaded: string[] = [];
    const modules = builtinModules.map((name) => `node:${name.replace(/^node:/, "")}`);
    for (const name of modules) {
      vi.doMock(name, () => {
        loaded.push(name);
        return { default: {} };
      });
    }
    try {
      const runtime = await importAnew();
      expect(await callAll(runtime, "https://api.example.com", answer)).toEqual(wanted);
    } finally {
      for (const name of modules) vi.doUnmock(name);
    }
    expect(loaded).toEqual([]);
  });

  it("works without process and navigator", async () => {
    const runtime = await importAnew();
    await using server = await serve(handler);
    let given: unknown;
    try {
      Object.assign(globalThis, { process: undefined });
      Object.defineProperty(globalThis, "navigator", { value: undefined, configurable: true });
      given = await callAll(runtime, server.url);
    } finally {
      globalThis.process = realProcess;
      if (realNavigator) Object.defineProperty(globalThis, "navigator", realNavigator);
      else Reflect.deleteProperty(globalThis, "navigator");
    }
    expect(given).toEqual(wanted);
  });
});
