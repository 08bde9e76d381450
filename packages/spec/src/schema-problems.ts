import { isJsonObject, type Json, type JsonObject } from "./json.ts";

/** A keyword whose value is none that it can have. */
export interface SchemaProblem {
  readonly key: string;
  /** A sentence: "`minLength` must be a natural number." */
  readonly reason: string;
}

type Shape = keyof typeof SHAPES;

/** What a keyword's value can be (JSON Schema 2020-12, Core and Validation). */
const SHAPES = {
  schema: [isSchema, "a schema"],
  schemas: [(value) => isFilledList(value) && value.every(isSchema), "a list of schemas with at least one"],
  members: [(value) => areMembers(value, isSchema), "an object whose members are schemas"],
  patterns: [(value) => areMembers(value, isSchema), "an object whose members are schemas"],
  dependencies: [
    (value) => areMembers(value, (member) => isSchema(member) || isNames(member)),
    "an object whose members are schemas or lists of names",
  ],
  lists: [(value) => areMembers(value, isNames), "an object whose members are lists of names"],
  names: [isNames, "a list of names"],
  list: [isList, "a list"],
  type: [
    (value) => (isFilledList(value) ? value.every(isType) : isType(value)),
    "one of string, number, integer, boolean, null, array, object, or a list of those",
  ],
  string: [isString, "a string"],
  boolean: [(value) => typeof value === "boolean", "true or false"],
  number: [Number.isFinite, "a number"],
  positive: [(value) => Number.isFinite(value) && Number(value) > 0, "a number above 0"],
  count: [(value) => Number.isInteger(value) && Number(value) >= 0, "a natural number"],
} satisfies { readonly [shape: string]: readonly [(value: Json) => boolean, string] };

const KEYWORDS: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    schema:
      "additionalProperties contains else if items not propertyNames then unevaluatedItems unevaluatedProperties",
    schemas: "allOf anyOf oneOf prefixItems",
    members: "dependentSchemas properties",
    patterns: "patternProperties",
    dependencies: "dependencies",
    lists: "dependentRequired",
    names: "required",
    list: "enum",
    type: "type",
    string: "$ref format pattern",
    boolean: "uniqueItems",
    number: "maximum minimum exclusiveMaximum exclusiveMinimum",
    positive: "multipleOf",
    count: "maxLength minLength maxItems minItems maxContains minContains maxProperties minProperties",
  } satisfies Record<Shape, string>).flatMap(([shape, keywords]) =>
    keywords.split(" ").map((keyword): [string, Shape] => [keyword, shape as Shape]),
  ),
);

/** What is wrong with the values of a schema's own keywords; not with the schemas within it. */
export function schemaProblems(schema: Json): readonly SchemaProblem[] {
  if (!isJsonObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const shape = KEYWORDS.get(key);
    if (shape === undefined) return [];
    const [test, words] = SHAPES[shape];
    if (!test(value)) return [{ key, reason: `\`${key}\` must be ${words}.` }];
    return patternsIn(key, value).flatMap((pattern) => patternProblem(key, pattern));
  });
}

/** The schemas directly within a schema that has no problems itself. */
export function schemasWithin(schema: JsonObject): readonly Json[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    const shape = KEYWORDS.get(key);
    if (shape === "schema") return [value];
    if (shape === "schemas") return value as readonly Json[];
    const isByName = shape === "members" || shape === "patterns" || shape === "dependencies";
    return isByName ? Object.values(value as JsonObject).filter(isSchema) : [];
  });
}

function patternsIn(key: string, value: Json): readonly string[] {
  if (key === "pattern") return [String(value)];
  return key === "patternProperties" ? Object.keys(value as JsonObject) : [];
}

/** Patterns are ECMA-262 regular expressions with the flag `u` (JSON Schema 2020-12, section 6.4); many are only valid without. */
function patternProblem(key: string, pattern: string): readonly SchemaProblem[] {
  try {
    new RegExp(pattern);
    return [];
  } catch {
    return unicodeProblem(key, pattern);
  }
}

function unicodeProblem(key: string, pattern: string): readonly SchemaProblem[] {
  try {
    new RegExp(pattern, "u");
    return [];
  } catch (error) {
    return [{ key, reason: (error as Error).message }];
  }
}

function isSchema(value: Json): boolean {
  return typeof value === "boolean" || isJsonObject(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isFilledList(value: Json): value is readonly Json[] {
  return isList(value) && value.length > 0;
}

function isString(value: Json): value is string {
  return typeof value === "string";
}

function isNames(value: Json): boolean {
  return isList(value) && value.every(isString);
}

function isType(value: Json): boolean {
  return isString(value) && /^(?:string|number|integer|boolean|null|array|object)$/.test(value);
}

function areMembers(value: Json, test: (member: Json) => boolean): boolean {
  return isJsonObject(value) && Object.values(value).every(test);
}
