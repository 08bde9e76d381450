import type { NamedSchema } from "@specmint/spec";

/**
 * The names of schemas that are made of themselves, or of one that is, without an object between: the compiler gives up on what is computed from
 * their types.
 */
export function endlessSchemas(schemas: ReadonlyMap<string, NamedSchema>): ReadonlySet<string> {
  const parts = new Map([...schemas.values()].map((schema) => [schema.name, partsOf(schema, schemas)]));
  const users = new Map<string, string[]>();
  for (const [name, own] of parts)
    for (const part of own) {
      const others = users.get(part);
      if (others) others.push(name);
      else users.set(part, [name]);
    }
  // What comes to an end is taken away, again and again.
  const ending = new Set([...parts].filter(([, own]) => own.size === 0).map(([name]) => name));
  for (const part of ending)
    for (const user of users.get(part) ?? []) {
      const left = parts.get(user);
      left?.delete(part);
      if (left?.size === 0) ending.add(user);
    }
  return new Set([...schemas.keys()].filter((name) => !ending.has(name)));
}

function partsOf(
  { isPlainObject, refs }: NamedSchema,
  schemas: ReadonlyMap<string, NamedSchema>,
): Set<string> {
  return new Set(isPlainObject ? [] : refs.filter((ref) => schemas.has(ref)));
}
