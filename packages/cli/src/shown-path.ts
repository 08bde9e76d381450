import { join, relative } from "node:path";
import { visible } from "@specmint/spec/visible";
import type { Terminal } from "./terminal.ts";

/** Shows a path below the workspace root as the user would type it: relative to the working directory. */
export function shownPath({ cwd }: Terminal, root: string): (path: string) => string {
  return (path) => visible(relative(cwd, join(root, path))) || ".";
}
