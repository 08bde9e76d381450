import type { Json, JsonObject } from "@specmint/spec";
import { listIn, memberOf, schemaKey } from "@specmint/spec/document";

/** What numbers and booleans are as texts. */
const TEXTS: Readonly<Record<string, string>> = {
  integer: "^-?(0|[1-9][0-9]*)$",
  number: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$",
  boolean: "^(true|false)$",
};

/**
 * The schema of what is written where a value is sent as text; each value of the schema has its text in it, and maybe others. Undefined
 * where a text says no less than the value: nothing in the schema is a number or a boolean.
 */
export function written(schemas: JsonObject, schema: Json, depth = 0): Json | undefined {
  // Lists of themselves are written in no style.
  if (depth > DEEPEST) return undefined;
  const target = schemaKey(memberOf(schema, "$ref"));
  if (target !== undefined) return written(schemas, memberOf(schemas, target) ?? true, depth + 1);
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return undefined;
  const node = schema as JsonObject;
  const items = memberOf(node, "items");
  if (node["type"] === "array" && items !== undefined) {
    const below = written(schemas, items, depth + 1);
    return below === undefined ? undefined : { ...node, items: below };
  }
  const types = Array.isArray(node["type"]) ? listIn(node, "type").map(String) : [String(node["type"])];
  const texts = types.flatMap((type) => TEXTS[type] ?? []);
  if (
    texts.length === 0 ||
    types.some((type) => TEXTS[type] === undefined && type !== "string" && type !== "null")
  )
    return undefined;
  const listed = node["enum"] ?? (node["const"] === undefined ? undefined : [node["const"]]);
  if (Array.isArray(listed)) return { enum: [...new Set(listed.map(String))] };
  const strings = types.includes("string") ? [{ ...node, type: "string" }] : [];
  return { anyOf: [...strings, ...texts.map((pattern) => ({ type: "string", pattern }))] };
}

/** How deep references and lists are followed. */
const DEEPEST = 20;
