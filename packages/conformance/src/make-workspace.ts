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

const runtime = join(import.meta.dirname, "../../runtime/src");

const exportsOf: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  types: {
    ".": "./src/gen/index.ts",
    "./types/*": "./src/gen/types/*.ts",
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
  fixtures: { ".": "./src/gen/index.ts" },
};

/** Makes the workspace: packages are sources there, which Node runs as they are. */
export async function makeWorkspace(slugs: readonly string[]): Promise<Workspace> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "specmint-corpus-")));
  const write = async (path: string, text: string): Promise<string> => {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return file;
  };
  await write("package.json", '{ "private": true, "type": "module" }\n');
  await writePackage("packages/runtime", "@specmint/runtime", { ".": "./src/index.ts" });
  await symlink(runtime, join(root, "packages/runtime/src"));
  for (const slug of slugs)
    for (const kind of kinds) {
      await writePackage(`packages/${slug}-${kind}`, `@corpus/${slug}-${kind}`, exportsOf[kind]);
    }
  return {
    root,
    folderOf: (slug, kind) => join(root, "packages", `${slug}-${kind}`),
    write,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };

  async function writePackage(path: string, name: string, exports: Record<string, string>): Promise<void> {
    await write(`${path}/package.json`, JSON.stringify({ name, type: "module", exports }));
    const link = join(root, "node_modules", name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, path), link);
  }
}
