/** How many objects may stand within each other. */
const MOST_DEPTH = 32;

type Node = Map<string, Node | string>;

/** Reads `a[b][c]=1`; an object whose names are 0, 1, … is a list. Undefined: nothing of it is there. */
export function readDeepObject(
  name: string,
  pairs: readonly (readonly [name: string, value: string])[],
): unknown {
  const root: Node = new Map();
  for (const [key, value] of pairs) {
    if (key === name) return value;
    const keys = keysOf(key.slice(name.length));
    if (key.startsWith(`${name}[`) && keys) put(root, keys, value);
  }
  return root.size === 0 ? undefined : toValue(root);
}

/** `[b][c]` is `b`, `c`. */
function keysOf(text: string): readonly string[] | undefined {
  if (!/^(\[[^[\]]*\])+$/.test(text)) return undefined;
  const keys = text.slice(1, -1).split("][");
  return keys.length > MOST_DEPTH ? undefined : keys;
}

function put(root: Node, keys: readonly string[], value: string): void {
  let node = root;
  for (const key of keys.slice(0, -1)) {
    const known = node.get(key);
    const below: Node = known instanceof Map ? known : new Map();
    node.set(key, below);
    node = below;
  }
  const last = keys.at(-1) ?? "";
  // `a[]=1&a[]=2` is a list.
  node.set(last === "" ? String(node.size) : last, value);
}

function toValue(node: Node | string): unknown {
  if (typeof node === "string") return node;
  const members = [...node].map(([key, below]) => [key, toValue(below)] as const);
  const isList = members.every(([key], index) => key === String(index));
  return isList ? members.map(([, value]) => value) : Object.fromEntries(members);
}
