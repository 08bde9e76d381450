import { isJsonObject, type Json } from "../../json.ts";

/** One bit for each type of JSON Schema; numbers are two, those without a fraction and the others. */
export const bits = {
  null: 1,
  boolean: 2,
  integer: 4,
  fraction: 8,
  string: 16,
  array: 32,
  object: 64,
} as const;

/** Every type. */
export const anyType = 127;

/** The two bits of a number. */
export const numberBits: number = bits.integer | bits.fraction;

const masks: ReadonlyMap<Json, number> = new Map<Json, number>([
  ["null", bits.null],
  ["boolean", bits.boolean],
  ["integer", bits.integer],
  ["number", numberBits],
  ["string", bits.string],
  ["array", bits.array],
  ["object", bits.object],
]);

/** The types that a `type` allows; all of them where it is not a type or a list of types. */
export function maskOfType(type: Json): number {
  const names: readonly Json[] = Array.isArray(type) ? (type as readonly Json[]) : [type];
  return names.reduce<number>((mask, name) => mask | (masks.get(name) ?? anyType), 0) || anyType;
}

/** The type of a value. */
export function maskOfValue(value: Json): number {
  if (value === null) return bits.null;
  if (typeof value === "boolean") return bits.boolean;
  if (typeof value === "string") return bits.string;
  if (typeof value === "number") return Number.isInteger(value) ? bits.integer : bits.fraction;
  return isJsonObject(value) ? bits.object : bits.array;
}
