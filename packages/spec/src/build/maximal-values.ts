import { sample } from "@specmint/schema/shape";
import { shapeIn } from "../document-space.ts";
import { isJsonObject, type Json, type JsonObject, objectIn } from "../json.ts";
import type { Direction, Settled } from "../settled.ts";

/** How many values are made inside each other, so that each is the same wherever its schema is referred to. */
const DEEPEST = 20;

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
  const make = (schema: Json | undefined, depth: number): Json | undefined => {
    if (made.has(schema)) return made.get(schema);
    // Within itself it is made anew.
    if (isJsonObject(schema)) made.set(schema, undefined);
    const preferred = (one: object): Json | undefined =>
      named.has(one) && (depth < DEEPEST || made.has(one)) ? make(one as JsonObject, depth + 1) : undefined;
    const value = sample(shapeIn(spaces[direction], schema), { size: "maximal", preferred }) as
      | Json
      | undefined;
    if (isJsonObject(schema)) made.set(schema, value);
    return value;
  };
  return (schema) => make(schema, 0);
}
