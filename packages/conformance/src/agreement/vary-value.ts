/** One value of each type, and a whole number besides. */
export const others: readonly unknown[] = ["specmint", 7, 1.5, true, null, [], {}];

/** Properties and items below are left as they are. */
const MAX_DEPTH = 5;

/**
 * What a value becomes by one change: it, or a property or item at whatever depth, is another value; a property is `undefined`, is
 * gone, or one more is there; an item is gone, or there twice. (A list with `undefined` in it is no JSON.)
 */
export function varyValue(value: unknown, depth: number = 0): readonly unknown[] {
  const changed = others.filter((other) => valueKey(other) !== valueKey(value));
  if (depth >= MAX_DEPTH) return changed;
  if (Array.isArray(value)) return [...changed, ...varyItems(value, depth)];
  if (typeof value !== "object" || value === null || value instanceof Blob) return changed;
  return [...changed, ...varyMembers(value as Members, depth)];
}

type Members = Readonly<Record<string, unknown>>;

function varyItems(list: readonly unknown[], depth: number): readonly unknown[] {
  return list.flatMap((item, index) => [
    list.toSpliced(index, 1),
    list.toSpliced(index, 0, item),
    ...varyValue(item, depth + 1).map((changed) => list.with(index, changed)),
  ]);
}

function varyMembers(members: Members, depth: number): readonly unknown[] {
  const names = Object.keys(members);
  return [
    ...["specmint", 7].map((value) => ({ ...members, specmint: value })),
    ...names.flatMap((name) => [
      Object.fromEntries(Object.entries(members).filter(([other]) => other !== name)),
      { ...members, [name]: undefined },
      ...varyValue(members[name], depth + 1).map((changed) => ({ ...members, [name]: changed })),
    ]),
  ];
}

/** The same text for what is the same value. */
function valueKey(value: unknown): string {
  return value instanceof Blob ? "Blob" : JSON.stringify(value);
}
