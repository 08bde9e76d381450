import { type Json, type JsonObject, memberOf } from "../../json.ts";
import { parseLocalRef } from "../../json-pointer.ts";
import type { Version } from "../../source.ts";
import { type ObjectKind, objectNames } from "./object-kind.ts";
import type { ObjectRule, Remark } from "./object-rule.ts";

/** True for an object that stands for another one: nothing else in it counts. */
export function isReference(node: JsonObject, rule: ObjectRule, version: Version): boolean {
  return Object.hasOwn(node, "$ref") && (rule.besideRef === undefined || rule.besideRef > version);
}

/** Checks where a reference stands, where it leads, and what stands beside it. */
export function checkReference(
  kind: ObjectKind,
  node: JsonObject,
  rule: ObjectRule,
  version: Version,
): readonly Remark[] {
  const ref = memberOf(node, "$ref");
  const place = `in place of the ${objectNames[kind]}`;
  if (!rule.reference) {
    const instead = "Write out what it leads to.";
    return [{ key: "$ref", reason: `A \`$ref\` cannot stand ${place}.`, instead }];
  }
  if (typeof ref !== "string") return [{ key: "$ref", reason: `\`$ref\` ${place} has to be a string.` }];
  if (rule.besideRef) return checkTarget(ref, place, rule);
  return [
    ...checkTarget(ref, place, rule),
    ...checkSince(place, rule.reference, version),
    ...Object.entries(node).flatMap(([key, value]) => besideRef(key, value, version)),
  ];
}

/** A component of another section is another object. */
function checkTarget(ref: string, place: string, { section }: ObjectRule): readonly Remark[] {
  if (ref.startsWith(`#/components/${section}/`)) return [];
  const tokens = parseLocalRef(ref) ?? [];
  if (tokens.length !== 3 || tokens[0] !== "components" || tokens[1] === section) return [];
  const leads = `has to lead to \`#/components/${section}\`, not to \`${ref}\``;
  return [{ key: "$ref", reason: `\`$ref\` ${place} ${leads}.` }];
}

function checkSince(place: string, since: Version, version: Version): readonly Remark[] {
  if (since <= version) return [];
  const reason = `A \`$ref\` ${place} is OpenAPI ${since}; it is taken as such.`;
  return [{ key: "$ref", reason, advice: `Write out what it leads to, or set \`openapi: ${since}.0\`.` }];
}

/** OpenAPI 3.1, Reference Object: only these two may stand beside it. */
function besideRef(key: string, value: Json, version: Version): readonly Remark[] {
  if (key === "$ref" || key.startsWith("x-")) return [];
  const isKnown = key === "summary" || key === "description";
  const where = `\`${key}\` beside a \`$ref\``;
  if (isKnown && version !== "3.0") {
    return typeof value === "string" ? [] : [{ key, reason: `${where} has to be a string.` }];
  }
  const reason = isKnown
    ? `${where} is OpenAPI 3.1; in a 3.0 document it means nothing.`
    : `${where} is not OpenAPI ${version}: it is ignored.`;
  return [{ key, reason, advice: "Remove it, or say it where the `$ref` leads." }];
}
