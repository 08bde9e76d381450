/**
 * Breaks the lines of a text in Markdown that are longer than `width`, so that it still means the same: between words, and with what
 * stands in front of a list's item or a quotation in front of the rest as well. Code, tables and headings stay as they are, and so
 * does what has no blank.
 */
export function wrapLines(lines: readonly string[], width: number): readonly string[] {
  let fence: string | undefined;
  return lines.flatMap((line) => {
    const [, mark] = /^\s*(```|~~~)/.exec(line) ?? [];
    const isCode = fence !== undefined || mark !== undefined;
    if (mark !== undefined) fence = fence === undefined ? mark : mark === fence ? undefined : fence;
    return isCode || line.length <= width || ASIS.test(line) ? [line] : wrapLine(line, width);
  });
}

/** An indented block, a row of a table, a heading, where a link leads to. */
const ASIS = /^(?: {4}|\t| *\||#| {0,3}\[[^\]]*\]: )/;

/** What may stand before a line's words: blanks, marks of quotations, and that of a list's item. */
const FRONT = /^\s*(?:> ?)*(?:(?:[-*+]|\d+[.)]) +)?/;

/** A word that would be the beginning of a list, a heading, a quotation or an element, if a line began with it. */
const MARK = /^(?:[-+*=#>|<]|~~~|```|\d+[.)])/;

function wrapLine(line: string, width: number): readonly string[] {
  const [front = ""] = FRONT.exec(line) ?? [];
  const rest = front.replace(/[^\s>]/g, " ");
  const lines: string[] = [];
  let open = front;
  let isEmpty = true;
  for (const word of line.slice(front.length).split(/ +/)) {
    if (!isEmpty && open.length + 1 + word.length > width && !MARK.test(word)) {
      lines.push(open);
      [open, isEmpty] = [rest, true];
    }
    open += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, open];
}
