/** How a text is written. */
export interface Format {
  /** One step of indentation: a tab, or blanks. */
  readonly indent: string;
  readonly lineEnd: "\n" | "\r\n";
}

/** The format of a text: of its first indented line, and of its first line's end. */
export function formatOf(text: string): Format {
  const [, indent = "  "] = /\n(\t| +)\S/.exec(text) ?? [];
  return { indent, lineEnd: /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n" };
}
