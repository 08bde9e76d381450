import { mapSubschemas, type Schema } from "../subschemas.ts";

/** Whether the schema or one within it looks at what other schemas have seen of the same value. */
export function usesUnevaluated(schema: Schema): boolean {
  if (typeof schema === "boolean") return false;
  let uses = Object.hasOwn(schema, "unevaluatedProperties") || Object.hasOwn(schema, "unevaluatedItems");
  mapSubschemas(schema, (subschema) => {
    uses ||= usesUnevaluated(subschema);
    return subschema;
  });
  return uses;
}
