import type { Place } from "../diagnostic.ts";
import type { Json } from "../json.ts";
import { lineStarts, placeOf } from "./line-starts.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { entryIn, indexJson, type JsonIndex, skipBlanks } from "./scan-json.ts";

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

/** How many levels are looked through at once: the outer ones are long, and most places are below the same few of them. */
const levels = 4;

function makePlace(file: string, text: string): ParsedFile["place"] {
  const index: JsonIndex = new Map();
  let starts: readonly number[] | undefined;
  return (tokens): Place => {
    let value = skipBlanks(text, 0);
    let offset = value;
    for (const token of tokens) {
      if (!index.has(value)) indexJson(index, text, value, levels);
      const entry = entryIn(index, value, token);
      if (!entry) break;
      offset = entry.start;
      value = entry.value;
    }
    starts ??= lineStarts(text);
    return placeOf(file, starts, offset);
  };
}
