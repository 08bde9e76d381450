import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { JsonSchema, Validator } from "@specmint/schema";

/** A schema with a name, and what was generated from it. */
export interface LoadedSchema {
  readonly name: string;
  readonly validate: Validator<unknown>;
  readonly schema: JsonSchema;
  /** What its builder builds, of each size and with a seed; none if it has no value to start from. */
  readonly samples: readonly unknown[];
  /** True: `FIDELITY.md` says that it is looser than the spec, or a schema that it refers to. */
  readonly isApproximated: boolean;
}

interface Build {
  (given: undefined, options: object): unknown;
  readonly fixture: { readonly sample?: unknown; readonly maximal?: unknown };
}

const settings: readonly object[] = [{}, { size: "minimal" }, { size: "maximal" }, { seed: 1 }];

/** Loads what was generated from the named schemas of a description. */
export async function loadSchemas(types: string, fixtures: string): Promise<readonly LoadedSchema[]> {
  const load = (file: string): Promise<Record<string, unknown>> =>
    import(/* @vite-ignore */ pathToFileURL(file).href);
  const validators = await load(join(types, "src/gen/validators/index.ts"));
  const schemas = await load(join(types, "src/gen/schemas/index.ts"));
  const builders = await load(join(fixtures, "src/gen/index.ts"));
  const looser = readApproximated(join(types, "src/gen/FIDELITY.md"));
  const names = Object.keys(validators).map((name) => name.slice("validate".length));
  return names.map((name) => {
    const schema = schemas[`${name}Schema`] as JsonSchema;
    const build = builders[`build${name}`] as Build | undefined;
    return {
      name,
      validate: validators[`validate${name}`] as Validator<unknown>,
      schema,
      samples:
        build?.fixture.sample || build?.fixture.maximal ? settings.map((one) => build(undefined, one)) : [],
      isApproximated: [name, ...Object.keys(schema.$defs ?? {})].some((one) => looser.has(one)),
    };
  });
}

/** The schemas that `FIDELITY.md` has a line for. */
function readApproximated(file: string): ReadonlySet<string | undefined> {
  const rows = readFileSync(file, "utf8").matchAll(/^\| schema (\S+) \|/gm);
  return new Set([...rows].map(([, name]) => name?.replaceAll("\\", "")));
}
