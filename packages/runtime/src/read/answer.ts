import type { Call } from "../client/call.ts";
import { findDocumented } from "../client/find-response.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import { append, type Bytes } from "./append.ts";
import { refuseBody } from "./refuse-body.ts";

/** A response of which the body has been read, unless it is the caller's to read. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly content: Content;
}

/** A body as it was read: as text or a `Blob` only where the platform has no streams, as in React Native. */
export type Content = Bytes | ReadableStream<Uint8Array> | string | Blob;

/**
 * Reads a response until its body ends.
 * @throws {ResponseParseError | ApiError} if that has more than `maxBodyBytes`.
 * @throws {InvalidRequestError} if its `fetch` is none.
 */
export async function readAnswer(
  { as, exchange, limits, operation }: Call,
  response: Response,
): Promise<Answer> {
  const { body, headers, ok, status, statusText } = response;
  const max = limits.maxBodyBytes;
  const wanted = as ?? (operation && findDocumented(operation.responses, status)?.read?.(headers).as);
  const isLive = wanted === "stream" && ok && body;
  checkUnread(body);
  let content: Content = body ?? "";
  if (!isLive && body) {
    const reader = body.getReader();
    let size = 0;
    content = "";
    while (size <= max) {
      const { done, value } = await reader.read();
      if (done) break;
      content = append(content as Bytes, size, value);
      size += value.length;
    }
    if (size > max) reader.cancel().catch(() => {});
    if (content.length > size) content = (content as Bytes).subarray(0, size);
  } else if (body === undefined) content = await (wanted === "blob" ? response.blob() : response.text());
  const answer = { status, statusText, headers, content };
  // A stream has no size.
  if (!(sizeOf(content) > max)) return answer;
  throw refuseBody(exchange, answer, await textOf(content), `larger than ${max} bytes (maxBodyBytes)`);
}

/** @throws {InvalidRequestError} if there is a body that cannot be read. */
function checkUnread(body: Response["body"] | undefined): void {
  if (body && (!body.getReader || body.locked)) {
    throw new InvalidRequestError(
      "The body that fetch or a middleware gave has been read before, or is no ReadableStream, as with node-fetch.",
    );
  }
}

/** Bytes, or characters of a text; undefined for a stream. */
export function sizeOf(content: Content): number {
  return (content as Blob).size ?? (content as string).length;
}

// Made when it is first needed: nothing of the platform is touched by an import.
let decoder: TextDecoder | undefined;

/** A body that has been read as text: UTF-8, without a byte order mark. */
export function textOf(content: Content): string | Promise<string> {
  if (typeof content === "string") return content;
  // Not by its class: the bytes of a test's environment may be of another one, and it may have no TextDecoder.
  if (!ArrayBuffer.isView(content)) return (content as Blob).text();
  decoder ??= globalThis.TextDecoder && new TextDecoder();
  return decoder ? decoder.decode(content) : new Response(content).text();
}
