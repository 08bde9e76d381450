import { pathToFileURL } from "node:url";
import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { caught, type Handler, type RecordingServer, serve } from "@specmint/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FilesClient, type FilesModule, makeFilesApi } from "./files-api.ts";
import type { MadeApi } from "./make-api.ts";

const group = { success: true, errors: [], messages: [], result: { id: "1", name: "Größe" } };
const groupText = JSON.stringify(group);
const path = { account_id: "a", user_group_id: "g" };
const params = { path: { name: "a.bin" } };
/** Bytes that no text has: they do not survive a detour by one. */
const bytes: readonly number[] = [0, 255, 128, 10, 13, 195, 40];

/**
 * What has to work where a library puts a DOM over the globals of Node: some of `Blob`, `FormData`, `Headers`, `Request`
 * and `URL` are then its own, and the others the platform's.
 */
export function testDomCalls(): void {
  let api: MadeApi;
  let server: RecordingServer;
  let files: FilesModule;
  let client: FilesClient;
  let reply: Awaited<ReturnType<Handler>>;

  beforeAll(async () => {
    api = await makeFilesApi();
    files = await import(pathToFileURL(api.client).href);
    server = await serve((() => reply) as Handler);
  });
  beforeEach(() => {
    client = files.createClient({ baseUrl: server.url });
    reply = { status: 204 };
  });
  afterAll(async () => {
    await server?.close();
    await api?.[Symbol.asyncDispose]();
  });

  describe("the response of a result", () => {
    beforeEach(() => {
      reply = { status: 200, headers: { "content-type": "application/json" }, body: groupText };
    });

    async function respond(): Promise<Response> {
      const cloudflare = createClient({ apiToken: "t0ken", baseUrl: server.url });
      const result = await updateUserGroup(cloudflare, { params: { path }, body: { name: "Größe" } });
      expect(unwrap(result)).toEqual(group);
      return result.response;
    }

    it("gives JSON", async () => {
      expect(await (await respond()).json()).toEqual(group);
    });

    it("gives text", async () => {
      expect(await (await respond()).text()).toBe(groupText);
    });

    it("gives an ArrayBuffer", async () => {
      expect(textOf(await (await respond()).arrayBuffer())).toBe(groupText);
    });

    it("gives a Blob", async () => {
      const blob = await (await respond()).blob();
      expect(textOf(await blob.arrayBuffer())).toBe(groupText);
    });

    it("gives a stream", async () => {
      const chunks: Uint8Array[] = [];
      const { body } = await respond();
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toBe(groupText);
    });
  });

  it("gives binary data as they were sent", async () => {
    reply = {
      status: 200,
      headers: { "content-type": "application/octet-stream" },
      body: Uint8Array.from(bytes),
    };
    const { ok, data } = await files.downloadFile(client, { params });
    expect(ok).toBe(true);
    expect([...new Uint8Array(await (data as Blob).arrayBuffer())]).toEqual(bytes);
  });

  describe.each([
    { what: "a Blob", make: () => new Blob([Uint8Array.from(bytes)]) },
    { what: "bytes", make: () => Uint8Array.from(bytes) },
    { what: "an ArrayBuffer", make: () => Uint8Array.from(bytes).buffer },
  ])("$what as the body of a request", ({ make }) => {
    it("arrives as it is", async () => {
      await files.replaceFile(client, { params, body: make() });
      expect([...(server.requests.at(-1)?.bytes ?? [])]).toEqual(bytes);
    });
  });

  it("sends a file and a text as parts", async () => {
    await files.uploadFile(client, { body: { file: new Blob([Uint8Array.from(bytes)]), note: "hello" } });
    const { file, note } = await partsOf(server);
    expect(file).toEqual(bytes);
    expect(note).toEqual([...Buffer.from("hello")]);
  });

  it("sends a FormData as it is, or refuses it", async () => {
    const form = new FormData();
    form.append("file", new Blob([Uint8Array.from(bytes)]), "a.bin");
    form.append("note", "hello");
    const before = server.requests.length;
    const sent = await files.uploadFile(client, { body: form }).catch((error: unknown) => error);
    if (server.requests.length === before) expect(sent).toMatchObject({ code: "invalid-request-error" });
    else {
      expect(await partsOf(server)).toEqual({ file: bytes, note: [...Buffer.from("hello")] });
    }
  });

  describe("a Request that a middleware returns", () => {
    beforeEach(() => {
      client.use({
        onRequest: ({ request }) => {
          const copy = new Request(request);
          copy.headers.set("x-trace", "1");
          return copy;
        },
      });
    });

    it("keeps its method and headers", async () => {
      await files.deleteFile(client, { params });
      const want = { method: "DELETE", url: "/files/a.bin", headers: { "x-trace": "1" } };
      expect(server.requests.at(-1)).toMatchObject(want);
    });

    it("keeps its body", async () => {
      await files.replaceFile(client, { params, body: Uint8Array.from(bytes) });
      const { method, bytes: sent } = server.requests.at(-1) ?? {};
      expect({ method, sent: [...(sent ?? [])] }).toEqual({ method: "PUT", sent: bytes });
    });
  });

  it("ends a call whose signal is aborted with the signal's reason", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    reply = () => controller.abort(reason);
    expect(await caught(files.deleteFile(client, { params, signal: controller.signal }))).toBe(reason);
  });
}

function textOf(buffer: ArrayBuffer): string {
  return Buffer.from(buffer).toString();
}

/** The bytes of each part of the last request, by name. */
async function partsOf(server: RecordingServer): Promise<Readonly<Record<string, readonly number[]>>> {
  const { bytes = new Uint8Array(), headers = {} } = server.requests.at(-1) ?? {};
  const boundary = /^multipart\/form-data; *boundary="?([^"]+)"?$/.exec(headers["content-type"] ?? "")?.[1];
  if (!boundary) throw new Error(`not multipart: ${headers["content-type"]}`);
  const parts = Buffer.from(bytes).toString("latin1").split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const end = part.indexOf("\r\n\r\n");
      const name = /; name="([^"]*)"/.exec(part.slice(0, end))?.[1] ?? "";
      return [name, [...Buffer.from(part.slice(end + 4, -2), "latin1")]];
    }),
  );
}
