import { type CanonicalSchema, isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { printValue } from "../print-value.ts";
import { assertedFormat, assertedKeywords } from "./asserted-keywords.ts";

/**
 * Prints what `printSchema` does not, each word in its place, and the references as JSON Schema has them; undefined if there is nothing.
 * `indent` is that of the line on which the literal starts.
 */
export function printWords(schema: CanonicalSchema, indent: string): string | undefined {
  const words = wordsOf(schema);
  return words && printValue(words, indent);
}

function wordsOf(schema: Json): JsonObject | undefined {
  if (!isJsonObject(schema)) return undefined;
  const words = Object.entries(schema).flatMap(([keyword, value]): [string, Json][] => {
    const own = wordsIn(keyword, value, schema);
    return own === undefined ? [] : [[keyword, own]];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}

function wordsIn(keyword: string, value: Json, schema: JsonObject): Json | undefined {
  switch (assertedKeywords.get(keyword)) {
    case "json":
      return undefined;
    case "format":
      return assertedFormat(schema) === undefined ? value : undefined;
    case "schema":
      return wordsOf(value);
    case "schemas":
      return wordsOfItems(value);
    case "members":
      return wordsOfMembers(value);
    default:
      return value;
  }
}

function wordsOfItems(schemas: Json): Json | undefined {
  if (!Array.isArray(schemas)) return undefined;
  const words = (schemas as readonly Json[]).map(wordsOf);
  return words.some(Boolean) ? words.map((own) => own ?? {}) : undefined;
}

function wordsOfMembers(schemas: Json): Json | undefined {
  if (!isJsonObject(schemas)) return undefined;
  const words = Object.entries(schemas).flatMap(([name, schema]): [string, Json][] => {
    const own = wordsOf(schema);
    return own ? [[name, own]] : [];
  });
  return words.length === 0 ? undefined : Object.fromEntries(words);
}
