import { readNotes } from "../client/notes.ts";
import { type BodyReader, type ReadText, unread } from "./body-reader.ts";
import { decodeLine, readLines } from "./read-lines.ts";
import { parseJson } from "./read-response.ts";

const LF = 10;
const RECORD_SEPARATOR = 30;

/** Reads JSON values, each on a line of its own (JSON Lines, NDJSON), as they come. Blank lines are left out. */
export const readJsonLines: BodyReader = () => ({
  isStream: true,
  read: (response, readText) => readItems(response, readText, [LF, RECORD_SEPARATOR]),
});

/** Reads JSON values, each after a record separator (RFC 7464), as they come. */
export const readJsonSequence: BodyReader = () => ({
  isStream: true,
  read: (response, readText) => readItems(response, readText, [RECORD_SEPARATOR]),
});

/** @throws {ResponseParseError} if one is not JSON; what `readLines` throws. */
async function* readItems(
  response: Response,
  readText: ReadText,
  ends: readonly number[],
): AsyncGenerator<unknown, void, undefined> {
  const notes = readNotes(response);
  for await (const line of readLines(await unread(response, readText), notes, ends)) {
    const text = decodeLine(line);
    if (text.trim()) yield parseJson(notes.exchange, response.status, text);
  }
}
