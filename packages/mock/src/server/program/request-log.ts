import type { Writable } from "node:stream";
import type { WriteStream } from "node:tty";
import type { JournalEntry, Service } from "../../service.ts";
import type { ServedRequest } from "../served-request.ts";
import { visible } from "../visible.ts";
import { entryFinder, pathnameOf } from "./find-entry.ts";

/** Prints a line for each request that is over: what the service wrote down of it, which has no credentials. */
export function requestLog(service: Service, out: Writable, json: boolean): (served: ServedRequest) => void {
  const findEntry = entryFinder(service);
  // Only a terminal has it.
  const colored = (out as Partial<WriteStream>).hasColors?.() === true;
  return (served) => {
    const record = toRecord(served, findEntry(served));
    out.write(`${json ? visible(JSON.stringify(record)) : formatLine(record, colored)}\n`);
  };
}

/** What is printed of a request. */
interface LogRecord {
  readonly time: string;
  readonly method: string;
  readonly path: string;
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly operation: string | undefined;
  readonly fault: JournalEntry["fault"];
  readonly problems: JournalEntry["problems"];
  readonly error: string | undefined;
}

function toRecord(served: ServedRequest, entry: JournalEntry | undefined): LogRecord {
  const { method, status = null, error } = served;
  return {
    time: new Date().toISOString(),
    method,
    path: entry ? pathOf(entry) : pathnameOf(served.path),
    status,
    operation: entry?.operation,
    fault: entry?.fault,
    problems: entry?.problems ?? [],
    error: error instanceof Error ? error.message : undefined,
  };
}

function pathOf(entry: JournalEntry): string {
  const { pathname, search } = new URL(entry.url);
  return pathname + search;
}

function formatLine(record: LogRecord, colored: boolean): string {
  const { time, method, path, status, operation = "-", problems, error } = record;
  const [first] = problems;
  const problem = first ? `${first.pointer} ${first.message}`.trim() : (error ?? "");
  const answer = status === null ? "no answer" : String(status);
  const before = visible(`${time} ${method} ${path}`);
  const after = visible(`${operation} ${problem}`).trimEnd();
  return `${before} ${colored ? paint(answer, status) : answer} ${after}`;
}

/** Green is what the client hoped for, yellow its own fault, red the server's. */
function paint(answer: string, status: number | null): string {
  const color = status === null || status >= 500 ? 31 : status >= 400 ? 33 : 32;
  return `\u001b[${color}m${answer}\u001b[39m`;
}
