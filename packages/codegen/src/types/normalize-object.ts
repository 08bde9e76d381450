import { memberOf, membersIn, partsOf } from "@specmint/schema/shape";
import { isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { intersect } from "./intersect.ts";
import { literal } from "./literals.ts";
import type { Member, NormalSchema, ObjectSchema } from "./normal-schema.ts";
import { normalizeValue, type Site } from "./normalize-schema.ts";
import { propertyDoc } from "./property-doc.ts";
import { unite } from "./unite.ts";

/** True for a schema that says what objects have in them. */
export function hasObjectKeywords(schema: JsonObject): boolean {
  const { properties, required, additionalProperties, patternProperties } = schema;
  return (
    [properties, patternProperties].some(isJsonObject) ||
    Array.isArray(required) ||
    additionalProperties !== undefined
  );
}

/**
 * An object. TypeScript has one type for all members that are not described, and those that are described have to be of it too:
 * so that is the union of them all where the schema types the others.
 */
export function normalizeObject(site: Site, schema: JsonObject): NormalSchema {
  const required = namesIn(schema["required"]);
  const elsewhere = membersIn(partsOf(site.value).filter((part) => part.schema !== schema));
  const described = Object.entries(isJsonObject(schema["properties"]) ? schema["properties"] : {}).map(
    ([name, one]): Member => ({
      name,
      schema: present(normalizeValue(site, one, elsewhere(name)), required.has(name)),
      required: required.has(name),
      doc: propertyDoc(one),
    }),
  );
  for (const { name } of described) required.delete(name);
  const others = othersOf(site, schema);
  const presences = [...required].map(
    (name): Member => ({ name, schema: describedElsewhere(site, name), required: true, doc: "" }),
  );
  const members = [...described, ...presences];
  return { type: "object", members, ...indexOf(members, others) };
}

/** Any value but `undefined`, which no JSON has. */
export const PRESENT: NormalSchema = {
  anyOf: [{ type: "literal", text: "{}", kind: "object" }, { type: "null" }],
};

function present(schema: NormalSchema, isRequired: boolean): NormalSchema {
  return schema === true && isRequired ? PRESENT : schema;
}

/** What others say of a member that has to be there, where that is short: intersected with theirs, `PRESENT` says the same. */
function describedElsewhere(site: Site, name: string): NormalSchema {
  if (site.isRepeated) return PRESENT;
  const again = { ...site, isRepeated: true };
  const { parts } = memberOf(site.value, name);
  const schema = intersect(parts.map((part) => normalizeValue(again, part.schema as JsonObject)));
  return schema === true || textOf(schema).length > SHORT ? PRESENT : schema;
}

const SHORT = 100;

function namesIn(required: Json | undefined): Set<string> {
  return new Set(Array.isArray(required) ? required.filter((name) => typeof name === "string") : []);
}

/** What a member may be that `properties` does not describe; undefined where the schema does not say. */
function othersOf(site: Site, schema: JsonObject): NormalSchema | undefined {
  const rest = schema["additionalProperties"];
  const patterns = Object.entries(
    isJsonObject(schema["patternProperties"]) ? schema["patternProperties"] : {},
  );
  const patterned = patterns.map(([, one]) => normalizeValue(site, one));
  if (patterned.length > 0 && patterns.some(([pattern]) => MATCH_ALL.has(pattern))) return unite(patterned);
  if (rest === undefined) return patterned.length > 0 ? true : undefined;
  return unite([...patterned, normalizeValue(site, rest)]);
}

/** Patterns that every name matches, or every name but the empty one. */
const MATCH_ALL: ReadonlySet<string> = new Set(["", "^", ".*", "^.*", "^.*$", ".*$", ".+", "^.+", "^.+$"]);

function indexOf(
  members: readonly Member[],
  others: NormalSchema | undefined,
): Pick<ObjectSchema, "additionalProperties"> {
  if (members.length === 0) return { additionalProperties: others ?? true };
  if (others === undefined || others === false) return {};
  const absent = members.some(({ required }) => !required) ? [ABSENT] : [];
  return {
    additionalProperties: unite([...[...members.map(({ schema }) => schema), others].map(small), ...absent]),
  };
}

/** What a property that is not there is to TypeScript. */
const ABSENT = literal("undefined", "null");

/** Without comments, or any value where that is long: repeated at each level, types would grow without end. */
function small(schema: NormalSchema): NormalSchema {
  if (typeof schema === "boolean") return schema;
  const text = textOf(schema);
  return text.length > LONGEST ? true : JSON.parse(text);
}

const LONGEST = 1000;

function textOf(schema: NormalSchema): string {
  return JSON.stringify(schema, (key, value) => (key === "doc" && typeof value === "string" ? "" : value));
}
