import fc from "fast-check";
import { arbitraryValue } from "./arbitrary-value.ts";
import type { LoadedSchema } from "./load-schemas.ts";
import { valueType } from "./value-type.ts";
import { varyValue } from "./vary-value.ts";

/** How many values of a schema are looked at, and how long the type of one may be, in characters. */
export interface Limits {
  readonly values: number;
  readonly length: number;
}

/** So many values of a schema are made at random, and so many of those that are valid are varied. */
const RANDOM = 40;
const VARIED = 4;

/** Values that a type and its validator must agree on, by their types: valid ones, what one change makes of them, and others. */
export function listValues(
  { schema, samples, validate }: LoadedSchema,
  { values, length }: Limits,
): ReadonlyMap<string, unknown> {
  const random = fc.sample(arbitraryValue(schema, schema.$defs), { numRuns: RANDOM, seed: 1 });
  const made = [...byType([...samples, ...random], length)];
  const valid = made.filter(([, value]) => validate(value).issues === undefined).slice(0, VARIED);
  const varied = valid.length === 0 ? varyValue(undefined) : valid.flatMap(([, value]) => varyValue(value));
  const found = [...byType(spread(varied, values), length)];
  return new Map([
    ...valid,
    ...spread([...made.filter((one) => !valid.includes(one)), ...found], values - valid.length),
  ]);
}

function byType(values: readonly unknown[], length: number): ReadonlyMap<string, unknown> {
  const typed = values.map((value) => [valueType(value), value] as const);
  return new Map(typed.filter(([type]) => type.length <= length));
}

/** So many of a list, from all parts of it: neighbours were changed at the same place. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  return Array.from(
    { length: Math.max(0, count) },
    (_, index) => list[Math.floor((index * list.length) / count)] as T,
  );
}
