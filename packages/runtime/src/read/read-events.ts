import { readNotes } from "../client/notes.ts";
import { type BodyReader, type ReadText, unread } from "./body-reader.ts";
import { checkSize, decodeLine, readLines } from "./read-lines.ts";

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

const COLON = 58;

/** Reads server-sent events as they come. */
export const readEvents: BodyReader = () => ({ isStream: true, read: readStream });

async function* readStream(
  response: Response,
  readText: ReadText,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const notes = readNotes(response);
  let event: Partial<ServerSentEvent> = {};
  let lines: Uint8Array[] = [];
  let size = 0;
  for await (const line of readLines(await unread(response, readText), notes, [10, 13])) {
    if (line.length > 0) {
      // Comments keep a connection alive, for ever if need be.
      if (line[0] === COLON) continue;
      lines.push(line);
      size += line.length;
      checkSize(response, notes, size, lines);
      addField(event, decodeLine(line));
      continue;
    }
    // One that the body ends within does not count, nor does one without data.
    if (event.data !== undefined) yield event as ServerSentEvent;
    event = {};
    lines = [];
    size = 0;
  }
}

function addField(event: Partial<ServerSentEvent>, line: string): void {
  const [, name, value = ""] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
  if (name === "data") event.data = event.data === undefined ? value : `${event.data}\n${value}`;
  else if (name === "event" && value) event.event = value;
  else if (name === "event") delete event.event;
  else if (name === "id" && !value.includes("\0")) event.id = value;
  else if (name === "retry" && /^\d+$/.test(value)) event.retry = Number(value);
}
