import { join, relative } from "node:path";

/** Shows a path below the workspace root as the user would type it: relative to the working directory. */
export function shownPath(root: string): (path: string) => string {
  return (path) => relative(process.cwd(), join(root, path)) || ".";
}
