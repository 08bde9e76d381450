import { hasExamples, type Kind } from "@specmint/codegen";
import type { Model } from "@specmint/spec";
import type { WorkspaceSettings } from "./workspace-settings.ts";

/** Where an entry point's types and code are. */
interface Entry {
  readonly types: string;
  readonly default: string;
}

const entry = (path: string): Entry => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` });

/** The package.json of a new package. */
export function packageJson(
  model: Model,
  kind: Kind,
  { scope, license, repository, rangeOf, allowOutside }: WorkspaceSettings,
): object {
  const folder = `${model.slug}-${kind}`;
  const types = `${scope}/${model.slug}-types`;
  const fixtures = `${scope}/${model.slug}-fixtures`;
  const ranges = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      names.map((name) => [name, [types, fixtures].includes(name) ? "workspace:^" : rangeOf(name)]),
    );
  const dependencies = { types: [], client: ["@specmint/runtime", types], fixtures: [types] }[kind];
  return {
    name: `${scope}/${folder}`,
    version: "0.0.0",
    description: `${descriptions[kind]} of ${singleLine(model.title)}.`,
    license,
    ...(repository === undefined
      ? {}
      : { repository: { type: "git", url: repository, directory: `packages/${folder}` } }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    files: ["dist"],
    exports: {
      ".": entry("index"),
      ...filledEntries(model, kind),
      "./package.json": "./package.json",
    },
    publishConfig: { access: "public" },
    specmint: { spec: model.file, kind, ...(allowOutside.length > 0 ? { allowOutside } : {}) },
    scripts: {
      generate: "specmint generate",
      build: [removeDist, "tsc -p tsconfig.json", ...(kind === "types" ? [copyAssets] : [])].join(" && "),
      test: "vitest run",
      lint: `publint --strict --pack pnpm && attw --pack . --profile esm-only${kind === "types" ? noCode : ""}`,
    },
    ...(dependencies.length === 0 ? {} : { dependencies: ranges(dependencies) }),
    devDependencies: ranges([
      "@arethetypeswrong/cli",
      "@specmint/cli",
      // The client's README shows a test with them.
      ...(kind === "client" ? [fixtures] : []),
      "publint",
      "typescript",
      "vitest",
    ]),
  };
}

const descriptions: Readonly<Record<Kind, string>> = {
  types: "Types, JSON Schemas and validators",
  client: "Typed client",
  fixtures: "Test fixtures",
};

/** Beside the whole: parts, for programs that load only what they use. */
const entries: Readonly<Record<Kind, Readonly<Record<string, Entry | string>>>> = {
  types: {
    "./types/*": entry("gen/types/*"),
    "./operations/*": entry("gen/operations/*"),
    "./webhooks/*": entry("gen/webhooks/*"),
    "./schemas": entry("gen/schemas/index"),
    "./schemas/*": entry("gen/schemas/*"),
    "./validators": entry("gen/validators/index"),
    "./validators/*": entry("gen/validators/*"),
    "./openapi.json": "./dist/gen/openapi.json",
    "./provenance.json": "./dist/gen/provenance.json",
    "./FIDELITY.md": "./dist/gen/FIDELITY.md",
  },
  client: {
    "./client": entry("gen/client"),
    "./operations/*": entry("gen/operations/*"),
  },
  fixtures: {
    "./builders/*": entry("gen/builders/*"),
    "./examples/*": entry("gen/examples/*"),
  },
};

/** The entries that lead to a module: a folder of which a spec has nothing is not made. */
function filledEntries({ schemas, operations, webhooks }: Model, kind: Kind): Record<string, Entry | string> {
  const counts: Readonly<Record<string, number>> = {
    "./types/*": schemas.length,
    "./operations/*": operations.length,
    "./webhooks/*": webhooks.length,
    "./builders/*": schemas.length,
    "./examples/*": operations.filter(hasExamples).length,
  };
  return Object.fromEntries(Object.entries(entries[kind]).filter(([path]) => counts[path] !== 0));
}

/** What is no longer made must not be published. */
const removeDist = "node -e \"fs.rmSync('dist',{recursive:true,force:true})\"";

/** What attw would look for types of. */
const noCode = " --exclude-entrypoints ./FIDELITY.md";

/** The compiler copies neither JSON nor Markdown. */
const copyAssets =
  "node -e \"fs.cpSync('src/gen','dist/gen',{recursive:true,filter:(f)=>!f.endsWith('.ts')})\"";

function singleLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
