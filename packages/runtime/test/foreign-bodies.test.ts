import { caught, type RecordedRequest, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { knownBody } from "../src/prepare/body/known-body.ts";
import {
  type BodyWriter,
  binaryBody,
  callOperation,
  createRawClient,
  InvalidRequestError,
  multipartBody,
} from "./runtime.ts";

// As jsdom has them: classes that have nothing in common with the platform's but their names.

class ForeignBlob {
  readonly bytes: Buffer;
  readonly type: string;
  constructor(parts: readonly (string | ForeignBlob | Uint8Array)[], { type = "" } = {}) {
    // What is no Blob of this class is a text.
    this.bytes = Buffer.concat(
      parts.map((part) => (part instanceof ForeignBlob ? part.bytes : Buffer.from(part as string))),
    );
    this.type = type;
  }
  get size(): number {
    return this.bytes.length;
  }
  get [Symbol.toStringTag](): string {
    return "Blob";
  }
  slice(): ForeignBlob {
    return this;
  }
}

class ForeignFile extends ForeignBlob {
  readonly name: string;
  constructor(parts: readonly (string | ForeignBlob | Uint8Array)[], name: string, options: object = {}) {
    super(parts, options);
    this.name = name;
  }
}

class ReadableBlob extends ForeignBlob {
  async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(this.bytes).buffer;
  }
}

class ForeignFileReader {
  result: unknown;
  error: unknown;
  onload = (): void => {};
  onerror = (): void => {};
  readAsArrayBuffer(blob: ForeignBlob): void {
    this.result = new Uint8Array(blob.bytes).buffer;
    this.error = new Error("unreadable");
    queueMicrotask(() => (blob.type === "bad/type" ? this.onerror() : this.onload()));
  }
}

class ForeignFormData {
  readonly parts: [string, unknown][] = [];
  append(name: string, value: unknown): void {
    this.parts.push([name, value]);
  }
  *[Symbol.iterator](): Iterator<[string, unknown]> {
    yield* this.parts;
  }
  get [Symbol.toStringTag](): string {
    return "FormData";
  }
}

class ForeignSearchParams {
  append(): void {}
  toString(): string {
    return "a=1&b=%20";
  }
  get [Symbol.toStringTag](): string {
    return "URLSearchParams";
  }
}

const Platform = { Blob, File };
let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ status: 204 }));
  vi.stubGlobal("Blob", ForeignBlob);
  vi.stubGlobal("File", ForeignFile);
  vi.stubGlobal("FormData", ForeignFormData);
  vi.stubGlobal("FileReader", ForeignFileReader);
  // Node 20 itself takes them from there.
  if (process.versions.node.startsWith("20.")) return;
  vi.stubGlobal("TextEncoder", undefined);
  vi.stubGlobal("TextDecoder", undefined);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

async function sent(writeBody: BodyWriter, body: unknown, contentType = ""): Promise<RecordedRequest> {
  const operation = {
    api: "groups",
    method: "PUT",
    path: "/x",
    responses: { "204": { json: false } },
    contentType,
    writeBody,
  };
  await callOperation(createRawClient({ api: "groups", server: server.url, security: [] }, {}), operation, {
    body,
  });
  return server.requests.at(-1) as RecordedRequest;
}

const bytes = Uint8Array.of(0, 0xff, 0xc3, 10);

