import { isAnnotation, type Space, sample } from "@specmint/schema/shape";
import { shapeIn } from "../document-space.ts";
import { isJsonObject, type Json, type JsonObject, objectIn } from "../json.ts";
import type { Direction, Settled } from "../settled.ts";
import { visitNode } from "../visit-document.ts";
import { referenceUnits } from "./reference-units.ts";

/** How many that need one another are made before those that need them: as deep as values go. Each takes little of the stack. */
const DEEPEST_NEEDED = 100;

/**
 * Makes a function that gives a value of a schema with every member that is described; undefined if it finds none. What stands for a named
 * schema in it is that schema's own value, the same object, so that each is made once: before the schemas that refer to it, or, where schemas
 * refer to one another, in the order of the document. So it is the same whatever was asked for before.
 */
export function maximalValues(
  { documents, spaces }: Pick<Settled, "documents" | "spaces">,
  direction: Direction,
): (schema: Json | undefined) => Json | undefined {
  const space = spaces[direction];
  const schemas = Object.values(objectIn(objectIn(documents[direction], "components"), "schemas"));
  const named = new Map<unknown, number>(schemas.map((schema, index) => [schema, index]));
  const made = new Map<unknown, Json | undefined>();
  const failed = new Set<unknown>();
  const ends = new Map<unknown, Json | undefined>();
  const weights = new WeakMap<object, number>();
  const end = (schema: Json | undefined): Json | undefined => endOf(space, ends, schema);
  const preferred = (one: object): Json | undefined => (named.has(one) ? made.get(one) : undefined);
  const unitsOf = referenceUnits((schema: Json | undefined) => targetsIn(space, schema).map(end));
  const make = (schema: Json | undefined, unit: ReadonlySet<unknown>, depth: number): Json | undefined => {
    if (made.has(schema)) return made.get(schema);
    // Within itself it is made anew.
    if (isJsonObject(schema)) made.set(schema, undefined);
    const needed = neededBy(schema).map(end);
    // First: without one of these there is no value, and it need not be looked for.
    for (const one of needed) if (unit.has(one) && depth < DEEPEST_NEEDED) make(one, unit, depth + 1);
    const value = needed.some((one) => failed.has(one))
      ? undefined
      : (sample(shapeIn(space, schema), { size: "maximal", preferred, weights }) as Json | undefined);
    if (value === undefined) failed.add(schema);
    if (isJsonObject(schema)) made.set(schema, value);
    return value;
  };
  return (alias) => {
    const schema = end(alias);
    for (const all of unitsOf(schema)) {
      const unit = all.filter((one) => named.has(one));
      const inOrder = unit.toSorted((a, b) => Number(named.get(a)) - Number(named.get(b)));
      for (const one of inOrder) make(one, new Set(unit), 0);
    }
    return make(schema, new Set(), 0);
  };
}

/** What the references in a schema lead to. */
function targetsIn(space: Space, schema: Json | undefined): readonly (Json | undefined)[] {
  return visitNode("schema", schema, []).flatMap(({ node }) =>
    node["$ref"] === undefined ? [] : [space.target(node["$ref"]) as Json | undefined],
  );
}

/** What a chain of references ends at that say nothing of their own: a long one is followed once. */
function endOf(
  space: Space,
  ends: Map<unknown, Json | undefined>,
  schema: Json | undefined,
): Json | undefined {
  const passed = new Set<unknown>();
  let end = schema;
  while (isJsonObject(end) && !ends.has(end) && !passed.has(end) && isAlias(end)) {
    passed.add(end);
    const target = space.target(end["$ref"]) as Json | undefined;
    if (target === undefined) break;
    end = target;
  }
  end = ends.get(end) ?? end;
  for (const one of passed) ends.set(one, end);
  return end;
}

function isAlias(schema: JsonObject): boolean {
  return (
    typeof schema["$ref"] === "string" &&
    Object.keys(schema).every((key) => key === "$ref" || isAnnotation(key))
  );
}

/** The schemas of members that have to be there. */
function neededBy(schema: Json | undefined): readonly Json[] {
  const properties = objectIn(isJsonObject(schema) ? schema : {}, "properties");
  const required = isJsonObject(schema) && Array.isArray(schema["required"]) ? schema["required"] : [];
  return required.flatMap((name) =>
    typeof name === "string" && Object.hasOwn(properties, name) ? [properties[name] as Json] : [],
  );
}
