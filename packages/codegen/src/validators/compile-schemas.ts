import type { NamedSchema } from "@specmint/spec";
import { reachable } from "../reachable.ts";
import { assertions } from "./assertions.ts";
import { type Check, compileCheck } from "./compile-check.ts";
import { checkName } from "./names.ts";
import { usesUnevaluated } from "./uses-unevaluated.ts";

/** A named schema with what its module is made of. */
export interface CompiledSchema {
  readonly schema: NamedSchema;
  readonly check: Check;
  /** The other schemas whose checks it calls. */
  readonly calls: readonly NamedSchema[];
}

/** A schema that the checks let through but that has no validator: a defect of Specmint. */
export class UncompilableSchemaError extends Error {
  constructor(schema: NamedSchema, cause: unknown) {
    super(`${schema.pointer}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "UncompilableSchemaError";
  }
}

/** Compiles each schema by itself: what another one says changes nothing in it, except that it can ask what has been evaluated. */
export function compileSchemas(schemas: readonly NamedSchema[]): CompiledSchema[] {
  const byName = new Map(schemas.map((schema) => [schema.name, schema]));
  const asking = schemas.filter(({ schema }) => usesUnevaluated(schema)).map(({ name }) => name);
  const tracking = new Set([...asking, ...reachable(byName, asking)]);
  return schemas.map((schema) => {
    const check = compile(schema, byName, tracking.has(schema.name));
    const refs = schema.refs.flatMap((name) => byName.get(name) ?? []);
    return {
      schema,
      check,
      calls: refs.filter((ref) => ref !== schema && check.identifiers.has(checkName(ref.name))),
    };
  });
}

function compile(
  schema: NamedSchema,
  byName: ReadonlyMap<string, NamedSchema>,
  tracksEvaluated: boolean,
): Check {
  const resolve = (ref: string): string => {
    const target = ref.startsWith("#/$defs/") ? byName.get(ref.slice("#/$defs/".length)) : undefined;
    if (target === undefined) throw new RangeError(`${ref} is no named schema`);
    return target.name;
  };
  try {
    return compileCheck(schema.name, assertions(schema.schema), resolve, tracksEvaluated);
  } catch (cause) {
    throw new UncompilableSchemaError(schema, cause);
  }
}
