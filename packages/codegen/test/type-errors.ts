import { join } from "node:path";
import ts from "typescript";
import type { GeneratedFile } from "../src/generated-file.ts";
import { inTemporaryFolder } from "./in-temporary-folder.ts";

const BASE = join(import.meta.dirname, "../../../tsconfig.base.json");

/** What TypeScript has to say about the files under the flags of the workspace, one line for each error. */
export function typeErrors(files: readonly GeneratedFile[]): Promise<string[]> {
  return inTemporaryFolder(files, (folder) => {
    const { config } = ts.readConfigFile(BASE, ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, folder);
    const names = files.filter(({ path }) => path.endsWith("ts")).map(({ path }) => join(folder, path));
    const program = ts.createProgram(names, { ...options, noEmit: true });
    return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const place = file === undefined ? "" : `${file.fileName.slice(folder.length + 1)}: `;
      return place + ts.flattenDiagnosticMessageText(messageText, " ");
    });
  });
}
