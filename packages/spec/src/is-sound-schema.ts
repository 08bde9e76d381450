import { isAnnotation } from "@specmint/schema/shape";
import { isOf } from "./grammar/describe-value.ts";
import { rules, shapeOf } from "./grammar/grammar.ts";
import { list, map, scalar, string, type ValueRule } from "./grammar/value-rule.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";

const { keys, rule: whole } = rules["3.2"].schema;

/** True if a schema's own keywords have values that they can have (JSON Schema 2020-12); the schemas within it are not looked at. */
export function isSoundSchema(schema: JsonObject): boolean {
  const isSound = Object.entries(schema).every(([key, value]) => {
    const rule = isAnnotation(key) ? undefined : (others.get(key) ?? keys.get(key));
    return (!rule || isOf(rule, value)) && patternsIn(key, value).every(isPattern);
  });
  return isSound && (whole.check?.(schema, "3.2") ?? []).length === 0;
}

/** The schemas directly within a sound schema. */
export function schemasWithin(schema: JsonObject): readonly Json[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    const shape = shapeOf("schema", key);
    if (shape === "schema") return [value];
    if (key !== "dependencies" && shape?.[1] !== "schema") return [];
    return Object.values(value as JsonObject);
  });
}

/** What the structure has no rule for, as references have rules of their own, and as validators know more than 2020-12 has. */
const others: ReadonlyMap<string, ValueRule> = new Map([
  ["$ref", string],
  [
    "dependencies",
    map(scalar("a schema or a list of names", (value) => isSchema(value) || isOf(list(string), value))),
  ],
]);

function isSchema(value: Json): boolean {
  return typeof value === "boolean" || isJsonObject(value);
}

function patternsIn(key: string, value: Json): readonly string[] {
  if (key === "pattern") return [String(value)];
  return key === "patternProperties" ? Object.keys(value as JsonObject) : [];
}

/** Patterns are ECMA-262 regular expressions with the flag `u` (JSON Schema 2020-12, section 6.4); many are only valid without. */
function isPattern(pattern: string): boolean {
  return ["", "u"].some((flags) => {
    try {
      return Boolean(new RegExp(pattern, flags));
    } catch {
      return false;
    }
  });
}
