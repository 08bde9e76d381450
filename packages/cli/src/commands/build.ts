import { visible } from "@specmint/spec/visible";
import { BuildError } from "../build/build-error.ts";
import { buildPackage } from "../build/build-package.ts";
import type { Command } from "../command.ts";
import { readMaxSize } from "../max-size.ts";
import { parseArguments } from "../parse-arguments.ts";
import { printJson } from "../print-json.ts";
import type { Terminal } from "../terminal.ts";
import { findRoot, listProducts, selectProducts } from "../workspace.ts";

const help = `Usage: specmint build [spec or package ...] [options]

Compiles packages into dist, with the TypeScript that each depends on and by its tsconfig.json. Without a name: the package of the
working directory, or else all packages of the workspace. It is the script "build" of the packages that Specmint makes.

Beside the code goes what it was made from: openapi.json, the whole spec in one file, and provenance.json, with the SHA-256 of that and of
each generated file, the versions of Specmint and TypeScript, and what TypeScript was told. By these, specmint verify makes a published
package again.

Options:
  --json   Print the outcome as JSON

Examples:
  specmint build
  specmint build petstore
  specmint build @acme/petstore-client
`;

/** `specmint build`. */
export const buildCommand: Command = { help, run: runBuild };

async function runBuild(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, { json: { type: "boolean" } });
  const root = await findRoot(terminal.cwd);
  const all = await listProducts(root);
  const products = selectProducts(all, names, { root, cwd: terminal.cwd });
  const context = { root, all, maxSize: await readMaxSize(root, undefined) };
  const packages: { readonly name: string; readonly files: number; readonly problems: string }[] = [];
  // The others import types.
  const order = [...products].sort((a, b) => Number(b.kind === "types") - Number(a.kind === "types"));
  for (const product of order) {
    const { name } = product;
    const { files, problems } = await buildPackage(product, context).catch((error: unknown) => {
      if (error instanceof BuildError) return { files: 0, problems: error.message };
      throw error;
    });
    packages.push({ name, files, problems });
    if (values.json) continue;
    if (problems !== "") terminal.err.write(`specmint: ${name} is not built.\n${indent(problems)}`);
    else terminal.out.write(`built ${name} (${files} files)\n`);
  }
  if (values.json) printJson(terminal, { packages });
  return packages.every(({ problems }) => problems === "") ? 0 : 1;
}

/** What a compiler says has names out of a spec in it. */
function indent(text: string): string {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => `  ${visible(line.trimEnd())}\n`).join("");
}
