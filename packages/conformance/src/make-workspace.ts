import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The kinds of packages that each case is generated into. */
export const kinds = ["types", "client", "fixtures"] as const;

export type Kind = (typeof kinds)[number];

/** A folder in which the packages of all cases are installed. It is gone at the end of `await using`. */
export interface Workspace extends AsyncDisposable {
  readonly root: string;
  /** Absolute path of a case's package. */
  readonly folderOf: (slug: string, kind: Kind) => string;
  readonly write: (path: string, text: string) => Promise<string>;
}

/** What generated packages depend on. */
const libraries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mock: {
    ".": "./src/index.ts",
    "./gen1": "./src/gen1.ts",
    "./gen1/msw": "./src/gen1-msw.ts",
    "./gen1/server": "./src/gen1-server.ts",
  },
  runtime: { ".": "./src/index.ts", "./gen1": "./src/gen1.ts", "./gen1/raw": "./src/gen1-raw.ts" },
  schema: {
    ".": "./src/index.ts",
    "./gen1": "./src/gen1.ts",
    "./gen1/fixtures": "./src/gen1-fixtures.ts",
    "./gen1/arbitraries": "./src/gen1-arbitraries.ts",
  },
};

/** What the sources of a generated package export. */
export const exportsOf: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  types: {
    ".": "./src/gen/index.ts",
    "./types": "./src/gen/types/index.ts",
    "./schemas/*": "./src/gen/schemas/*.ts",
    "./operations/*": "./src/gen/operations/*.ts",
    "./webhooks/*": "./src/gen/webhooks/*.ts",
    "./openapi": "./src/gen/openapi.ts",
    "./validators": "./src/gen/validators/index.ts",
  },
  client: {
    ".": "./src/gen/index.ts",
    "./client": "./src/gen/client.ts",
    "./operations/*": "./src/gen/operations/*.ts",
  },
  fixtures: {
    ".": "./src/gen/index.ts",
    "./arbitraries": "./src/gen/arbitraries.ts",
    "./msw": "./src/gen/msw.ts",
    "./service": "./src/gen/service.ts",
  },
};

/** Makes the workspace: packages are sources there, which Node runs as they are. */
export async function makeWorkspace(slugs: readonly string[]): Promise<Workspace> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "specmint-corpus-")));
  const workspace: Workspace = {
    root,
    folderOf: (slug, kind) => join(root, "packages", `${slug}-${kind}`),
    write: (path, text) => writeText(join(root, path), text),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
  await workspace.write("package.json", '{ "private": true, "type": "module" }\n');
  await installLibraries(root);
  for (const slug of slugs)
    for (const kind of kinds) {
      await install(root, workspace.folderOf(slug, kind), `@corpus/${slug}-${kind}`, exportsOf[kind]);
    }
  return workspace;
}

/** Makes packages of the sources of the libraries that generated code imports, and links them. */
export async function installLibraries(root: string): Promise<void> {
  for (const [name, exports] of Object.entries(libraries)) {
    await install(root, join(root, "packages", name), `@specmint/${name}`, exports);
    await symlink(join(import.meta.dirname, "../..", name, "src"), join(root, "packages", name, "src"));
  }
  // What arbitraries need beside.
  await symlink(
    join(import.meta.dirname, "../node_modules/fast-check"),
    join(root, "node_modules/fast-check"),
  );
}

/** Gives a package its package.json, and links it into the `node_modules` of the workspace. */
export async function install(
  root: string,
  folder: string,
  name: string,
  exports: Readonly<Record<string, string>>,
): Promise<void> {
  await writeText(join(folder, "package.json"), JSON.stringify({ name, type: "module", exports }));
  const link = join(root, "node_modules", name);
  await mkdir(dirname(link), { recursive: true });
  await symlink(folder, link);
}

async function writeText(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}
