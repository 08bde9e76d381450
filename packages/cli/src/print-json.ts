import { visible } from "@specmint/spec/visible";
import type { Terminal } from "./terminal.ts";

/** Prints a value as JSON, with nothing in it that a terminal obeys. */
export function printJson({ out }: Terminal, value: object): void {
  // What `visible` makes of a character is what JSON calls it.
  const lines = JSON.stringify(value, null, 2).split("\n");
  out.write(`${lines.map(visible).join("\n")}\n`);
}
