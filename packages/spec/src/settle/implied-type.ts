import type { JsonObject } from "../json.ts";
import type { Path } from "../path.ts";

/** Keywords that say of other values than objects, or lists, nothing (JSON Schema 2020-12, section 7.6.1). */
const implied: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ["object", ["properties", "additionalProperties", "patternProperties"]],
  ["array", ["items", "prefixItems"]],
];

/** With these the type follows from something else. */
const telling = ["$ref", "allOf", "anyOf", "const", "enum", "oneOf", "type"];

/**
 * A schema that describes members or items but has no `type` is meant as that of objects or lists, though as it stands it
 * lets every other value through. Not so a branch, which adds to what the schema around it says.
 */
export function withImpliedType(schema: JsonObject, path: Path): JsonObject {
  if (telling.some((key) => schema[key] !== undefined) || isBranch(path)) return schema;
  const types = implied.filter(([, keywords]) => keywords.some((key) => schema[key] !== undefined));
  const [only, other] = types;
  return only && !other ? { type: only[0], ...schema } : schema;
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
