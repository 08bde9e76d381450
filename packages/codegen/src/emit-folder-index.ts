import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";

/**
 * The module that exports a folder's modules. It is there also where the folder has no other, so that every API's package
 * has the same entry points, whatever its spec comes to describe.
 *
 * @param file The spec's path below the workspace root.
 * @param exports Lines of code.
 */
export function emitFolderIndex(file: string, folder: string, exports: readonly string[]): GeneratedFile {
  const lines = exports.length > 0 ? exports : ["export {};"];
  return { path: `${folder}/index.ts`, text: `${header(file)}\n\n${lines.join("\n")}\n` };
}
