import type { Node, ParseError } from "jsonc-parser";

/** A place in a JSON text. Lines and columns count from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
  /** What is wrong there, if the text is no JSON: `value expected`. */
  readonly error?: string;
}

/** Where a member's key is in a JSON text, or the nearest member above it that is there; where the text breaks off if it is no JSON. */
export async function locateInJson(text: string, path: readonly string[]): Promise<JsonPlace> {
  if (text.startsWith("\ufeff")) return { line: 1, column: 1, error: "it begins with a byte order mark" };
  // Loaded only now: most runs need no places.
  const { parseTree, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { disallowComments: true });
    const [first] = errors;
    if (!first) return placeAt(text, root ? offsetOf(root, path) : 0);
    const words = printParseErrorCode(first.error).replace(/(?<=[a-z])(?=[A-Z])/g, " ");
    return { ...placeAt(text, first.offset), error: words.toLowerCase() };
  } catch {
    // The parser calls itself for each level.
    return { line: 1, column: 1, error: "it is nested too deep" };
  }
}

function offsetOf(node: Node, [name, ...rest]: readonly string[]): number {
  // Of members with one name the last one counts.
  const member = node.children?.findLast(
    (one) => one.type === "property" && one.children?.[0]?.value === name,
  );
  const [key, value] = member?.children ?? [];
  if (!key) return node.parent?.offset ?? node.offset;
  return value && rest.length > 0 ? offsetOf(value, rest) : key.offset;
}

function placeAt(text: string, offset: number): JsonPlace {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
