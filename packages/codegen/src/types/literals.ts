import { kindOfValue, valueText } from "@specmint/schema/shape";
import { isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { quote } from "../escape.ts";
import type { Kind, LiteralSchema, NormalSchema } from "./normal-schema.ts";
import { unite } from "./unite.ts";

/** Prints `text` as a type of the kind. */
export function literal(text: string, kind: Kind): LiteralSchema {
  return { type: "literal", text, kind };
}

/** The values of the kinds that `const` and `enum` leave; undefined where the schema has neither. */
export function literalsOf(schema: JsonObject, kinds: number): NormalSchema | undefined {
  const values = valuesOf(schema);
  return values && unite(values.filter((value) => kindOfValue(value) & kinds).map(literalOf));
}

function valuesOf(schema: JsonObject): readonly Json[] | undefined {
  const list = Array.isArray(schema["enum"]) ? (schema["enum"] as readonly Json[]) : undefined;
  const value = schema["const"];
  if (value === undefined) return list;
  const text = valueText(value);
  return !list || list.some((item) => valueText(item) === text) ? [value] : [];
}

function literalOf(value: Json): NormalSchema {
  if (typeof value === "string") return literal(quote(value), "string");
  // YAML has `.inf` and `.nan`, which no type is made of.
  if (typeof value === "number")
    return Number.isFinite(value) ? literal(String(value), "number") : { type: "number" };
  if (typeof value === "boolean") return literal(String(value), "boolean");
  if (value === null) return { type: "null" };
  return isJsonObject(value) ? objectOf(value) : tupleOf(value);
}

function tupleOf(values: readonly Json[]): NormalSchema {
  return { type: "array", elements: values.map(literalOf), least: values.length, rest: false };
}

function objectOf(value: JsonObject): NormalSchema {
  const members = Object.entries(value).map(([name, item]) => ({
    name,
    schema: literalOf(item),
    required: true,
    doc: "",
  }));
  return { type: "object", members, ...(members.length === 0 ? { additionalProperties: false } : {}) };
}
