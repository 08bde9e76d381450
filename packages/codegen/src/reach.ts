import type { NamedSchema } from "@specmint/spec";

/**
 * These schemas and all that they lead to, in the order of the spec.
 * @param known All schemas by their names, in that order: made once for all questions, of which there are thousands.
 */
export function reachableFrom(
  known: ReadonlyMap<string, NamedSchema>,
  names: Iterable<string>,
): readonly NamedSchema[] {
  const reached = new Set(names);
  // A set also iterates over what is added meanwhile.
  for (const name of reached) for (const ref of known.get(name)?.refs ?? []) reached.add(ref);
  return [...known.values()].filter(({ name }) => reached.has(name));
}
