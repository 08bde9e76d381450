/** A text as code in Markdown, on one line; it may hold backticks, and text of a description. */
export function quoteCode(text: string): string {
  return `\`\` ${text.replaceAll(/\s+/g, " ").replaceAll(/`{2,}/g, "`")} \`\``;
}
