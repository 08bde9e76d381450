/** A spec's text as one line of plain Markdown text: nothing in it becomes markup, HTML or a table cell. */
export function markdownText(text: string): string {
  return text
    .replace(/`/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\*_{}[\]<>|#&!~]/g, "\\$&");
}
