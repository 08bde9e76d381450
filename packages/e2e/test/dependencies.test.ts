import { readdirSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, relative, resolve } from "node:path";
import { readImports } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import {
  type PackageJson,
  type Product,
  packages,
  products,
  type WorkspacePackage,
} from "./workspace-packages.ts";

/** What each tool may need at run time: `depends on` in the table of packages. */
const tools: Readonly<Record<string, readonly string[]>> = {
  // An optional peer.
  schema: ["fast-check"],
  spec: ["@redocly/openapi-core", "@specmint/schema", "fast-check", "randexp", "refa", "yaml"],
  codegen: ["@specmint/schema", "@specmint/spec", "jsonc-parser", "openapi-typescript", "typescript"],
  verdict: ["@specmint/codegen", "@specmint/schema", "@specmint/spec", "ajv", "typescript"],
  // fast-check and vitest are optional peers: the suite that products call is declared in them.
  cli: [
    ...["@specmint/codegen", "@specmint/mock", "@specmint/schema", "@specmint/spec", "@specmint/testing"],
    ...["@changesets/get-release-plan", "@specmint/verdict", "fast-check", "vitest", "yaml"],
  ],
  testing: ["typescript"],
  runtime: ["openapi-fetch"],
  // An optional peer is the last.
  mock: ["@remix-run/node-fetch-server", "@specmint/schema", "msw"],
};

/** What each kind of product may need at run time. `fast-check` and `msw` are optional peers. */
function productMayNeed({ slug, kind }: Product): readonly string[] {
  const types = `@specmint/${slug}-types`;
  return {
    types: ["@specmint/schema"],
    client: ["@specmint/runtime", types],
    fixtures: ["@specmint/mock", "@specmint/schema", types, "fast-check", "msw"],
  }[kind];
}

function mayNeed({ folder }: WorkspacePackage): readonly string[] | undefined {
  const product = products.find((candidate) => candidate.folder === folder);
  return product ? productMayNeed(product) : tools[folder];
}

function needs({ dependencies, optionalDependencies, peerDependencies }: PackageJson): readonly string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

/** What makes products, and is none of theirs. */
const makers = ["spec", "codegen", "verdict", "cli", "testing"].map((folder) => `@specmint/${folder}`);

/** The packages of the workspace that one needs, directly or through others. */
function allNeededBy(one: WorkspacePackage): ReadonlySet<string> {
  // A set also iterates over what is added meanwhile.
  const found = new Set(needs(one.json));
  for (const name of found)
    for (const { json } of packages.filter((other) => other.json.name === name))
      for (const next of needs(json)) found.add(next);
  return found;
}

const published = packages.filter(({ json }) => !json.private);

describe("at run time", () => {
  it.each(published)("$folder depends on what its row of the table says, and no more", (one) => {
    const allowed = mayNeed(one);
    expect(allowed, `${one.folder} has no row`).toBeDefined();
    expect(needs(one.json).filter((name) => !allowed?.includes(name))).toEqual([]);
  });
});

describe("a product, with all that it needs at run time,", () => {
  it.each(products)("comes without a tool of Specmint: $folder", (product) => {
    expect([...allNeededBy(product)].filter((name) => makers.includes(name))).toEqual([]);
  });
});

describe("at any time", () => {
  it.each(products)("$folder depends on no product of another API", ({ spec, json }) => {
    const others = products.filter((product) => product.spec !== spec).map((product) => product.json.name);
    expect(
      Object.keys({ ...json.dependencies, ...json.devDependencies }).filter((name) => others.includes(name)),
    ).toEqual([]);
  });
});

describe("the sources", () => {
  it.each(published)(
    "of $folder import what its package.json names, and stay in their folder",
    async (one) => {
      const wrong: string[] = [];
      for (const { file, specifier } of await importsOf(one)) {
        if (!isAllowed(one, file, specifier)) wrong.push(`${relative(one.path, file)}: ${specifier}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each([...products, ...packages.filter(({ folder }) => ["runtime", "schema"].includes(folder))])(
    "of $folder run without Node: they import no module of it",
    async (one) => {
      const imports = await importsOf(one);
      expect(imports.filter(({ specifier }) => isBuiltin(specifier))).toEqual([]);
    },
  );
});

interface Import {
  readonly file: string;
  readonly specifier: string;
}

async function importsOf({ path }: WorkspacePackage): Promise<readonly Import[]> {
  const files = readdirSync(join(path, "src"), { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => /\.[jt]s$/.test(file)).map((file) => join(path, "src", file));
  const found = await Promise.all(
    sources.map(async (file) => (await readImports(file)).map((specifier) => ({ file, specifier }))),
  );
  return found.flat();
}

function isAllowed({ path, json }: WorkspacePackage, file: string, specifier: string): boolean {
  if (specifier.startsWith("."))
    return !relative(join(path, "src"), resolve(file, "..", specifier)).startsWith("..");
  const [name] = /^(@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  return isBuiltin(specifier) || needs(json).includes(name ?? "");
}
