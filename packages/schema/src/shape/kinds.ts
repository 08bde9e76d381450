/** One bit for each kind of value; numbers are two, those without a fraction and the others. `binary` is a `Blob`. */
export const kinds = {
  null: 1,
  boolean: 2,
  integer: 4,
  fraction: 8,
  string: 16,
  array: 32,
  object: 64,
  binary: 128,
} as const;

/** Every kind. */
export const ANY_KIND = 255;

/** The two bits of a number. Written out, like those of types: bundlers would keep what is worked out of others. */
export const NUMBER = 12;

const types: { readonly [type: string]: number } = {
  null: 1,
  boolean: 2,
  integer: 4,
  number: NUMBER,
  string: 16,
  array: 32,
  object: 64,
};

/** The kinds that a `type` allows; all of them where it is not a type or a list of types. */
export function kindsOfType(type: unknown): number {
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  return names.reduce<number>((mask, name) => mask | (kindsNamed(name) ?? ANY_KIND), 0) || ANY_KIND;
}

function kindsNamed(name: unknown): number | undefined {
  return typeof name === "string" && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** The kind of a value. */
export function kindOfValue(value: unknown): number {
  if (value === null) return kinds.null;
  if (typeof value === "boolean") return kinds.boolean;
  if (typeof value === "string") return kinds.string;
  if (typeof value === "number") return Number.isInteger(value) ? kinds.integer : kinds.fraction;
  return Array.isArray(value) ? kinds.array : kinds.object;
}
