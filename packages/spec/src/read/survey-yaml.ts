import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
} from "yaml";

/** What is found by looking once at all nodes of a document of YAML. */
export interface Survey {
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** How many values the aliases stand for, other aliases in there included. */
  readonly aliased: number;
  /** What is no syntax error of YAML, but has no meaning. */
  readonly faults: readonly Fault[];
}

/** A node that has no meaning, and why. */
export interface Fault {
  readonly node: unknown;
  readonly kind: "endless-alias" | "lost-alias" | "repeated-key";
}

interface Anchor {
  readonly node: Node;
  /** How many values the node has, with what its aliases stand for; undefined inside of it. */
  readonly values: number | undefined;
}

/** Looks at all nodes of a document. */
export function surveyYaml(document: Document): Survey {
  const anchors = new Map<string, Anchor>();
  const targets = new Map<Alias, Node>();
  const faults: Fault[] = [];
  let written = 0;
  const lookAtAlias = (alias: Alias): number => {
    const anchor = anchors.get(alias.source);
    if (anchor) targets.set(alias, anchor.node);
    if (anchor?.values === undefined)
      faults.push({ node: alias, kind: anchor ? "endless-alias" : "lost-alias" });
    return anchor?.values ?? 0;
  };
  const look = (node: unknown): number => {
    if (isAlias(node)) return lookAtAlias(node);
    written++;
    const name = (node as Node | null)?.anchor;
    if (name !== undefined) anchors.set(name, { node: node as Node, values: undefined });
    if (isMap(node))
      for (const { key } of repeatedIn(node.items)) faults.push({ node: key, kind: "repeated-key" });
    const values = below(node).reduce<number>((sum, one) => sum + look(one), 1);
    if (name !== undefined) anchors.set(name, { node: node as Node, values });
    return values;
  };
  const all = look(document.contents);
  return { targets, aliased: all - written, faults };
}

function below(node: unknown): readonly unknown[] {
  if (isMap(node)) return node.items.map(({ value }) => value);
  return isSeq(node) ? node.items.map((item) => (isPair(item) ? item.value : item)) : [];
}

function repeatedIn(pairs: readonly Pair[]): readonly Pair[] {
  const seen = new Set<string>();
  return pairs.filter((pair) => {
    const key = keyOf(pair);
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  });
}

/** The key of a pair, as a text. */
export function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}
