import type { Answer } from "./answer.ts";
import { parseJson } from "./parse-json.ts";
import { decodeLine, readLines } from "./read-lines.ts";
import type { Reading, ReadingContext } from "./reading.ts";

const LF = 10;
const RECORD_SEPARATOR = 30;

/** Reads JSON values, each on a line of its own (JSON Lines, NDJSON), as they come. Blank lines are left out. */
export function readJsonLines(): Reading {
  return {
    as: "stream",
    read: (answer, context) => readItems(answer, context, [LF, RECORD_SEPARATOR]),
  };
}

/** Reads JSON values, each after a record separator (RFC 7464), as they come. */
export function readJsonSequence(): Reading {
  return { as: "stream", read: (answer, context) => readItems(answer, context, [RECORD_SEPARATOR]) };
}

/** @throws {ResponseParseError} if one is not JSON; what `readLines` throws. */
async function* readItems(
  answer: Answer,
  context: ReadingContext,
  ends: readonly number[],
): AsyncGenerator<unknown, void, undefined> {
  for await (const line of readLines(answer, context, ends)) {
    const text = decodeLine(line);
    if (text.trim()) yield parseJson(context.exchange, answer, text);
  }
}
