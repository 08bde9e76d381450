import { visibleLine } from "./visible.ts";

/**
 * Prints a text on one line of Markdown, also within a table: what stands between backticks as code, all else as it is, with nothing
 * in it a link, a tag or any other markup.
 */
export function markdownText(text: string): string {
  const line = visibleLine(text);
  const parts = line.split("`");
  const code = parts.filter((_, index) => index % 2 === 1);
  // What is between backticks is code for sure only if each of them has its other half, and code cannot hold a bar in a table.
  const isPlain = parts.length % 2 === 0 || line.includes("``") || code.some((part) => /[|\\]/.test(part));
  if (isPlain) return withoutMarkup(line);
  return parts.map((part, index) => (index % 2 === 1 ? `\`${part}\`` : withoutMarkup(part))).join("");
}

function withoutMarkup(text: string): string {
  return text.replace(MARKUP, "\\$&").replace(ADDRESS, "\\$&");
}

const MARKUP = /[\\`*_{}[\]<>()#!|~&$]/g;

/** Where GitHub's Markdown makes a link of plain text. */
const ADDRESS = /:(?=\/\/)|(?<=\bwww)\.|@/gi;
