import type { Writable } from "node:stream";
import { styleText } from "node:util";

/** Colours texts for a stream, if it is a TTY. */
export function painter(stream: Writable): (color: Parameters<typeof styleText>[0], text: string) => string {
  return (color, text) => styleText(color, text, { stream });
}
