import type { Answer } from "./answer.ts";
import { append, type Bytes } from "./append.ts";
import { readPieces } from "./read-pieces.ts";
import type { ReadingContext } from "./reading.ts";
import { refuseBody } from "./refuse-body.ts";

const CR = 13;
const LF = 10;

/**
 * The lines of a body as they come, as bytes without what ends them; the last one also if nothing does. The byte order
 * mark of the body is left out.
 * @param ends The bytes that end a line. CR and LF together end one, where CR does.
 * @throws {ResponseParseError} if a line has more than `maxBodyBytes`; what `readPieces` throws.
 */
export async function* readLines(
  answer: Answer,
  context: ReadingContext,
  ends: readonly number[],
): AsyncGenerator<Uint8Array, void, undefined> {
  let line: Bytes = new Uint8Array();
  let size = 0;
  let isFirst = true;
  let isAfterReturn = false;
  function take(part: Uint8Array): void {
    line = append(line, size, part);
    size += part.length;
    checkSize(answer, context, line, size);
  }
  function end(): Uint8Array {
    const isMarked = isFirst && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    const whole = line.subarray(isMarked ? 3 : 0, size);
    size = 0;
    isFirst = false;
    return whole;
  }
  for await (const piece of readPieces(answer, context)) {
    let start = 0;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] as number;
      if (byte === LF && isAfterReturn) start++;
      else if (ends.includes(byte)) {
        take(piece.subarray(start, at));
        yield end();
        start = at + 1;
      }
      isAfterReturn = byte === CR && start > at;
    }
    take(piece.subarray(start));
  }
  const last = end();
  if (last.length > 0) yield last;
}

/** @throws {ResponseParseError} if the first `size` bytes, a part of a body, are more than `maxBodyBytes`. */
export function checkSize(
  answer: Answer,
  { exchange, limits }: ReadingContext,
  bytes: Uint8Array,
  size: number,
): void {
  const max = limits.maxBodyBytes;
  if (size <= max) return;
  const problem = `too large: one part of it has more than ${max} bytes (maxBodyBytes)`;
  throw refuseBody(exchange, answer, decodeLine(bytes.subarray(0, size)), problem);
}

/** Bytes of a line as text. A mark at the beginning of a line is a part of it. */
export function decodeLine(line: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);
}
