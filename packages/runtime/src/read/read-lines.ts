import type { Notes } from "../client/notes.ts";
import { ResponseParseError } from "../errors/errors.ts";
import { readPieces } from "./read-pieces.ts";

const CR = 13;
const LF = 10;

/**
 * The lines of a body as they come, as bytes without what ends them; the last one also if nothing does. The byte order
 * mark of the body is left out.
 * @param ends The bytes that end a line. CR and LF together end one, where CR does.
 * @throws {ResponseParseError} if a line has more than `max` bytes; what `readPieces` throws.
 */
export async function* readLines(
  response: Response,
  notes: Notes,
  ends: readonly number[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const take = lineTaker(response, notes);
  let isAfterReturn = false;
  for await (const piece of readPieces(response, notes)) {
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] as number;
      if (byte === LF && isAfterReturn) start++;
      else if (ends.includes(byte)) {
        yield take(piece.subarray(start, at), true);
        start = at + 1;
      }
      isAfterReturn = byte === CR && start > at;
    }
    take(piece.subarray(start), false);
  }
  const last = take(new Uint8Array(), true);
  if (last.length > 0) yield last;
}

/** Collects the parts of a line; gives all of it with the part that is its end. */
function lineTaker(response: Response, notes: Notes): (part: Uint8Array, isEnd: boolean) => Uint8Array {
  let parts: Uint8Array[] = [];
  let size = 0;
  let isFirst = true;
  return (part, isEnd) => {
    size += part.length;
    if (part.length > 0) parts.push(part);
    checkSize(response, notes, size, parts);
    if (!isEnd) return part;
    const line = join(parts, size);
    const isMarked = isFirst && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    parts = [];
    size = 0;
    isFirst = false;
    return isMarked ? line.subarray(3) : line;
  };
}

/** @throws {ResponseParseError} if one part of a body, of which there are `parts`, has more than `max` bytes. */
export function checkSize(
  { status }: Response,
  { exchange, max = Number.POSITIVE_INFINITY }: Notes,
  size: number,
  parts: readonly Uint8Array[],
): void {
  if (size <= max) return;
  const problem = `too large: one part of it has more than ${max} bytes (maxBodyBytes)`;
  throw new ResponseParseError(exchange, status, decodeLine(join(parts, size)), problem);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only = new Uint8Array()] = parts;
  if (parts.length < 2) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

// A mark at the beginning of a line is a part of it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Bytes of a line as text. */
export function decodeLine(line: Uint8Array): string {
  return decoder.decode(line);
}
