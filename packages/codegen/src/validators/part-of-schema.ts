import type { Json } from "@specmint/spec";
import type { Schema } from "../subschemas.ts";

/** What a path of ajv's code means: `schema0.properties["a b"].enum`. */
export function partOfSchema(schema: Schema, path: string): Json {
  const steps = path.matchAll(/\.([\w$]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/g);
  let part: Json | undefined = schema;
  for (const [, name, key] of steps) {
    const step = name ?? String(JSON.parse(key ?? ""));
    part = isKeyed(part) && Object.hasOwn(part, step) ? part[step] : undefined;
  }
  if (part === undefined) throw new RangeError(`ajv refers to ${path}, which the schema has not`);
  return part;
}

function isKeyed(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null;
}
