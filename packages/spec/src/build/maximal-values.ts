import { isAnnotation, type Space, sample } from "@specmint/schema/shape";
import { shapeIn } from "../document-space.ts";
import { isJsonObject, type Json, type JsonObject, objectIn } from "../json.ts";
import type { Direction, Settled } from "../settled.ts";

/** How many values are made inside each other, so that each is the same wherever its schema is referred to. */
const DEEPEST = 20;

/** How many that need one another are made before those that need them: as deep as values go. Each takes little of the stack. */
const DEEPEST_NEEDED = 100;

/**
 * Makes a function that gives a value of a schema with every member that is described; undefined if it finds none. What stands for a named
 * schema in it is that schema's own value, the same object, so that each is made once.
 */
export function maximalValues(
  { documents, spaces }: Pick<Settled, "documents" | "spaces">,
  direction: Direction,
): (schema: Json | undefined) => Json | undefined {
  const named = new Set<unknown>(
    Object.values(objectIn(objectIn(documents[direction], "components"), "schemas")),
  );
  const made = new Map<unknown, Json | undefined>();
  const failed = new Set<unknown>();
  const ends = new Map<unknown, Json | undefined>();
  const weights = new WeakMap<object, number>();
  const make = (alias: Json | undefined, depth: number): Json | undefined => {
    const schema = endOf(spaces[direction], ends, alias);
    if (made.has(schema)) return made.get(schema);
    // Within itself it is made anew.
    if (isJsonObject(schema)) made.set(schema, undefined);
    const preferred = (one: object): Json | undefined =>
      named.has(one) && (depth < DEEPEST || made.has(one)) ? make(one as JsonObject, depth + 1) : undefined;
    const needed = neededBy(schema).map((one) => endOf(spaces[direction], ends, one));
    // First: without one of these there is no value, and it need not be looked for.
    for (const one of needed) if (named.has(one) && depth < DEEPEST_NEEDED) make(one, depth + 1);
    const value = needed.some((one) => failed.has(one))
      ? undefined
      : (sample(shapeIn(spaces[direction], schema), { size: "maximal", preferred, weights }) as
          | Json
          | undefined);
    if (value === undefined) failed.add(schema);
    if (isJsonObject(schema)) made.set(schema, value);
    return value;
  };
  return (schema) => make(schema, 0);
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
