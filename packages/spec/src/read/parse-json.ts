import type { Place } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import { lineStarts, placeOf } from "./line-starts.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { type JsonEntry, listEntries, skipBlanks } from "./scan-json.ts";

/**
 * A file of JSON, parsed by the platform, which is many times as fast as reading it as YAML; places are looked for in the
 * text when somebody asks. Undefined for what is not JSON.
 */
export function parseJson(file: string, text: string): ParsedFile | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return { file, text, value, place: makePlace(file, text) };
  } catch {
    return undefined;
  }
}

/** Objects that were looked into are remembered: many places are near to one another. */
function makePlace(file: string, text: string): ParsedFile["place"] {
  const known = new Map<number, ReadonlyMap<string, JsonEntry>>();
  let starts: readonly number[] | undefined;
  const entriesAt = (at: number): ReadonlyMap<string, JsonEntry> => {
    const entries = known.get(at) ?? new Map(listEntries(text, at).map((entry) => [entry.key, entry]));
    known.set(at, entries);
    return entries;
  };
  return (tokens): Place => {
    let value = skipBlanks(text, 0);
    let offset = value;
    for (const token of tokens) {
      const entry = entriesAt(value).get(token);
      if (!entry) break;
      offset = entry.start;
      value = entry.value;
    }
    starts ??= lineStarts(text);
    return placeOf(file, starts, offset);
  };
}
