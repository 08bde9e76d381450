import type { Schema } from "@specmint/schema";
import { type Space, spaceOf } from "@specmint/schema/shape";
import { untested } from "../bounded-reg-exp.ts";
import { partsIn } from "../document-space.ts";
import { isJsonObject, type Json, type JsonObject, objectIn } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import type { Direction } from "../settled.ts";
import type { Visit } from "../visit-document.ts";

/** What a direction leaves out (OpenAPI 3.0.4, Schema Object; JSON Schema 2020-12 Validation, section 9.4). */
const leftOut: Readonly<Record<Direction, string>> = { request: "readOnly", response: "writeOnly" };

/**
 * The document as it is for values of one direction: without what is not sent there.
 *
 * @param visits Those of the document before it was settled, which has the same marks.
 */
export function withDirection(
  document: JsonObject,
  visits: readonly Visit[],
  direction: Direction,
): JsonObject {
  const keyword = leftOut[direction];
  // Most descriptions mark by one keyword alone.
  const isSaid = visits.some(({ kind, node }) => kind === "schema" && node[keyword] === true);
  if (!isSaid) return mapSchemas(document, withoutMarks);
  const space = spaceOf(document as Schema, untested);
  return mapSchemas(document, (schema, _, before) => withoutUnsent(space, schema, before, keyword));
}

/** Whether a schema says that one direction leaves it out. */
export function isMarked(schema: JsonObject): boolean {
  return schema["readOnly"] !== undefined || schema["writeOnly"] !== undefined;
}

function withoutUnsent(space: Space, schema: JsonObject, before: JsonObject, keyword: string): JsonObject {
  if (!speaksOfMembers(before)) return withoutMarks(schema);
  const unsent = new Set(partsIn(space, before).flatMap((part) => unsentIn(space, part, keyword)));
  return withoutMarks(unsent.size > 0 ? without(schema, unsent) : schema);
}

/** Others have nothing that could be left out. */
function speaksOfMembers(schema: JsonObject): boolean {
  return ["allOf", "anyOf", "oneOf", "properties", "required"].some((key) => schema[key] !== undefined);
}

/** Names of the properties that a schema marks by the keyword, or that refer to a schema so marked. */
function unsentIn(space: Space, schema: JsonObject, keyword: string): readonly string[] {
  return Object.entries(objectIn(schema, "properties"))
    .filter(([, property]) => partsIn(space, property).some((part) => part[keyword] === true))
    .map(([name]) => name);
}

/** Branches that stand in the schema speak of the same value, so that what they require goes too. */
function without(schema: JsonObject, names: ReadonlySet<string>): JsonObject {
  const changed = Object.entries(schema).map(([key, value]): [string, Json] => {
    if (key === "properties" && isJsonObject(value))
      return [key, Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)))];
    if (key === "required" && Array.isArray(value))
      return [key, value.filter((name) => !names.has(String(name)))];
    if (/^(allOf|anyOf|oneOf)$/.test(key) && Array.isArray(value))
      return [
        key,
        (value as readonly Json[]).map((branch) => (isJsonObject(branch) ? without(branch, names) : branch)),
      ];
    return [key, value];
  });
  return Object.fromEntries(changed);
}

function withoutMarks(schema: JsonObject): JsonObject {
  if (!isMarked(schema)) return schema;
  const { readOnly: _, writeOnly: __, ...rest } = schema as Record<string, Json>;
  return rest;
}
