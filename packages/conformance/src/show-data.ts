import { isUtf8 } from "node:buffer";
import type { Json } from "@specmint/spec";

/** What a call gave, as JSON: a Blob is `{ blob: text }`, or `{ base64 }` if it is no text; what is iterated `{ items: [...] }`. */
export async function showData(data: unknown): Promise<Json | undefined> {
  if (data instanceof Blob) {
    const bytes = Buffer.from(await data.arrayBuffer());
    return isUtf8(bytes) ? { blob: bytes.toString() } : { base64: bytes.toString("base64") };
  }
  if (isAsyncIterable(data)) {
    const items: Json[] = [];
    for await (const item of data) items.push(plain(item));
    return { items };
  }
  return data === undefined ? undefined : plain(data);
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value) ?? "null");
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
