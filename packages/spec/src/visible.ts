export { markdownText } from "./markdown-text.ts";

/** Control characters but the tab, what turns the direction of text, and halves of pairs. */
const UNSEEN = /(?!\t)[\p{Cc}\p{Cs}\u061c\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A text in which what a reader or a terminal would obey instead of showing is written out: `\u202e`. It has one line. */
export function visible(text: string): string {
  return text.replace(UNSEEN, unicodeEscape);
}

/** The same of a text whose line breaks and other blanks mean nothing. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[^\S\ufeff]+/g, " ").trim());
}

/** A character as `\u202e`, which JSON and JavaScript read as the character. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
