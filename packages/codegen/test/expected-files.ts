import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../src/generated-file.ts";
import { header } from "../src/header.ts";

/** The source of the interpreter of JSON Schema, of which each types package has a copy. */
const interpreter = join(import.meta.dirname, "../../spec/src/validator");
const copies = "validators/json-schema";

/**
 * The files that a package has to have: those of a folder of `expected`, and, where the package has validators, the
 * interpreter as its source is below the header; `expected` has no copies of it. With UPDATE_EXPECTED=1 in the environment
 * the folder is first replaced by the given files, for a reviewer to read.
 */
export function expectedFiles(
  name: string,
  spec: string,
  actual: readonly GeneratedFile[],
): Record<string, string> {
  const folder = join(import.meta.dirname, "expected", name);
  if (process.env["UPDATE_EXPECTED"] === "1") replaceFolder(folder, actual);
  const expected = readFiles(folder);
  const hasValidators = Object.keys(expected).some((path) => path.startsWith("validators/"));
  return hasValidators ? { ...expected, ...interpreterBelow(header(spec)) } : expected;
}

function interpreterBelow(line: string): Record<string, string> {
  const sources = Object.entries(readFiles(interpreter));
  return Object.fromEntries(sources.map(([path, text]) => [`${copies}/${path}`, `${line}\n${text}`]));
}

function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
      }),
  );
}

function replaceFolder(folder: string, files: readonly GeneratedFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    if (path.startsWith(`${copies}/`)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
