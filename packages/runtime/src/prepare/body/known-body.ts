import { InvalidRequestError } from "../../errors/errors.ts";
import type { RequestBody } from "./body-writer.ts";

/** Whether a value is a `Blob` or `File`, of whichever library: jsdom has its own beside the platform's. */
export function isBlob(value: unknown): value is Blob {
  const { slice, type } = Object(value);
  return typeof slice === "function" && typeof type === "string";
}

/** Whether a value is a stream, of the platform or of Node. It can be sent once. */
export function isStream(value: unknown): boolean {
  return "getReader" in Object(value) || Symbol.asyncIterator in Object(value);
}

/** Whether a value is bytes, also those of another realm. */
export function isBytes(value: unknown): boolean {
  return ArrayBuffer.isView(value) || {}.toString.call(value) === "[object ArrayBuffer]";
}

/**
 * A body as it is, if `fetch` knows its class, and of another library's `Blob` the bytes. Of others of jsdom `fetch` would
 * send the text `[object FormData]`.
 * @throws {InvalidRequestError} in their place.
 */
export async function knownBody(body: unknown): Promise<RequestBody> {
  if (Object(body) !== body || isBytes(body) || isKnown(body)) return body as RequestBody;
  if (isBlob(body)) return readBytes(body);
  const kind = {}.toString.call(body).slice(8, -1);
  throw new InvalidRequestError(`The body is a ${kind} that the platform's fetch does not know.`);
}

function isKnown(body: unknown): boolean {
  // React Native has none. One that is not the platform's must not be asked for its iterator before it is sent.
  if (isStream(body)) return "body" in Response.prototype;
  // Node 20 takes any FormData, but fails at the files of another library, or never ends.
  const parts = {}.toString.call(body) === "[object FormData]" ? [...(body as FormData)] : [];
  if (!parts.every(([, value]) => typeof value === "string" || isKnown(value))) return false;
  try {
    // That is the type of a text, which is what becomes of other objects. Blobs have their types in small letters.
    return new Response(body as BodyInit).headers.get("content-type") !== "text/plain;charset=UTF-8";
  } catch {
    return false;
  }
}

/** The bytes of a Blob. For long jsdom's Blob could not be read by itself. */
export function readBytes(blob: Blob): Promise<ArrayBuffer> {
  if ("arrayBuffer" in blob) return blob.arrayBuffer();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}
