import { InvalidRequestError } from "../errors/errors.ts";
import { plainValue } from "./parameters/plain-value.ts";

/** Headers by their names in lower case, each with its name as it was given: what takes the platform far longer. */
export type HeaderList = Map<string, readonly [name: string, value: string]>;

/**
 * Several headers in one, of which the later ones win: `undefined` says nothing, `null` takes a header away.
 * @throws {InvalidRequestError} if a value has no text that could be sent; the message does not have it.
 */
export function mergeHeaders(...all: readonly (object | undefined)[]): HeaderList {
  const merged: HeaderList = new Map();
  for (const given of all) {
    if (!given) continue;
    const entries = Symbol.iterator in given ? given : Object.entries(given);
    for (const [name, value] of entries as Iterable<[string, unknown]>) {
      if (value === null) merged.delete(name.toLowerCase());
      else if (value !== undefined) merged.set(name.toLowerCase(), [name, textOf(value)]);
    }
  }
  return merged;
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const items = [value].flat().map(plainValue);
  if (items.some((item) => typeof item === "object")) throw cannotSend();
  return items.join(", ");
}

/**
 * Headers as the platform has them.
 * @throws {InvalidRequestError} if a name or a value cannot be sent; the message has neither.
 */
export function toHeaders(list: HeaderList): Headers {
  const headers = new Headers();
  try {
    for (const [name, value] of list.values()) headers.set(name, value);
    return headers;
  } catch {
    throw cannotSend();
  }
}

function cannotSend(): InvalidRequestError {
  return new InvalidRequestError("A header has a name or a value that cannot be sent.");
}
