/** Control characters, what turns the direction of text, and halves of pairs. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A text of one line, in which what a terminal would obey instead of showing is written out: `\u001b`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
