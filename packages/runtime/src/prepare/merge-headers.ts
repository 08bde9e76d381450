import { InvalidRequestError } from "../errors/errors.ts";
import { plainValue } from "./parameters/plain-value.ts";

/**
 * Several headers in one, of which the later ones win: `undefined` says nothing, `null` takes a header away.
 * @throws {InvalidRequestError} if a name or a value cannot be sent; the message has neither.
 */
export function mergeHeaders(...all: readonly (object | undefined)[]): Headers {
  const merged = new Headers();
  try {
    for (const given of all) {
      const entries = given && Symbol.iterator in given ? given : Object.entries(given ?? {});
      for (const [name, value] of entries as Iterable<[string, unknown]>) {
        const items = [value].flat().map(plainValue);
        if (value === null) merged.delete(name);
        else if (items.some((item) => typeof item === "object")) throw new TypeError();
        else if (value !== undefined) merged.set(name, items.join(", "));
      }
    }
  } catch {
    throw new InvalidRequestError("A header has a name or a value that cannot be sent.");
  }
  return merged;
}
