import { mergeObjects } from "./merge-objects.ts";
import type { NormalSchema } from "./normal-schema.ts";
import { withoutDuplicates } from "./unite.ts";

type Part = Exclude<NormalSchema, boolean>;

/** Values that are all of the schemas. */
export function intersect(schemas: readonly NormalSchema[]): NormalSchema {
  if (schemas.includes(false)) return false;
  const [only = true, ...more] = mergeObjects(withoutDuplicates(schemas.flatMap(partsOf)));
  return more.length === 0 ? only : { allOf: [only as Part, ...more] };
}

function partsOf(schema: NormalSchema): readonly Part[] {
  if (typeof schema === "boolean") return [];
  return "allOf" in schema ? schema.allOf : [schema];
}
