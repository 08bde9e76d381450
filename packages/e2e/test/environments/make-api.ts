import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generatePackages } from "@specmint/codegen";
import ts from "typescript";

const kinds = ["types", "client"] as const;
const runtime = join(import.meta.dirname, "../../../runtime");

/** The packages of an API that is none of the workspace's, as JavaScript. They are gone at the end of `await using`. */
export interface MadeApi extends AsyncDisposable {
  readonly root: string;
  /** Absolute path of the client's main entry. */
  readonly client: string;
}

/** Generates `@acme/<slug>-types` and `@acme/<slug>-client` from a spec, beside the runtime as it is published. */
export async function makeApi(slug: string, spec: string): Promise<MadeApi> {
  const root = await realpath(await mkdtemp(join(tmpdir(), `specmint-${slug}-`)));
  await writeFile(join(root, `${slug}.yaml`), spec);
  const targets = kinds.map((kind) => ({
    name: `@acme/${slug}-${kind}`,
    version: "1.0.0",
    kind,
    folder: join(root, `node_modules/@acme/${slug}-${kind}`),
    typesPackage: `@acme/${slug}-types`,
  }));
  for (const { folder, name } of targets) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), JSON.stringify({ name, type: "module", exports }));
  }
  const { diagnostics } = await generatePackages(root, `${slug}.yaml`, targets, "force");
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  for (const { folder } of targets) await compile(join(folder, "src/gen"), join(folder, "dist/gen"));
  await mkdir(join(root, "node_modules/@specmint"));
  await symlink(runtime, join(root, "node_modules/@specmint/runtime"));
  return {
    root,
    client: join(root, `node_modules/@acme/${slug}-client/dist/gen/index.js`),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

const exports = {
  ".": "./dist/gen/index.js",
  "./client": "./dist/gen/client.js",
  "./operations/*": "./dist/gen/operations/*.js",
};

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

async function compile(from: string, to: string): Promise<void> {
  for (const file of await readdir(from, { recursive: true })) {
    if (!file.endsWith(".ts")) continue;
    const source = await readFile(join(from, file), "utf8");
    const target = join(to, file.replace(/\.ts$/, ".js"));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, ts.transpileModule(source, { compilerOptions }).outputText);
  }
}
