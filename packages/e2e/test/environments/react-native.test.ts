import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Handler, type RecordingServer, serve } from "@specmint/testing";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeFilesApi } from "./files-api.ts";

const run = promisify(execFile);
const folder = join(import.meta.dirname, "react-native");

let server: RecordingServer;
let elsewhere: RecordingServer;
let outcomes: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  await using api = await makeFilesApi();
  server = await serve(answer());
  elsewhere = await serve(() => ({ status: 404, body: "{}" }));
  const libraries = join(api.root, "react-native");
  await compileLibraries(libraries);
  const args = [join(folder, "program.ts"), libraries, api.client, server.url, elsewhere.url];
  const env = { ...process.env, NODE_USE_ENV_PROXY: "" };
  const { stdout } = await run(process.execPath, args, { cwd: import.meta.dirname, env });
  outcomes = JSON.parse(stdout);
});

afterAll(async () => {
  await server?.close();
  await elsewhere?.close();
});

/** React Native's `URL`, which is written in Flow: all of it that the compiler does not know are types, which it drops. */
async function compileLibraries(target: string): Promise<void> {
  await mkdir(target);
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  for (const file of ["URL.js", "URLSearchParams.js"]) {
    const source = await readFile(join(folder, "Libraries/Blob", file), "utf8");
    await writeFile(join(target, file), ts.transpileModule(source, { compilerOptions }).outputText);
  }
  // It tells how the addresses of blobs begin.
  await writeFile(join(target, "NativeBlobModule.js"), "exports.default = null;");
}

/** Does what the account of a call is called after. */
function answer(): Handler {
  let attempts = 0;
  return ({ method, url, body, bytes }) => {
    const [, , does] = url.split("/");
    if (does === "hang") return () => undefined;
    if (does === "break") return (response) => response.destroy();
    if (does === "retry" && ++attempts < 3) return { status: 503, headers: { "retry-after": "0" } };
    if (does === "fail")
      return {
        status: 404,
        body: JSON.stringify({ success: false, errors: [{ code: 7003, message: "no" }] }),
      };
    if (does === "a.bin" && method === "GET")
      return {
        status: 200,
        headers: { "content-type": "application/octet-stream" },
        body: Uint8Array.of(0, 255, 128),
      };
    if (does === "a.bin") return { status: bytes.length === 5 ? 204 : 500 };
    const { name } = JSON.parse(body || "{}") as { name?: string };
    return {
      status: 200,
      body: JSON.stringify({ success: true, errors: [], messages: [], result: { name } }),
    };
  };
}

/** The requests whose URL contains a text. */
function requestsTo(text: string): RecordingServer["requests"] {
  return server.requests.filter(({ url }) => url.includes(text));
}

describe("a call in React Native", () => {
  it("gives a success", () => {
    expect(outcomes["a success"]).toBe("Größe 漢字 🦊");
    expect(requestsTo("/echo/")[0]?.headers).toMatchObject({ authorization: "Bearer t0ken" });
  });

  it("gives a failure", () => {
    const error = { success: false, errors: [{ code: 7003, message: "no" }] };
    expect(outcomes["a failure"]).toEqual({ ok: false, status: 404, error });
    expect(outcomes["a failure, thrown"]).toMatchObject({ thrown: { code: "api-error" } });
  });

  it("gives a response to read", () => {
    const group = { success: true, errors: [], messages: [], result: { name: "Größe 漢字 🦊" } };
    expect(outcomes["a response as text"]).toBe(JSON.stringify(group));
    expect(outcomes["a response as JSON"]).toEqual(group);
  });

  it("is repeated", () => {
    expect(outcomes["a call that is repeated"]).toBe(200);
    expect(requestsTo("/retry/")).toHaveLength(3);
  });

  it("ends when its time is over", () => {
    expect(outcomes["a time-out"]).toMatchObject({ thrown: { code: "timeout-error" } });
    expect(outcomes["a deadline"]).toMatchObject({ thrown: { code: "timeout-error" } });
  });

  it("ends when it is aborted, with an error that says so where the signal has no reason", () => {
    expect(outcomes["an abort"]).toMatchObject({ thrown: { name: "AbortError" } });
    expect(outcomes["a call that was aborted before"]).toMatchObject({ thrown: { name: "AbortError" } });
    expect(requestsTo("/aborted")).toEqual([]);
  });

  it("ends with a broken connection", () => {
    expect(outcomes["a broken connection"]).toMatchObject({ thrown: { code: "connection-error" } });
  });

  it("goes through a middleware whole", () => {
    expect(outcomes["a middleware"]).toBe("Größe 漢字 🦊");
    const [request] = requestsTo("/echo/").filter(({ headers }) => headers["x-trace"]);
    expect(request).toMatchObject({ method: "PUT", headers: { authorization: "Bearer t0ken" } });
  });

  it("that a middleware sends elsewhere goes without credentials", () => {
    const [request] = elsewhere.requests;
    expect(request).toMatchObject({ method: "PUT", url: "/elsewhere" });
    expect(JSON.stringify(request)).not.toContain("t0ken");
  });

  it("has bytes both ways", () => {
    expect([...(requestsTo("/files/a.bin")[0]?.bytes ?? [])]).toEqual([0, 255, 128, 195, 40]);
    expect(outcomes["bytes to and fro"]).toEqual([0, 255, 128]);
  });

  it("goes to no address that is not safe", () => {
    const addresses = Object.entries(outcomes).filter(([name]) => name.startsWith("the address "));
    const isRefused = { thrown: expect.objectContaining({ code: "invalid-request-error" }) };
    expect(Object.fromEntries(addresses)).toEqual(
      Object.fromEntries(addresses.map(([name]) => [name, isRefused])),
    );
    expect(addresses).toHaveLength(16);
  });
});
