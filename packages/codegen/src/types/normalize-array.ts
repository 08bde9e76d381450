import type { Json, JsonObject } from "@specmint/spec";
import type { NormalSchema } from "./normal-schema.ts";
import { normalizeValue, type Site } from "./normalize-schema.ts";

/** True for a schema that says what lists have in them. */
export function hasArrayKeywords(schema: JsonObject): boolean {
  return schema["items"] !== undefined || Array.isArray(schema["prefixItems"]);
}

/** A list: a tuple where `prefixItems` says what comes first. */
export function normalizeArray(site: Site, schema: JsonObject): NormalSchema {
  const prefix = Array.isArray(schema["prefixItems"]) ? (schema["prefixItems"] as readonly Json[]) : [];
  const items = schema["items"] === undefined ? true : normalizeValue(site, schema["items"]);
  if (prefix.length === 0 && items !== false) return { type: "array", items };
  const most = countOf(schema["maxItems"]) ?? Number.POSITIVE_INFINITY;
  const elements = prefix.slice(0, most).map((item) => normalizeValue(site, item));
  return withoutImpossible(elements, countOf(schema["minItems"]) ?? 0, most <= prefix.length ? false : items);
}

/** The first element that nothing fits ends the list. */
function withoutImpossible(
  elements: readonly NormalSchema[],
  least: number,
  rest: NormalSchema,
): NormalSchema {
  const end = elements.indexOf(false);
  const kept = end < 0 ? elements : elements.slice(0, end);
  const closed = end < 0 ? rest : false;
  if (closed === false && least > kept.length) return false;
  return { type: "array", elements: kept, least: Math.min(least, kept.length), rest: closed };
}

function countOf(value: Json | undefined): number | undefined {
  return typeof value === "number" && value >= 0 ? value : undefined;
}
