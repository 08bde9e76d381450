import { until } from "../attempts/within.ts";
import type { Notes } from "../client/notes.ts";
import { ConnectionError } from "../errors/errors.ts";

/**
 * The body of a response in the pieces that it comes in. Whoever stops early lets go of the connection.
 * @throws {ConnectionError} if it breaks off; the reason of a signal that is aborted.
 */
export async function* readPieces(
  { body }: Response,
  { exchange, signals = [] }: Notes,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const piece = await until(signals, async () => reader?.read());
      if (!piece || piece.done) return;
      yield piece.value;
    }
  } catch (cause) {
    const ended = signals.find(({ aborted }) => aborted);
    throw ended ? ended.reason : new ConnectionError(exchange, cause);
  } finally {
    // Not waited for: one that is broken, or of a `fetch` of the caller's, may never be done.
    reader?.cancel().catch(() => {});
  }
}
