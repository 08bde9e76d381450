import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  FileError,
  type PackageDefaults,
  rangedPackages,
  readLibraryRange,
  type WorkspaceSettings,
} from "@specmint/codegen";
import { visibleLine } from "@specmint/spec/visible";
import {
  checkManifest,
  isMembers,
  isTextOrNothing,
  type Rule,
  readManifest,
  readText,
} from "./read-manifest.ts";
import { UsageError } from "./usage-error.ts";
import { exists } from "./workspace.ts";

/** The workspace's own package.json, as far as it matters here. */
interface RootManifest {
  readonly name?: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
  readonly specmint?: { readonly scope?: string };
}

const rules: readonly Rule[] = [
  ...["name", "license", "repository.url", "specmint.scope"].map((path) => ({
    path: path.split("."),
    isRight: isTextOrNothing,
    expected: "text",
    fix: "Write it in quotes, or leave it out.",
  })),
  {
    path: ["repository"],
    isRight: (value) => isTextOrNothing(value) || isMembers(value),
    expected: "text or an object",
    fix: 'Write "repository": "https://github.com/acme/apis", or leave it out.',
  },
  {
    path: ["specmint"],
    isRight: (value) => value === undefined || isMembers(value),
    expected: "an object",
    fix: 'Write "specmint": { "scope": "@acme" }, or leave it out.',
  },
];

/** Versions for a workspace whose catalog does not name them. */
const defaults: Readonly<Record<string, string>> = {
  "@arethetypeswrong/cli": "^0.18.5",
  "fast-check": "^4.11.0",
  publint: "^0.3.25",
  typescript: "~5.9.3",
  vitest: "^5.1.1",
};

/** Reads from the workspace's root files what new packages begin with. */
export async function readDefaults(root: string, allowOutside: readonly string[]): Promise<PackageDefaults> {
  const file = join(root, "package.json");
  const manifest = await readManifest(file);
  await checkManifest(file, manifest, rules);
  const { license, repository, specmint, name } = manifest.members as RootManifest;
  const url = typeof repository === "string" ? repository : repository?.url;
  return {
    scope: scopeOf(specmint?.scope ?? `@${(name ?? "").replace(/^@([^/]+)\/.*$/, "$1")}`),
    license: license ?? "UNLICENSED",
    allowOutside,
    ...(url === undefined ? {} : { repository: url }),
  };
}

/** The libraries that generated packages depend on. */
const libraries = ["@specmint/mock", "@specmint/runtime", "@specmint/schema"] as const;

/** Reads what all packages of a workspace depend on: the ranges are those of its catalog, of its own tools, or Specmint's. */
export async function readSettings(root: string): Promise<WorkspaceSettings> {
  const file = join(root, "pnpm-workspace.yaml");
  const text = await readText(file);
  const members = await listMembers(root);
  const published = {
    "@specmint/cli": `^${await readVersion()}`,
    ...Object.fromEntries(
      await Promise.all(libraries.map(async (name) => [name, await readLibraryRange(name)] as const)),
    ),
  };
  return {
    key: JSON.stringify([text, members, published]),
    readRanges: async () => {
      const catalog = await readCatalog(file, text);
      const ranges: Readonly<Record<string, string>> = { ...defaults, ...published };
      const rangeOf = (name: string): string => {
        if (members.includes(name)) return "workspace:^";
        return Object.hasOwn(catalog, name) ? "catalog:" : (ranges[name] ?? "*");
      };
      return Object.fromEntries(rangedPackages.map((name) => [name, rangeOf(name)]));
    },
  };
}

async function readCatalog(file: string, text: string): Promise<object> {
  // Loaded only now: a run that finds everything up to date does not need it.
  const { parse } = await import("yaml");
  try {
    return (parse(text) as { readonly catalog?: object } | null)?.catalog ?? {};
  } catch (error) {
    throw new FileError(file, `is not valid YAML: ${visibleLine((error as Error).message)}`);
  }
}

async function readVersion(): Promise<string> {
  const file = fileURLToPath(new URL("../package.json", import.meta.url));
  return (await readManifest(file)).members["version"] as string;
}

/** The tools of Specmint that are developed in this workspace itself. */
async function listMembers(root: string): Promise<readonly string[]> {
  const tools = ["cli", "mock", "runtime", "schema"];
  const present = await Promise.all(
    tools.map((tool) => exists(join(root, "packages", tool, "package.json"))),
  );
  return tools.filter((_, index) => present[index]).map((tool) => `@specmint/${tool}`);
}

function scopeOf(scope: string): string {
  if (/^@[a-z0-9][a-z0-9._-]*$/.test(scope)) return scope;
  throw new UsageError(
    'Say in the root package.json which scope packages have: "specmint": { "scope": "@acme" }.',
  );
}
