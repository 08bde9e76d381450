import { InvalidRequestError } from "../../errors/errors.ts";
import { type BodyWriter, bodyWriter, concreteType } from "./body-writer.ts";

/** Bytes to send. A stream is sent once: the call is not repeated. */
export type BinaryBody = Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>;

/**
 * Sends bytes as they are. Where the spec has a range of media types (`image/*`), or the type of a `Blob` is that of the
 * spec with parameters (`multipart/mixed; boundary=…`), the type sent is that of the `Blob`.
 * @throws {InvalidRequestError} (the function) if they are none of `BinaryBody`.
 */
export const binaryBody: BodyWriter = bodyWriter((body, contentType) => {
  const isStream = body instanceof ReadableStream;
  if (!isStream && !(body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body))) {
    throw new InvalidRequestError("The body must be a Blob, ArrayBuffer, Uint8Array or ReadableStream.");
  }
  const own = (body instanceof Blob && body.type) || "application/octet-stream";
  return {
    body: body as BodyInit,
    contentType: own.startsWith(`${contentType};`) ? own : concreteType(contentType, own),
    ...(isStream && { duplex: "half" }),
  };
});
