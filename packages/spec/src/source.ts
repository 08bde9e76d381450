import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
} from "yaml";
import type { Place } from "./diagnostic.ts";
import type { JsonObject } from "./json.ts";

/** A parsed spec file, every place of which can be looked up. */
export interface Source {
  /** Path below the workspace root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly value: JsonObject;
  /**
   * The place of the key (or, in a list, of the item) that the tokens lead to. Where they lead nowhere it is the
   * place of the last one that exists.
   */
  readonly place: (tokens: readonly string[]) => Place;
}

/** The function `place` of a source. */
export function makePlace(file: string, document: Document, lines: LineCounter): Source["place"] {
  return (tokens) => {
    let node: unknown = document.contents;
    let offset = offsetOf(document.contents) ?? 0;
    for (const token of tokens) {
      const step = stepInto(node, token, document);
      if (!step) break;
      offset = step.offset ?? offset;
      node = step.node;
    }
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

function stepInto(
  parent: unknown,
  token: string,
  document: Document,
): { offset: number | undefined; node: unknown } | undefined {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(token)];
    return item === undefined ? undefined : { offset: offsetOf(item), node: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((candidate) => isPair(candidate) && keyOf(candidate) === token);
  return pair ? { offset: offsetOf(pair.key), node: pair.value } : undefined;
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
