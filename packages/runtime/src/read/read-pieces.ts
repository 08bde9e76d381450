import { reasonOf, until } from "../attempts/within.ts";
import { ConnectionError } from "../errors/errors.ts";
import type { Answer } from "./answer.ts";
import type { ReadingContext } from "./reading.ts";

/**
 * A body in the pieces that it comes in. Whoever stops early lets go of the connection.
 * @throws {ConnectionError} if it breaks off; the reason of a signal that is aborted.
 */
export async function* readPieces(
  { content }: Answer,
  { exchange, signals }: ReadingContext,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof content === "string") yield new TextEncoder().encode(content);
  if (ArrayBuffer.isView(content)) yield content;
  if (!(typeof content === "object" && "getReader" in content)) return;
  const reader = content.getReader();
  try {
    for (;;) {
      const piece = await until(signals, () => reader.read());
      if (piece.done) return;
      yield piece.value;
    }
  } catch (cause) {
    const ended = signals.find(({ aborted }) => aborted);
    throw ended ? reasonOf(ended) : new ConnectionError(exchange, cause);
  } finally {
    // Not waited for: one that is broken, or of a `fetch` of the caller's, may never be done.
    reader.cancel().catch(() => {});
  }
}
