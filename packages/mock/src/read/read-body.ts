import type { MockBody, MockKind, MockOperation } from "../api.ts";
import { readQuery } from "./read-query.ts";

/** How many bytes a body may have: 8 MiB. */
const MOST_BYTES: number = 8 * 1024 * 1024;

/** A body is longer than `MOST_BYTES`. */
export class BodyTooLargeError extends Error {
  override readonly name: string = "BodyTooLargeError";
}

/** The body is not of its kind: JSON that is none. */
export class UnreadableBodyError extends Error {
  override readonly name: string = "UnreadableBodyError";
}

/** Reads the bytes of a body; undefined where there are none. */
export async function readBytes(request: Request): Promise<Blob | undefined> {
  if (!request.body) return undefined;
  const pieces: BlobPart[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new BodyTooLargeError();
    }
    pieces.push(value);
  }
  return size === 0 ? undefined : new Blob(pieces);
}

/** Reads a body as what its media type says; texts within a form are not turned into what the schema asks for. */
export async function readBody(bytes: Blob, body: MockBody, contentType: string): Promise<unknown> {
  return await readers[body.kind](bytes, body, contentType);
}

type Read = (bytes: Blob, body: MockBody, contentType: string) => unknown;

const readers: Readonly<Record<MockKind, Read>> = {
  json: async (bytes) => readJson(await bytes.text()),
  text: (bytes) => bytes.text(),
  binary: (bytes, _, contentType) => new Blob([bytes], { type: contentType }),
  form: async (bytes, { styles = {} }) =>
    readQuery(await bytes.text(), { names: Object.keys(styles), styles }, true),
  multipart: (bytes, _, contentType) => readMultipart(bytes, contentType),
  jsonLines: async (bytes) =>
    (await bytes.text())
      .replaceAll("\u001e", "\n")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(readJson),
  events: (bytes) => bytes.text(),
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableBodyError("must be JSON", { cause });
  }
}

/** The parts by their names; several of one name as a list. */
async function readMultipart(bytes: Blob, contentType: string): Promise<unknown> {
  const form = await new Response(bytes, { headers: { "content-type": contentType } })
    .formData()
    .catch((cause) => {
      throw new UnreadableBodyError("must be multipart/form-data", { cause });
    });
  const parts = new Map<string, unknown[]>();
  for (const [name, value] of form) {
    const values = parts.get(name);
    if (values) values.push(value);
    else parts.set(name, [value]);
  }
  return Object.fromEntries(
    [...parts].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
}

/** What a body may be. */
export function bodiesOf({ bodies }: MockOperation): readonly MockBody[] | undefined {
  return bodies?.map((body) => (body === "json" ? JSON_BODY : body));
}

const JSON_BODY: MockBody = { mediaType: "application/json", kind: "json" };
