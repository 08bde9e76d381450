import type { WrittenBody } from "./body-writer.ts";
import { streamBody } from "./stream-body.ts";

/** Writes values one after the other; those of an `AsyncIterable` as they come, and once. */
export function writeItems(body: unknown, write: (value: unknown) => string): WrittenBody {
  const items = body as Iterable<unknown> | AsyncIterable<unknown>;
  if (!(Symbol.asyncIterator in items)) return { body: Array.from(items, write).join("") };
  const encoder = new TextEncoder();
  return streamBody(items, (value) => encoder.encode(write(value)));
}
