import type { NamedSchema } from "@specmint/spec";

/** The schemas that the named ones refer to, directly or through others: sorted, and `names` themselves only if referred to. */
export function reachable(schemas: ReadonlyMap<string, NamedSchema>, names: readonly string[]): string[] {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const ref of schemas.get(name)?.refs ?? []) {
      if (found.has(ref)) continue;
      found.add(ref);
      open.push(ref);
    }
  }
  return [...found].sort();
}
