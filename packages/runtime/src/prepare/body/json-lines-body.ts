import type { BodyWriter } from "./body-writer.ts";
import { writeItems } from "./write-items.ts";
import { writeJson } from "./write-json.ts";

/** Writes values as JSON, each on a line of its own; those of an `AsyncIterable` as they come, and once. */
export const jsonLinesBody: BodyWriter = (body) => writeItems(body, (value) => `${writeJson(value)}\n`);

/** Writes values as JSON, each after a record separator (RFC 7464). */
export const jsonSequenceBody: BodyWriter = (body) =>
  writeItems(body, (value) => `\u001e${writeJson(value)}\n`);
