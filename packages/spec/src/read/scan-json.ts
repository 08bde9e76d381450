/** A member of an object or an item of a list, in the text of a JSON document. */
export interface JsonEntry {
  /** Where the key begins; for an item, the item. */
  readonly start: number;
  /** Where the value begins. */
  readonly value: number;
}

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** The entries of objects by their keys, and where those of lists begin, by where the objects and lists begin. */
export type JsonIndex = Map<number, ReadonlyMap<string, JsonEntry> | readonly number[]>;

/** What an object or list that was looked through has under a token. */
export function entryIn(index: JsonIndex, start: number, token: string): JsonEntry | undefined {
  const entries = index.get(start);
  if (!Array.isArray(entries)) return (entries as ReadonlyMap<string, JsonEntry> | undefined)?.get(token);
  const item = (entries as readonly number[])[Number(token)];
  return item === undefined ? undefined : { start: item, value: item };
}

/**
 * Notes what an object or list has in it, and what those in it have, to a depth; nothing for another value. `text` is
 * valid JSON, `start` where the value begins.
 *
 * @returns Where the value ends.
 */
export function indexJson(index: JsonIndex, text: string, start: number, depth: number): number {
  const isList = text.charCodeAt(start) === OPEN_LIST;
  const isFlat = !isList && text.charCodeAt(start) !== OPEN_OBJECT;
  if (depth === 0 || isFlat || isEnd(text, skipBlanks(text, start + 1))) return skipValue(text, start);
  const [members, items] = [new Map<string, JsonEntry>(), [] as number[]];
  let at = skipBlanks(text, start + 1);
  while (!isEnd(text, at)) {
    const end = isList ? at : skipString(text, at);
    const value = isList ? at : skipBlanks(text, skipBlanks(text, end) + 1);
    if (isList) items.push(at);
    else members.set(JSON.parse(text.slice(at, end)) as string, { start: at, value });
    at = skipBlanks(text, indexJson(index, text, value, depth - 1));
    if (text.charCodeAt(at) === COMMA) at = skipBlanks(text, at + 1);
  }
  index.set(start, isList ? items : members);
  return at + 1;
}

/** How many members all objects of a valid JSON text have together, and how many values there are in all. */
export function countJson(text: string): { readonly members: number; readonly values: number } {
  let [members, values] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at) - 1;
    else if (code === COLON) members++;
    else if (code === COMMA) values++;
    else if ((code === OPEN_LIST || code === OPEN_OBJECT) && !isEnd(text, skipBlanks(text, at + 1))) values++;
  }
  return { members, values };
}

/** Where a text of JSON begins. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === CLOSE_LIST || code === CLOSE_OBJECT || at >= text.length;
}

function skipValue(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === QUOTE) return skipString(text, start);
  if (code === OPEN_LIST || code === OPEN_OBJECT) return skipNested(text, start);
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== COMMA && !isEnd(text, at)) at++;
  return at;
}

function skipNested(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at) - 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth++;
    else if ((code === CLOSE_LIST || code === CLOSE_OBJECT) && --depth === 0) return at + 1;
  }
  return text.length;
}

function skipString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}
