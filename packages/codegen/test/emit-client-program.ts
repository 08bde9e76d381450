import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Model } from "@specmint/spec";
import ts from "typescript";
import { emitClient } from "../src/emit-client.ts";
import { emitTypes } from "../src/emit-types.ts";
import type { GeneratedFile } from "../src/generated-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const runtime = join(import.meta.dirname, "../../runtime");

/** A client of each model in a folder of its own, called by the model's slug, with the types that it imports. */
export function writeClients(models: readonly Model[], programs: readonly GeneratedFile[] = []): string {
  const files = models.flatMap((model) => [
    ...prefix(`${model.slug}/client`, emitClient(model, `@acme/${model.slug}-types`, "acme/1.2.3")),
    ...prefix(
      `${model.slug}/types`,
      emitTypes(model).filter(({ path }) =>
        /^(index|openapi|operations\/.*|types\/.*|webhooks\/.*)\.ts$/.test(path),
      ),
    ),
  ]);
  return temporaryFolder([
    ...files,
    ...programs,
    ...declarations(),
    { path: "package.json", text: '{ "type": "module" }' },
  ]);
}

function prefix(folder: string, files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return files.map(({ path, text }) => ({
    path: `${folder}/${path}`,
    // To be run from where it is, without an installation.
    text: text.replace('} from "@specmint/runtime";', `} from "${join(runtime, "src/index.ts")}";`),
  }));
}

/** The declarations of the runtime, as those who install it have them: they need not be checked again and again. */
function declarations(): readonly GeneratedFile[] {
  return globSync(join(runtime, "src/*.ts")).map((path) => {
    const { outputText } = ts.transpileDeclaration(readFileSync(path, "utf8"), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext },
    });
    const text = outputText.replace(/(from "\.\/[^"]*)\.ts"/g, '$1.js"');
    return { path: `runtime/${basename(path, ".ts")}.d.ts`, text };
  });
}

/** What the compiler says of files below the folder, and of all that they import: under the flags of the workspace. */
export function compile(folder: string, roots: readonly string[], models: readonly Model[]): ts.Program {
  const base = ts.readConfigFile(join(runtime, "../../tsconfig.base.json"), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(base.compilerOptions, folder);
  const types = models.flatMap(({ slug }) => [
    [`@acme/${slug}-types`, [join(folder, slug, "types/index.ts")]],
    [`@acme/${slug}-types/*`, [join(folder, slug, "types/*.ts")]],
    [`@acme/${slug}-client`, [join(folder, slug, "client/index.ts")]],
    [`@acme/${slug}-client/*`, [join(folder, slug, "client/*.ts")]],
  ]);
  return ts.createProgram(
    roots.map((path) => join(folder, path)),
    {
      ...options,
      noEmit: true,
      // Of the declarations alone: what is generated is TypeScript, and is checked.
      skipLibCheck: true,
      rewriteRelativeImportExtensions: false,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      paths: {
        ...Object.fromEntries(types),
        "@specmint/runtime": [join(folder, "runtime/index.d.ts")],
        [join(runtime, "src/index.ts")]: [join(folder, "runtime/index.d.ts")],
        "openapi-fetch": [join(runtime, "node_modules/openapi-fetch/dist/index.d.mts")],
      },
    },
  );
}

/** What the compiler says, one line for each error. */
export function problemsOf(program: ts.Program, folder: string): readonly string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const place = file ? `${file.fileName.replace(`${folder}/`, "")}:${line}` : "";
    return `${place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** A module of a client, to be called. */
export function load(
  folder: string,
  path: string,
): Promise<Record<string, (...given: unknown[]) => unknown>> {
  return import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
}
