import type { Schema } from "@specmint/schema";
import { type Space, spaceOf } from "@specmint/schema/shape";
import type { CanonicalSchema, Model, NamedSchema } from "@specmint/spec";
import { endlessSchemas } from "./endless-schemas.ts";
import { type ModuleKeys, moduleKeys } from "./module-keys.ts";
import { once } from "./once.ts";
import type { NormalSchema } from "./types/normal-schema.ts";
import { normalizeSchema } from "./types/normalize-schema.ts";

/** The named schemas of a model, made once for all the packages and modules that print some of them. */
export interface NamedSchemas {
  readonly file: string;
  /** By their names, in the order of the spec. */
  readonly byName: ReadonlyMap<string, NamedSchema>;
  readonly space: Space;
  /** What a schema is to TypeScript; worked out when it is first asked for. */
  readonly normalOf: (schema: CanonicalSchema) => NormalSchema;
  /** Tells of a named schema whether it may lead to itself without an object between; worked out when it is first asked for. */
  readonly isEndless: (name: string) => boolean;
  readonly keys: ModuleKeys;
}

/** Those of the model. */
export function namedSchemas(model: Model): NamedSchemas {
  const { file, schemas } = model;
  const byName = new Map(schemas.map((schema) => [schema.name, schema]));
  const $defs = Object.fromEntries(schemas.map(({ name, schema }) => [name, schema]));
  const space = spaceOf({ $defs } as Schema);
  let endless: ReadonlySet<string> | undefined;
  return {
    file,
    byName,
    space,
    normalOf: once((schema) => normalizeSchema(space, schema)),
    isEndless: (name) => {
      endless ??= endlessSchemas(byName);
      return endless.has(name);
    },
    keys: moduleKeys(model),
  };
}
