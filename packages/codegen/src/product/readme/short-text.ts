import { visible } from "@specmint/spec/visible";
import { markdownText } from "../../escape.ts";

/** How many characters a cell of a table has at most. */
const longest = 120;

/** A spec's text for the cell of a table: as many of its sentences as fit, or of the words of its first. */
export function shortText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const sentences = line.match(/.+?(?:[.!?](?= |$)|$)/g) ?? [];
  let fitting = "";
  for (const sentence of sentences) {
    if (fitting.length + sentence.length > longest) break;
    fitting += sentence;
  }
  const words = `${line.slice(0, longest).replace(/\s+\S*$/, "")} …`;
  return markdownText(line === "" ? "" : fitting.trim() || words);
}

/** A spec's text as code in Markdown, also in the cell of a table; as plain text where code cannot hold it. */
export function inlineCode(text: string): string {
  return /[`|\\]|\s/.test(visible(text)) ? markdownText(text) : `\`${text}\``;
}
