import { unicodeEscape, visible } from "@specmint/spec/visible";
import { wrapLines } from "./wrap-lines.ts";

export { markdownText } from "@specmint/spec/visible";

/** What ends a line for some tool that reads the output, and what makes a reviewer see other code than the compiler. */
const UNSEEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** `</script`, `<!--` and `<script` change how a browser reads an inlined script, also inside a string. */
const SCRIPT = /<(?=\/script|!--|script)/gi;

/**
 * Compilers and bundlers obey `@jsx h`, `#__PURE__`, `@license` or `# sourceMappingURL=` wherever they stand in a comment, also in the
 * middle of a word.
 */
const PRAGMA = /[@#](?=\s*source(?:Mapping)?URL|__|jsx|license|preserve|cc_on)/gi;

/** Most lines: visible, and without a character that anything in a comment begins with that a tool obeys. */
const HARMLESS = /^[ !"$-)+-;=-?A-~]*$/;

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Prints a text as a double-quoted literal that means the same in JSON, JavaScript and TypeScript. */
export function quote(text: string): string {
  return visibleJson(JSON.stringify(text)).replace(SCRIPT, "\\u003C");
}

/** The same JSON with nothing unseen in it. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, unicodeEscape);
}

/** Prints the name of a property, for an object literal or a type: as it is where that is possible, else quoted. */
export function propertyName(name: string): string {
  // Plain or quoted, `__proto__: x` in an object literal sets the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return IDENTIFIER.test(name) ? name : quote(name);
}

/** How many characters a line of a comment has at most, unless it cannot be broken. */
const longestLine = 100;

/**
 * Prints a doc comment with its line break, or nothing where there is nothing to say.
 * `text` is the spec's, or a list of such texts, each a paragraph: nothing in it becomes a tag or ends the comment.
 * `tags` are ours and come last: `@deprecated`. What they quote of the spec is made as harmless.
 * `depth` is how many blanks will stand before its lines, where those are not `indent`.
 */
export function docComment(
  text: string | readonly string[],
  indent: string = "",
  tags: readonly string[] = [],
  depth: number = indent.length,
): string {
  const width = longestLine - depth - " * ".length;
  const paragraphs = [text].flat().map((part) => wrapLines(trimBlankLines(commentLines(part)), width));
  const all = [...paragraphs, tags.flatMap((tag) => wrapTag(tagLine(tag), width))];
  const lines = all
    .filter(({ length }) => length > 0)
    .flatMap((part, index) => (index > 0 ? ["", ...part] : part));
  const [first = "", ...more] = lines;
  if (lines.length === 0) return "";
  if (more.length === 0 && first.length + depth <= longestLine - "/**  */".length)
    return `${indent}/** ${first.trimStart()} */\n`;
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd());
  return `${[`${indent}/**`, ...body, `${indent} */`].join("\n")}\n`;
}

function commentLines(text: string): string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => (HARMLESS.test(line) ? line.trimEnd() : withoutTags(harmless(line))));
}

/** What continues a tag stands further to the right. */
function wrapTag(tag: string, width: number): readonly string[] {
  const [first = "", ...more] = wrapLines([tag], width - 2);
  return [first, ...more.map((line) => `  ${line}`)];
}

function tagLine(tag: string): string {
  const line = harmless(tag.split(LINE_BREAK).join(" "));
  return line.startsWith("@") ? `@${withoutTags(line.slice(1))}` : withoutTags(line);
}

function harmless(line: string): string {
  return visible(line).replaceAll("*/", "*\\/").replace(PRAGMA, "$&\\").replace(SCRIPT, "<\\").trimEnd();
}

/** TypeScript starts a tag at any `@` after a blank or a brace, not only where a line begins. Markdown hides the backslash. */
function withoutTags(line: string): string {
  return line.replace(/(^|[\s{*])@(?=\S)/g, "$1\\@");
}

function trimBlankLines(lines: readonly string[]): readonly string[] {
  const filled = lines.flatMap((line, index) => (line === "" ? [] : index));
  return lines.slice(filled[0] ?? 0, (filled.at(-1) ?? -1) + 1);
}
