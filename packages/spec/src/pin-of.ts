import { ANY_KIND, kindOfValue, type Property } from "@specmint/schema/shape";
import type { Json, JsonObject } from "./json.ts";

/** A branch that is known by values of a property. */
export interface Keyed {
  /** The keys of mappings that mean it, or else its name. */
  readonly keys: readonly string[];
  /** What is told of the property, with what stands beside the discriminator. */
  readonly told: () => Property;
}

/** The values of the property that mean a branch; undefined: it may have any. What is said of it without keys stays. */
export function pinOf({ keys, told }: Keyed): readonly Json[] | undefined {
  const meant = [...new Set(keys.flatMap((key) => readKey(key, told())))];
  const values = meant.length > 0 ? meant : (told().values as readonly Json[] | undefined);
  // A property that has no value is no matter of discriminators.
  return values?.length === 0 ? undefined : values;
}

/** The values that a key of a mapping means where a property is told of, in the type that the property has. */
export function readKey(key: string, { kinds, values }: Property): readonly Json[] {
  const literal: Json | undefined = /^(true|false|-?(0|[1-9]\d*)(\.\d+)?)$/.test(key)
    ? JSON.parse(key)
    : undefined;
  const read = literal === undefined ? [key] : [key, literal];
  if (values) return read.filter((value) => values.includes(value));
  return kinds === ANY_KIND ? [key] : read.filter((value) => (kindOfValue(value) & kinds) !== 0);
}

/** A schema of objects that have the property, with one of the values if there are any. */
export function pinSchema(property: string, values: readonly Json[] | undefined): JsonObject {
  const required = { type: "object", required: [property] };
  if (!values) return required;
  const [only] = values;
  const pinned: JsonObject = values.length === 1 && only !== undefined ? { const: only } : { enum: values };
  return { ...required, properties: Object.fromEntries([[property, pinned]]) };
}
