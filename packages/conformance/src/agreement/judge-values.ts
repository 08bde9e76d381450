import { validatedOnly } from "@specmint/codegen";
import { type ValidationResult, validator } from "@specmint/schema";
import { type Limits, listValues } from "./list-values.ts";
import type { LoadedSchema } from "./load-schemas.ts";
import { loosenSchema } from "./loosen-schema.ts";
import { valueType } from "./value-type.ts";
import { others } from "./vary-value.ts";

/** A value, and what is said of it beside the compiler. */
export interface JudgedValue {
  readonly type: string;
  /** The same value, which may have any other property that its schema speaks of. */
  readonly wholeType: () => string;
  readonly isValid: boolean;
  /** Why the type has to refuse the value; nothing: it need not. */
  readonly reasons: readonly string[];
}

/** Makes values of a schema, and has its validator judge them. */
export function judgeValues(loaded: LoadedSchema, limits: Limits): readonly JudgedValue[] {
  const validate = validator(loosenSchema(loaded.schema, validatedOnly));
  return [...listValues(loaded, limits)].map(([type, value]) => ({
    type,
    wholeType: () => valueType(value, [...propertyNames(loaded.schema)]),
    isValid: loaded.validate(value).issues === undefined,
    reasons: mayBeAnything(value, validate) ? [] : reasonsOf(validate(value)),
  }));
}

/** All names of properties that a schema speaks of, at whatever depth. */
function propertyNames(schema: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof schema !== "object" || schema === null) return found;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "properties") for (const name of Object.keys(value)) found.add(name);
    propertyNames(value, found);
  }
  return found;
}

function reasonsOf({ issues = [] }: ValidationResult<unknown>): readonly string[] {
  return issues.map(({ pointer, keyword, message }) => `${pointer} ${keyword}: ${message}`.trim());
}

/** What a property may be that is required and may be anything is `unknown`, which takes `undefined` as well. */
function mayBeAnything(value: unknown, validate: (value: unknown) => ValidationResult<unknown>): boolean {
  return hasUndefined(value) && others.every((other) => validate(fill(value, other)).issues === undefined);
}

function hasUndefined(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value === undefined;
  return Object.values(value).some(hasUndefined);
}

function fill(value: unknown, other: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => fill(item, other));
  if (value === undefined) return other;
  if (typeof value !== "object" || value === null || value instanceof Blob) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member, other)]));
}
