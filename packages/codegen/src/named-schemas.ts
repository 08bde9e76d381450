import type { Schema } from "@specmint/schema";
import { type Space, spaceOf } from "@specmint/schema/shape";
import type { Model, NamedSchema } from "@specmint/spec";

/** The named schemas of a model, made once for all the modules that print some of them. */
export interface NamedSchemas {
  readonly file: string;
  /** By their names, in the order of the spec. */
  readonly byName: ReadonlyMap<string, NamedSchema>;
  readonly space: Space;
}

/** Those of the model. */
export function namedSchemas({ file, schemas }: Model): NamedSchemas {
  const byName = new Map(schemas.map((schema) => [schema.name, schema]));
  const $defs = Object.fromEntries(schemas.map(({ name, schema }) => [name, schema]));
  return { file, byName, space: spaceOf({ $defs } as Schema) };
}
