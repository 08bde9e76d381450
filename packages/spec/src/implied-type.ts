import { ANY_KIND, kindsOf, partsOf, type Space } from "@specmint/schema/shape";
import { shapeIn } from "./document-space.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import type { Path } from "./path.ts";

/** Keywords that say of other values than objects, or lists, nothing (JSON Schema 2020-12, section 7.6.1). */
const implied: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ["object", ["properties", "required", "additionalProperties", "patternProperties"]],
  ["array", ["items", "prefixItems"]],
];

/**
 * A schema that describes members or items but has no `type` is meant as that of objects or lists, though as it stands it
 * lets every other value through. So are the branches of a composition, where nothing around them says what is meant.
 */
export function withImpliedType(space: Space, schema: JsonObject, path: Path): JsonObject {
  return isBranch(path) ? schema : withMeantType(space, schema);
}

/** A schema around which nothing is. */
export function withMeantType(space: Space, schema: JsonObject): JsonObject {
  if (schema["type"] !== undefined || !mayImply.some((key) => schema[key] !== undefined)) return schema;
  const shape = shapeIn(space, schema);
  if (kindsOf(shape) !== ANY_KIND) return schema;
  const types = typesIn(partsOf(shape).map((part) => part.schema as JsonObject));
  const [only] = types;
  if (only === undefined) return withBranches(schema, (branch) => withMeantType(space, branch));
  return { type: types.length === 1 ? only : types, ...schema };
}

const mayImply = ["allOf", "anyOf", "oneOf", ...implied.flatMap(([, keywords]) => keywords)];

function typesIn(schemas: readonly JsonObject[]): readonly string[] {
  return implied
    .filter(([, keywords]) => schemas.some((schema) => keywords.some((key) => schema[key] !== undefined)))
    .map(([type]) => type);
}

function withBranches(schema: JsonObject, map: (branch: JsonObject) => JsonObject): JsonObject {
  const changed = ["allOf", "anyOf", "oneOf"].flatMap((key): [string, Json][] => {
    const branches = schema[key];
    if (!Array.isArray(branches)) return [];
    const mapped = branches.map((branch: Json) => (isJsonObject(branch) ? map(branch) : branch));
    return mapped.some((branch, index) => branch !== branches[index]) ? [[key, mapped]] : [];
  });
  return changed.length === 0 ? schema : { ...schema, ...Object.fromEntries(changed) };
}

function isBranch(path: Path): boolean {
  const [around, token] = [path?.parent?.token ?? "", path?.token ?? ""];
  return branchLists.has(around) || (branches.has(token) && around !== "properties");
}

const branchLists: ReadonlySet<string> = new Set(["allOf", "anyOf", "dependentSchemas", "oneOf"]);
const branches: ReadonlySet<string> = new Set([
  "else",
  "if",
  "not",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
