import type { RequestBody, WrittenBody } from "./body-writer.ts";

/** Writes values one after the other; those of an `AsyncIterable` as they come, and once. */
export function writeItems(body: unknown, write: (value: unknown) => string): WrittenBody {
  const items = body as Iterable<unknown> | AsyncIterable<unknown>;
  if (Symbol.asyncIterator in items) return { body: toStream(items, write) as RequestBody, duplex: "half" };
  return { body: Array.from(items, write).join("") };
}

function toStream(
  items: AsyncIterable<unknown>,
  write: (value: unknown) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = items[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(write(value)));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    // Nothing is asked for before it is sent.
    { highWaterMark: 0 },
  );
}
