import { textOf } from "./answer.ts";
import type { Reading } from "./reading.ts";

/** Reads a body as text: UTF-8, without a byte order mark. */
export function readText(): Reading {
  return { read: ({ content }) => textOf(content) };
}
