import { isJsonObject, type Json } from "../json.ts";
import type { Version } from "../source.ts";
import { objectNames } from "./object-kind.ts";
import type { ValueRule } from "./value-rule.ts";

/** What a value has to be: "a Schema Object, true or false". */
export function describeRule(rule: ValueRule, version: Version): string {
  if (rule.is === "scalar") return rule.what;
  if (rule.is === "list") return rule.least > 0 ? "a list with at least one item" : "a list";
  if (rule.is !== "object") return "an object";
  const name = objectNames[rule.kind];
  const article = /^[AEIO]/.test(name) ? "an" : "a";
  return `${article} ${name}${allowsBoolean(rule, version) ? ", true or false" : ""}`;
}

/** True if the value may be `true` or `false` instead of an object. */
export function allowsBoolean(rule: ValueRule, version: Version): boolean {
  return rule.is === "object" && rule.orBoolean !== undefined && rule.orBoolean <= version;
}

/** True if a value is what it has to be, as far as can be told without looking into objects of OpenAPI's. */
export function isOf(rule: ValueRule, value: Json): boolean {
  if (rule.is === "scalar") return rule.accepts(value);
  if (rule.is === "object")
    return isJsonObject(value) || (typeof value === "boolean" && allowsBoolean(rule, "3.2"));
  if (rule.is === "list")
    return Array.isArray(value) && value.length >= rule.least && value.every((item) => isOf(rule.of, item));
  return (
    rule.is === "any" || (isJsonObject(value) && Object.values(value).every((one) => isOf(rule.of, one)))
  );
}

/** What a value is: "a list". Strings and numbers are shown where one of several is expected. */
export function describeValue(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return value.length > 0 && value.length <= 40 ? `\`${value}\`` : "a string";
  return `${value}`;
}
