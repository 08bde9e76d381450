export { type MarkdownStyle, printMarkdown } from "./print-markdown.ts";
export { printNotes } from "./print-notes.ts";
export type { PrintStyle } from "./print-style.ts";
export { type Color, printText, type TextStyle } from "./print-text.ts";
export { summarize, summarizeBumps } from "./summarize.ts";
