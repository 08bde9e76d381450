import { isAnnotation, type Space } from "@specmint/schema/shape";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";

/** How deep schemas are followed; of what is deeper nothing is known. */
const DEEPEST = 50;

/** Keywords that leave a value of their type, whatever they say; of `properties` those count that are required. */
const harmless = /^(type|properties|required|additionalProperties|items|format)$/;

/** Those that leave a text or a number, if they do not rule each other out. */
const ofScalars = /^(type|minLength|maxLength|minimum|maximum)$/;

/** Tells of the schemas within a schema. */
type IsMade = (schema: Json | undefined) => boolean;

/**
 * Makes a function that is true for a schema that has a value beyond doubt: none has to be made to know it. Most schemas
 * are of that kind: a type, and members.
 */
export function surelyMade(space: Space): IsMade {
  const known = new Map<JsonObject, boolean>();
  const isMade = (schema: Json | undefined, depth: number): boolean => {
    if (!isJsonObject(schema)) return schema === true;
    const found = known.get(schema);
    if (found !== undefined || depth > DEEPEST) return found ?? false;
    // Within itself it is not known.
    known.set(schema, false);
    const isSure = isSurely(space, schema, (one) => isMade(one, depth + 1));
    known.set(schema, isSure);
    return isSure;
  };
  return (schema) => isMade(schema, 0);
}

function isSurely(space: Space, schema: JsonObject, isMade: IsMade): boolean {
  const keywords = Object.keys(schema).filter((key) => !isAnnotation(key) && !key.startsWith("x-"));
  const [only, ...others] = keywords;
  if (only === undefined) return true;
  if (others.length === 0 && only in alone) return alone[only as keyof typeof alone](space, schema, isMade);
  const types = typesOf(schema);
  if (keywords.every((key) => key === "type" || key === "enum") && listIn(schema, "enum").length > 0)
    return listIn(schema, "enum").some((value) => isOf(value, types));
  if (types.length === 0) return false;
  if (keywords.every((key) => ofScalars.test(key)))
    return isBetween(schema, "minLength", "maxLength") && isBetween(schema, "minimum", "maximum");
  if (!keywords.every((key) => harmless.test(key))) return false;
  const isNeeded = (name: Json): boolean => isMade(memberOf(objectIn(schema, "properties"), String(name)));
  return types.includes("null") || listIn(schema, "required").every(isNeeded);
}

/** What decides where a keyword is the only one. */
const alone = {
  $ref: (space: Space, schema: JsonObject, isMade: IsMade): boolean =>
    isMade(space.target(schema["$ref"]) as Json | undefined),
  anyOf: (_: Space, schema: JsonObject, isMade: IsMade): boolean => listIn(schema, "anyOf").some(isMade),
  allOf: (_: Space, schema: JsonObject, isMade: IsMade): boolean =>
    listIn(schema, "allOf").length === 1 && listIn(schema, "allOf").every(isMade),
  oneOf: (_: Space, schema: JsonObject, isMade: IsMade): boolean =>
    listIn(schema, "oneOf").some(isMade) && areApart(listIn(schema, "oneOf").map(typesOf)),
};

function typesOf(schema: Json | undefined): readonly Json[] {
  return [memberOf(schema, "type") ?? []].flat();
}

/** True if no value is of two of them, whole numbers taken for numbers. */
function areApart(lists: readonly (readonly Json[])[]): boolean {
  const all = lists.flatMap((types) => types.map((type) => (type === "integer" ? "number" : type)));
  return lists.every(({ length }) => length > 0) && new Set(all).size === all.length;
}

/** True if a whole number is between two limits, if they are there. */
function isBetween(schema: JsonObject, least: string, most: string): boolean {
  const from = Number(schema[least] ?? Number.NEGATIVE_INFINITY);
  return Math.ceil(from) <= Number(schema[most] ?? Number.POSITIVE_INFINITY);
}

/** True for a scalar that is of one of the types. */
function isOf(value: Json, types: readonly Json[]): boolean {
  if (value === null) return types.includes("null");
  return types.includes(typeof value) || (Number.isInteger(value) && types.includes("integer"));
}
