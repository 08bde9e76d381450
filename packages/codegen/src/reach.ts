import type { NamedSchema } from "@specmint/spec";
import { longestList } from "./emit-type-exports.ts";

/**
 * These schemas and all that they lead to, in the order of the spec; of more than any module lists, some.
 *
 * @param known All schemas by their names, in that order: made once for all questions, of which there are thousands.
 */
export function reachableFrom(
  known: ReadonlyMap<string, NamedSchema>,
  names: Iterable<string>,
): readonly NamedSchema[] {
  const reached = new Set(names);
  // A set also iterates over what is added meanwhile.
  for (const name of reached) {
    if (reached.size > longestList) return [...reached].flatMap((one) => known.get(one) ?? []);
    for (const ref of known.get(name)?.refs ?? []) reached.add(ref);
  }
  const found: NamedSchema[] = [];
  for (const schema of known.values()) {
    if (reached.has(schema.name)) found.push(schema);
    if (found.length === reached.size) break;
  }
  return found;
}
