import {
  applyEdits,
  createScanner,
  findNodeAtLocation,
  type JSONPath,
  type ModificationOptions,
  modify,
  type Node,
  parseTree,
} from "jsonc-parser";
import { formatOf } from "./format-of.ts";
import { isValue, type JsonPart } from "./json-parts.ts";

/**
 * Puts a part into a file in its place, in the file's own format, and leaves all else as it is.
 *
 * @param order Names of members in their order, outermost first, where the part has to be put in.
 */
export function putJsonPart(text: string, part: JsonPart, order: readonly (readonly string[])[]): string {
  const made = part.path.slice(0, -1).reduce((sum, _, index) => {
    const above = part.path.slice(0, index + 1);
    return typeAt(sum, above) === "object" ? sum : change(sum, above, {}, order[index]);
  }, text);
  if (part.rule !== "has") return change(made, part.path, part.value, order[part.path.length - 1]);
  if (typeAt(made, part.path) !== "array")
    return change(made, part.path, [part.value], order[part.path.length - 1]);
  return change(made, [...part.path, -1], part.value);
}

/** Takes a part out of a file, and leaves all else as it is, comments too. */
export function removeJsonPart(text: string, part: JsonPart): string {
  const found = findNodeAtLocation(rootOf(text), [...part.path]);
  const node = part.rule === "has" ? found?.children?.find((one) => isValue(one, part)) : found?.parent;
  return node ? removeNode(text, node) : text;
}

/** Takes a member or an element out, with one of the commas beside it and the blanks before it. */
function removeNode(text: string, node: Node): string {
  const [from, to] = [node.offset, node.offset + node.length];
  const behind = findComma(text, to);
  const siblings = node.parent?.children ?? [];
  const before = siblings[siblings.indexOf(node) - 1];
  const comma = behind ?? (before && findComma(text, before.offset + before.length));
  const blanks = /\s*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const edits = [{ offset: from - blanks, length: to - from + blanks, content: "" }];
  return applyEdits(
    text,
    comma === undefined ? edits : [...edits, { offset: comma, length: 1, content: "" }],
  );
}

/** Where the comma is that comes next, if a comma comes next. */
function findComma(text: string, from: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(from);
  return scanner.scan() === commaToken ? scanner.getTokenOffset() : undefined;
}

/** `SyntaxKind.CommaToken`, which is an enum of declarations alone. */
const commaToken = 5;

function typeAt(text: string, path: readonly string[]): Node["type"] | undefined {
  return findNodeAtLocation(rootOf(text), [...path])?.type;
}

function rootOf(text: string): Node {
  return parseTree(text, [], { allowTrailingComma: true }) as Node;
}

function change(
  text: string,
  place: readonly (string | number)[],
  value: unknown,
  order: readonly string[] = [],
): string {
  const path: JSONPath = [...place];
  const { indent, lineEnd } = formatOf(text);
  const options: ModificationOptions = {
    isArrayInsertion: path.at(-1) === -1,
    formattingOptions: { insertSpaces: indent !== "\t", tabSize: indent.length, eol: lineEnd },
    getInsertionIndex: (members) => placeOf(String(path.at(-1)), members, order),
  };
  return applyEdits(text, modify(text, path, value, options));
}

/** Behind the member that is before it in the order; behind all if it has no place there. */
function placeOf(name: string, members: readonly string[], order: readonly string[]): number {
  const place = order.indexOf(name);
  if (place < 0) return members.length;
  const before = order.slice(0, place).map((one) => members.indexOf(one));
  return Math.max(-1, ...before) + 1;
}
