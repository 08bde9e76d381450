import type { Answer } from "./answer.ts";
import { append, type Bytes } from "./append.ts";
import { checkSize, decodeLine, readLines } from "./read-lines.ts";
import type { Reading, ReadingContext } from "./reading.ts";

/**
 * One server-sent event (HTML, section 9.2; OpenAPI 3.2, section 4.14.4). Only the fields that the event itself has are
 * there.
 */
export interface ServerSentEvent {
  /** Its type; without one it is a `message`. */
  event?: string;
  /** Its lines of data, joined by a line feed. */
  data: string;
  /** What the server wants to be told as `Last-Event-ID` when the stream is asked for again. */
  id?: string;
  /** Milliseconds to wait before the stream is asked for again. */
  retry?: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const COLON = 58;

/** Reads server-sent events as they come. */
export function readEvents(): Reading {
  return { as: "stream", read: readStream };
}

async function* readStream(
  answer: Answer,
  context: ReadingContext,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let fields: Omit<ServerSentEvent, "data"> = {};
  // As bytes: a text that is put together of many short lines takes many times their room.
  let data: Bytes | undefined;
  let length = 0;
  let size = 0;
  for await (const line of readLines(answer, context, [LF, CR])) {
    if (line.length === 0) {
      // One that the body ends within does not count, nor does one without data.
      if (data) yield { ...fields, data: decodeLine(data.subarray(0, length)) };
      fields = {};
      data = undefined;
      length = 0;
      size = 0;
    }
    // Comments keep a connection alive, for ever if need be.
    if (line[0] === COLON) continue;
    size += line.length;
    checkSize(answer, context, line, size);
    const [name, value] = splitField(line);
    if (name === "data") {
      if (data) data = append(data, length++, Uint8Array.of(LF));
      data = append(data ?? new Uint8Array(), length, value);
      length += value.length;
    } else addField(fields, name, decodeLine(value));
  }
}

function splitField(line: Uint8Array): readonly [name: string, value: Uint8Array] {
  const at = line.indexOf(COLON);
  if (at < 0) return [decodeLine(line), new Uint8Array()];
  return [decodeLine(line.subarray(0, at)), line.subarray(line[at + 1] === SPACE ? at + 2 : at + 1)];
}

function addField(fields: Omit<ServerSentEvent, "data">, name: string, value: string): void {
  if (name === "event" && value) fields.event = value;
  else if (name === "event") delete fields.event;
  else if (name === "id" && !value.includes("\0")) fields.id = value;
  else if (name === "retry" && /^\d+$/.test(value)) fields.retry = Number(value);
}
