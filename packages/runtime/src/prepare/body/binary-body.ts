import { InvalidRequestError } from "../../errors/errors.ts";
import { type BodyWriter, concreteType } from "./body-writer.ts";
import { isBlob, isBytes, isStream, knownBody } from "./known-body.ts";
import { streamBody } from "./stream-body.ts";

/** Bytes to send. A stream is sent once: the call is not repeated. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;

/**
 * Sends bytes as they are. Where the spec has a range of media types (`image/*`), or the type of a `Blob` is that of the
 * spec with parameters (`multipart/mixed; boundary=…`), the type sent is that of the `Blob`.
 * @throws {InvalidRequestError} (the function) if they are none of `BinaryBody`, or a stream where `fetch` sends none.
 */
export const binaryBody: BodyWriter = async (body, contentType) => {
  const isOnce = isStream(body);
  if (!isOnce && !isBlob(body) && !isBytes(body)) {
    throw new InvalidRequestError("The body must be a Blob, ArrayBuffer, Uint8Array or ReadableStream.");
  }
  const isIterable = isOnce && !("getReader" in Object(body));
  const own = (isBlob(body) && body.type) || "application/octet-stream";
  return {
    // Not every platform sends what is none of its streams.
    ...(isIterable
      ? streamBody(body as AsyncIterable<Uint8Array>, (bytes) => bytes)
      : { body: await knownBody(body) }),
    contentType: own.startsWith(`${contentType};`) ? own : concreteType(contentType, own),
    ...(isOnce && { duplex: "half" }),
  };
};
