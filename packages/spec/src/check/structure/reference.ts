import { describeValue } from "../../grammar/describe-value.ts";
import { type Kind, objectNames } from "../../grammar/object-kind.ts";
import { type ObjectRule, type Remark, remark } from "../../grammar/object-rule.ts";
import { type Json, type JsonObject, memberOf } from "../../json.ts";
import { parseLocalRef } from "../../json-pointer.ts";
import type { Version } from "../../source.ts";

/** True for an object that stands for another one: nothing else in it counts. */
export function isReference(node: JsonObject, rule: ObjectRule, version: Version): boolean {
  return Object.hasOwn(node, "$ref") && (rule.besideRef === undefined || rule.besideRef > version);
}

/** Checks where a reference stands, where it leads, and what stands beside it. */
export function checkReference(
  kind: Kind,
  node: JsonObject,
  rule: ObjectRule,
  version: Version,
): readonly Remark[] {
  const ref = memberOf(node, "$ref");
  const object = objectNames[kind];
  if (!rule.reference) return [remark("structure/ref-place", { object }, "$ref")];
  if (typeof ref !== "string") return [notString(`\`$ref\` in place of the ${object}`, ref, "$ref")];
  if (rule.besideRef) return checkTarget(ref, object, rule);
  return [
    ...checkTarget(ref, object, rule),
    ...checkSince(object, rule.reference, version),
    ...Object.entries(node).flatMap(([key, value]) => besideRef(key, value, version)),
  ];
}

/** A component of another section is another object. */
function checkTarget(ref: string, object: string, { section = "" }: ObjectRule): readonly Remark[] {
  if (ref.startsWith(`#/components/${section}/`)) return [];
  const tokens = parseLocalRef(ref) ?? [];
  if (tokens.length !== 3 || tokens[0] !== "components" || tokens[1] === section) return [];
  return [remark("structure/ref-target", { object, section, ref }, "$ref")];
}

function checkSince(object: string, since: Version, version: Version): readonly Remark[] {
  if (since <= version) return [];
  const reason = `A \`$ref\` in place of the ${object} is OpenAPI ${since}; it is taken as such.`;
  const advice = `Write out what it leads to, or set \`openapi: ${since}.0\`.`;
  return [remark("unknown-key", { reason, advice }, "$ref")];
}

/** OpenAPI 3.1, Reference Object: only these two may stand beside it. */
function besideRef(key: string, value: Json, version: Version): readonly Remark[] {
  if (key === "$ref" || key.startsWith("x-")) return [];
  const isKnown = key === "summary" || key === "description";
  const where = `\`${key}\` beside a \`$ref\``;
  if (isKnown && version !== "3.0") return typeof value === "string" ? [] : [notString(where, value, key)];
  const reason = isKnown
    ? `${where} is OpenAPI 3.1; in a 3.0 document it means nothing.`
    : `${where} is not OpenAPI ${version}: it is ignored.`;
  return [remark("unknown-key", { reason, advice: "Remove it, or say it where the `$ref` leads." }, key)];
}

function notString(what: string, value: Json | undefined, key: string): Remark {
  const found = describeValue(value ?? null);
  return remark("structure/value", { what, expected: "a string", found, advice: "Write a string." }, key);
}
