import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";

/**
 * The module that exports a folder's modules, unless there is none.
 *
 * @param file The spec's path below the workspace root.
 * @param exports Lines of code.
 */
export function emitFolderIndex(
  file: string,
  folder: string,
  exports: readonly string[],
): readonly GeneratedFile[] {
  if (exports.length === 0) return [];
  return [{ path: `${folder}/index.ts`, text: `${header(file)}\n\n${exports.join("\n")}\n` }];
}
