import { isAnnotation, type Space } from "@specmint/schema/shape";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";

/** How deep schemas are followed; of what is deeper nothing is known. */
const DEEPEST = 50;

/** Keywords that leave a value of their type, whatever they say; of `properties` those count that are required. */
const harmless = /^(type|properties|required|additionalProperties|items|format)$/;

/**
 * Makes a function that is true for a schema that has a value beyond doubt: none has to be made to know it. Most schemas
 * are of that kind: a type, and members.
 */
export function surelyMade(space: Space): (schema: Json | undefined) => boolean {
  const known = new Map<JsonObject, boolean>();
  const isMade = (schema: Json | undefined, depth: number): boolean => {
    if (!isJsonObject(schema)) return schema === true;
    const found = known.get(schema);
    if (found !== undefined || depth > DEEPEST) return found ?? false;
    // Within itself it is not known.
    known.set(schema, false);
    const keywords = Object.keys(schema).filter((key) => !isAnnotation(key));
    const isSure =
      keywords.length === 1 && keywords[0] === "$ref"
        ? isMade(space.target(schema["$ref"]) as Json | undefined, depth + 1)
        : memberOf(schema, "type") !== undefined &&
          keywords.every((key) => harmless.test(key)) &&
          listIn(schema, "required").every((name) =>
            isMade(memberOf(objectIn(schema, "properties"), String(name)), depth + 1),
          );
    known.set(schema, isSure);
    return isSure;
  };
  return (schema) => isMade(schema, 0);
}
