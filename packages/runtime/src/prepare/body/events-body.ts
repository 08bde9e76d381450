import { InvalidRequestError } from "../../errors/errors.ts";
import type { ServerSentEvent } from "../../read/read-events.ts";
import type { BodyWriter } from "./body-writer.ts";
import { writeItems } from "./write-items.ts";

/**
 * Writes server-sent events; those of an `AsyncIterable` as they come, and once.
 * @throws {InvalidRequestError} (the function) if a type or id has a line break.
 */
export const eventsBody: BodyWriter = (body) => writeItems(body, writeEvent);

function writeEvent(given: unknown): string {
  const { data, ...fields } = given as ServerSentEvent;
  const lines = (["event", "id", "retry"] as const).flatMap((name) => {
    const value = fields[name];
    if (/[\r\n]/.test(`${value}`)) throw new InvalidRequestError(`An event's ${name} has a line break.`);
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  const parts = `${data ?? ""}`.split(/\r\n|\r|\n/).map((line) => `data: ${line}`);
  return `${[...lines, ...parts].join("\n")}\n\n`;
}
