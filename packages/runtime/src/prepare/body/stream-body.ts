import type { RequestBody, WrittenBody } from "./body-writer.ts";

/**
 * A body that is sent as it comes, and once. What its source throws ends the call, with that error: a platform may send what
 * there is by then as if it were all.
 */
export function streamBody<Value>(
  items: AsyncIterable<Value>,
  toBytes: (value: Value) => Uint8Array,
): WrittenBody {
  const failure = new AbortController();
  const iterator = items[Symbol.asyncIterator]();
  const end = async (): Promise<void> => void (await iterator.return?.());
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await iterator.next();
          if (done) controller.close();
          else controller.enqueue(toBytes(value));
        } catch (error) {
          failure.abort(error);
          // An item that cannot be written is not the last one: who makes them must hear of the end.
          end().catch(() => {});
          throw error;
        }
      },
      cancel: end,
    },
    // Nothing is asked for before it is sent.
    { highWaterMark: 0 },
  );
  return { body: body as RequestBody, duplex: "half", signal: failure.signal };
}
