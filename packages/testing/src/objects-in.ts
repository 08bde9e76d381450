/** A value and every object and array in it, however deep; the paths are for messages: `$.a.0`. */
export function objectsIn(
  value: unknown,
  path = "$",
): readonly { readonly path: string; readonly object: object }[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, member]) => objectsIn(member, `${path}.${key}`));
  return [{ path, object: value }, ...below];
}
