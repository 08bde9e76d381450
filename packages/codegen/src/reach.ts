import type { NamedSchema } from "@specmint/spec";

/** These schemas and all that they lead to, in the order of the spec. */
export function reachableFrom(
  schemas: readonly NamedSchema[],
  names: Iterable<string>,
): readonly NamedSchema[] {
  const known = new Map(schemas.map((schema) => [schema.name, schema]));
  const reached = new Set(names);
  // A set also iterates over what is added meanwhile.
  for (const name of reached) for (const ref of known.get(name)?.refs ?? []) reached.add(ref);
  return schemas.filter(({ name }) => reached.has(name));
}
