/** A text on one line as code in Markdown, whatever backticks it has. Not for tables, where code cannot hold a bar. */
export function codeSpan(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  // Blanks keep backticks at an end apart from the fence; Markdown takes one off on either side.
  return /^[` ]|[` ]$|^$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
