import { isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { quote } from "../escape.ts";
import { kindsOfType } from "./kinds.ts";
import type { Kind, LiteralSchema, NormalSchema } from "./normal-schema.ts";
import { unite } from "./unite.ts";

/** Prints `text` as a type of the kind. */
export function literal(text: string, kind: Kind): LiteralSchema {
  return { type: "literal", text, kind };
}

/**
 * The values that `const` and `enum` leave, those of them that `type` allows; undefined where the schema has neither.
 * `inherited` are the kinds that the schema around it allows, where it has no `type` of its own.
 */
export function literalsOf(
  schema: JsonObject,
  inherited: ReadonlySet<Kind> | undefined,
): NormalSchema | undefined {
  const values = valuesOf(schema);
  if (!values) return undefined;
  const kinds = kindsOfType(schema["type"]) ?? inherited;
  const allowed = values.filter((value) => !kinds || kinds.has(kindOf(value)));
  return unite((isIntegral(schema) ? allowed.filter(isIntegerOrNoNumber) : allowed).map(literalOf));
}

function valuesOf(schema: JsonObject): readonly Json[] | undefined {
  const list = Array.isArray(schema["enum"]) ? (schema["enum"] as readonly Json[]) : undefined;
  const value = schema["const"];
  if (value === undefined) return list;
  const text = canonicalText(value);
  return !list || list.some((item) => canonicalText(item) === text) ? [value] : [];
}

/** The same text for values that JSON Schema calls equal. */
function canonicalText(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    isJsonObject(part) ? Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)) : part,
  );
}

function isIntegral({ type }: JsonObject): boolean {
  const types = [type].flat();
  return types.includes("integer") && !types.includes("number");
}

function isIntegerOrNoNumber(value: Json): boolean {
  return typeof value !== "number" || Number.isInteger(value);
}

function kindOf(value: Json): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as Kind;
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
