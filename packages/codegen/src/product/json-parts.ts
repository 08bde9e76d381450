import type { Json } from "@specmint/spec";
import {
  applyEdits,
  type Edit,
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type ModificationOptions,
  modify,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { type Format, formatOf } from "./format-of.ts";

/** A part of a JSON file. */
export interface JsonPart {
  /** Names of members, from the outside in. */
  readonly path: readonly string[];
  readonly value: Json;
  /**
   * - `is`: the member is the value;
   * - `has`: the member is a list in which the value is, among others;
   * - `default`: the member is the value unless it is there already.
   */
  readonly rule: "is" | "has" | "default";
}

/** A JSON file that may have comments, as Turbo's may. */
export interface JsonFile {
  readonly text: string;
  readonly root: Node;
}

/**
 * Parses a JSON file.
 *
 * @returns what is wrong with it, if it is no JSON object: `line 3: InvalidSymbol`.
 */
export function parseJsonFile(text: string): JsonFile | string {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error)
    return `line ${text.slice(0, error.offset).split("\n").length}: ${printParseErrorCode(error.error)}`;
  return root?.type === "object" ? { text, root } : "it is not an object";
}

/** What a part is called in `provenance.json`: a JSON pointer; for an element of a list also its value. */
export function jsonKey({ path, value, rule }: JsonPart): string {
  const pointer = path.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return rule === "has" ? `${pointer}=${JSON.stringify(value)}` : pointer;
}

/** The part as text, by which it is compared. */
export function jsonText({ value }: Pick<JsonPart, "value">): string {
  return JSON.stringify(value);
}

/** The part that a key means. */
export function partOf(key: string): JsonPart {
  const [, pointer = "", element] = /^([^=]*)(?:=(.*))?$/s.exec(key) ?? [];
  const path = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (element === undefined) return { path, value: null, rule: "is" };
  return { path, value: JSON.parse(element) as Json, rule: "has" };
}

/** A part as it is in a file, as text; undefined if it is not there. */
export function findJsonPart({ root }: JsonFile, part: JsonPart): string | undefined {
  const node = nodeAt(root, part.path);
  if (node === undefined) return undefined;
  if (part.rule === "default") return jsonText(part);
  if (part.rule === "is" || !isAt(root, part.path) || node.type !== "array")
    return jsonText({ value: getNodeValue(node) });
  const elements = node.children ?? [];
  return elements.some((one) => jsonText({ value: getNodeValue(one) }) === jsonText(part))
    ? jsonText(part)
    : undefined;
}

/** The node at a path, or what stands in its way: a member above it that is no object. */
function nodeAt(root: Node, path: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const name of path) {
    if (node === undefined || node.type !== "object") return node;
    node = findNodeAtLocation(node, [name]);
  }
  return node;
}

function isAt(root: Node, path: readonly string[]): boolean {
  return findNodeAtLocation(root, [...path]) !== undefined;
}

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

/** Takes a part out of a file, and leaves all else as it is. */
export function removeJsonPart(text: string, part: JsonPart): string {
  if (part.rule !== "has") return change(text, part.path, undefined);
  const list = findNodeAtLocation(rootOf(text), [...part.path]);
  const index =
    list?.children?.findIndex((one) => jsonText({ value: getNodeValue(one) }) === jsonText(part)) ?? -1;
  return index < 0 ? text : change(text, [...part.path, index], undefined);
}

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
  const { indent, lineEnd }: Format = formatOf(text);
  const options: ModificationOptions = {
    isArrayInsertion: path.at(-1) === -1,
    formattingOptions: { insertSpaces: indent !== "\t", tabSize: indent.length, eol: lineEnd },
    getInsertionIndex: (members) => placeOf(String(path.at(-1)), members, order),
  };
  const edits: Edit[] = modify(text, path, value, options);
  return applyEdits(text, edits);
}

/** Behind the member that is before it in the order; behind all if it has no place there. */
function placeOf(name: string, members: readonly string[], order: readonly string[]): number {
  const place = order.indexOf(name);
  if (place < 0) return members.length;
  const before = order.slice(0, place).map((one) => members.indexOf(one));
  return Math.max(-1, ...before) + 1;
}