describe.each([
  ["that FileReader reads", ForeignBlob],
  ["that reads itself", ReadableBlob],
])("a Blob of another library, %s", (_, Foreign) => {
  it("is sent as its bytes, with its type", async () => {
    const blob = new Foreign([bytes], { type: "image/png" });
    const request = await sent(binaryBody, blob, "image/*");
    expect([[...request.bytes], request.headers["content-type"]]).toEqual([[...bytes], "image/png"]);
    expect(await knownBody(blob)).toEqual(bytes.buffer);
  });

  it.each(["its own", "the platform's"])("is a part of a multipart body, where Blob is %s", async (whose) => {
    if (whose === "the platform's") vi.stubGlobal("Blob", Platform.Blob);
    const body = {
      foreign: new Foreign([bytes], { type: "image/png" }),
      file: new ForeignFile(["file"], "f.txt", { type: "text/plain" }),
      blob: new Platform.Blob(["blob"]),
      own: new Platform.File(["own"], "own.txt"),
    };
    const request = await sent(multipartBody({}), body);
    const boundary = request.headers["content-type"]?.replace("multipart/form-data; boundary=", "") ?? "";
    const part = (name: string, file: string, type: string, text: string): string =>
      `--B\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
    expect(Buffer.from(request.bytes).toString("latin1").replaceAll(boundary, "B")).toBe(
      part("foreign", "blob", "image/png", "\0\xff\xc3\n") +
        part("file", "f.txt", "text/plain", "file") +
        part("blob", "blob", "application/octet-stream", "blob") +
        part("own", "own.txt", "application/octet-stream", "own") +
        "--B--\r\n",
    );
  });
});

describe("a FormData of another library", () => {
  it("has its parts in a multipart body", async () => {
    const body = new ForeignFormData();
    body.append("a", "1");
    body.append("b", new ForeignFile(["x"], "x.txt"));
    const { body: text } = await sent(multipartBody({}), body);
    expect(text).toContain('name="a"\r\n\r\n1\r\n');
    expect(text).toContain(
      'name="b"; filename="x.txt"\r\nContent-Type: application/octet-stream\r\n\r\nx\r\n',
    );
  });
});

it.each([
  ["FormData", new ForeignFormData()],
  ["URLSearchParams", new ForeignSearchParams()],
  ["Map", new Map()],
  ["Object", {}],
])("a %s is refused where fetch would send its name", async (kind, body) => {
  const error = await caught(knownBody(body));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error).toHaveProperty("message", `The body is a ${kind} that the platform's fetch does not know.`);
});

describe("a body that the platform knows", () => {
  it("is sent as it is", async () => {
    vi.unstubAllGlobals();
    const bodies = ["text", "", bytes, bytes.buffer, new Blob(["x"]), new File(["x"], "x"), new FormData()];
    const more = [new URLSearchParams(), new ReadableStream(), null];
    for (const body of [...bodies, ...more]) expect(await knownBody(body)).toBe(body);
    const request = await sent(binaryBody, new Blob([bytes]));
    expect([...request.bytes]).toEqual([...bytes]);
  });

  it("is not read before it is sent", async () => {
    vi.unstubAllGlobals();
    const read = vi.spyOn(Blob.prototype, "arrayBuffer");
    await multipartBody({})({ a: new Blob(["x"]) }, "");
    await binaryBody(new Blob(["x"]), "");
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it("may be a stream of another library, which is not begun before it is sent", async () => {
    // Safari's have no iterator.
    const reading = { getReader: () => {} };
    expect(await knownBody(reading)).toBe(reading);
    let begun = 0;
    const stream = { [Symbol.asyncIterator]: () => ++begun };
    expect(await knownBody(stream)).toBe(stream);
    expect(begun).toBe(0);
  });

  it("is no stream where responses have none, as in React Native", async () => {
    vi.stubGlobal("Response", class {});
    expect(await caught(knownBody(new ReadableStream()))).toHaveProperty(
      "message",
      "The body is a ReadableStream that the platform's fetch does not know.",
    );
  });

  it("is not the FormData that Response takes, with a file that it does not, as in Node 20", async () => {
    const { Response } = globalThis;
    const isFormData = (body: unknown): boolean => body instanceof ForeignFormData;
    vi.stubGlobal(
      "Response",
      class extends Response {
        constructor(body?: unknown) {
          super(isFormData(body) ? null : (body as string));
        }
      },
    );
    const body = new ForeignFormData();
    body.append("a", "1");
    expect(await knownBody(body)).toBe(body);
    body.append("b", new ForeignFile(["x"], "x.txt"));
    expect(await caught(knownBody(body))).toBeInstanceOf(InvalidRequestError);
    // One of the platform's with a file is known.
    vi.unstubAllGlobals();
    const own = new FormData();
    own.append("b", new File(["x"], "x.txt"));
    expect(await knownBody(own)).toBe(own);
  });

  it("is not the Blob that Response refuses, as in Node 20", async () => {
    vi.stubGlobal(
      "Response",
      class {
        constructor() {
          throw new TypeError("object.stream is not a function");
        }
      },
    );
    expect(await knownBody(new ReadableBlob([bytes]))).toEqual(bytes.buffer);
    // Of bytes it is not asked: it would copy them.
    expect(await knownBody(bytes)).toBe(bytes);
  });
});

it("a Blob that cannot be read is an error of its library", async () => {
  expect(await caught(knownBody(new ForeignBlob([], { type: "bad/type" })))).toHaveProperty(
    "message",
    "unreadable",
  );
});
