import type { Json } from "@specmint/spec";
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";

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
 * @returns what is wrong with it, if it is no JSON object: `line 3: value expected`.
 */
export function parseJsonFile(text: string): JsonFile | string {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const [error] = errors;
    if (error) return `line ${text.slice(0, error.offset).split("\n").length}: ${wordsOf(error)}`;
    return root?.type === "object" ? { text, root } : "it is not an object";
  } catch {
    // The parser calls itself for each level.
    return "it is nested too deep";
  }
}

/** `ValueExpected` is "value expected". */
function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
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
  return { path, value: parseElement(element), rule: "has" };
}

/** No element has text for a value that is no JSON, whatever a record says. */
function parseElement(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** A part as it is in a file, as text; undefined if it is not there. */
export function findJsonPart({ root }: JsonFile, part: JsonPart): string | undefined {
  const node = nodeAt(root, part.path);
  if (node === undefined) return undefined;
  if (part.rule === "default") return jsonText(part);
  if (part.rule === "is" || !isAt(root, part.path) || node.type !== "array")
    return jsonText({ value: getNodeValue(node) });
  const elements = node.children ?? [];
  return elements.some((one) => isValue(one, part)) ? jsonText(part) : undefined;
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

/** True if a node has the value of a part. */
export function isValue(node: Node, part: JsonPart): boolean {
  return jsonText({ value: getNodeValue(node) }) === jsonText(part);
}
