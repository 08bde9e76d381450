import { isJsonObject, type Json } from "./json.ts";

/** Writes the tokens as a JSON pointer (RFC 6901): `["a/b", "0"]` is `/a~1b/0`. */
export function formatPointer(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The tokens of a JSON pointer (RFC 6901). */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  const tokens = pointer.slice(1).split("/");
  return pointer.includes("~")
    ? tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    : tokens;
}

/** The tokens of a reference within the document: `#/components/schemas/A%20B`. Undefined for any other. */
export function parseLocalRef(ref: string): string[] | undefined {
  if (ref !== "#" && !ref.startsWith("#/")) return undefined;
  try {
    return parsePointer(decodeURIComponent(ref.slice(1)));
  } catch {
    return undefined;
  }
}

/** What the tokens lead to; undefined where they lead nowhere. */
export function lookUp(root: Json, tokens: readonly string[]): Json | undefined {
  let node: Json | undefined = root;
  for (const token of tokens) {
    if (Array.isArray(node)) node = /^(0|[1-9]\d*)$/.test(token) ? node[Number(token)] : undefined;
    else if (isJsonObject(node) && Object.hasOwn(node, token)) node = node[token];
    else return undefined;
  }
  return node;
}
