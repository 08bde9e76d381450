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

/** The two bits of a number. */
export const NUMBER: number = kinds.integer | kinds.fraction;

const types: ReadonlyMap<unknown, number> = new Map<unknown, number>([
  ...(["null", "boolean", "integer", "string", "array", "object"] as const).map(
    (name) => [name, kinds[name]] as const,
  ),
  ["number", NUMBER],
]);

/** The kinds that a `type` allows; all of them where it is not a type or a list of types. */
export function kindsOfType(type: unknown): number {
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  return names.reduce<number>((mask, name) => mask | (types.get(name) ?? ANY_KIND), 0) || ANY_KIND;
}

/** The kind of a value. */
export function kindOfValue(value: unknown): number {
  if (value === null) return kinds.null;
  if (typeof value === "boolean") return kinds.boolean;
  if (typeof value === "string") return kinds.string;
  if (typeof value === "number") return Number.isInteger(value) ? kinds.integer : kinds.fraction;
  return Array.isArray(value) ? kinds.array : kinds.object;
}
