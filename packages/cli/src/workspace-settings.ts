import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type PackageDefaults,
  rangedPackages,
  readLibraryRange,
  type WorkspaceSettings,
} from "@specmint/codegen";
import { UsageError } from "./usage-error.ts";
import { exists, readJson } from "./workspace.ts";

interface RootPackage {
  readonly name?: string;
  readonly license?: string;
  readonly repository?: string | { readonly url?: string };
  readonly specmint?: { readonly scope?: string };
}

/** Versions for a workspace whose catalog does not name them. */
const defaults: Readonly<Record<string, string>> = {
  "@arethetypeswrong/cli": "^0.18.5",
  publint: "^0.3.25",
  typescript: "~5.9.3",
  vitest: "^5.1.1",
};

/** Reads from the workspace's root files what new packages begin with. */
export async function readDefaults(root: string, allowOutside: readonly string[]): Promise<PackageDefaults> {
  const { license, repository, specmint, name } = (await readJson(join(root, "package.json"))) as RootPackage;
  const url = typeof repository === "string" ? repository : repository?.url;
  return {
    scope: scopeOf(specmint?.scope ?? `@${(name ?? "").replace(/^@([^/]+)\/.*$/, "$1")}`),
    license: license ?? "UNLICENSED",
    allowOutside,
    ...(url === undefined ? {} : { repository: url }),
  };
}

/** Reads what all packages of a workspace depend on: the ranges are those of its catalog, of its own tools, or Specmint's. */
export async function readSettings(root: string): Promise<WorkspaceSettings> {
  const text = await readFile(join(root, "pnpm-workspace.yaml"), "utf8");
  const members = await listMembers(root);
  const published = {
    "@specmint/cli": `^${await readVersion()}`,
    "@specmint/runtime": await readLibraryRange("@specmint/runtime"),
    "@specmint/schema": await readLibraryRange("@specmint/schema"),
  };
  return {
    key: JSON.stringify([text, members, published]),
    readRanges: async () => {
      // Loaded only now: a run that finds everything up to date does not need it.
      const { parse } = await import("yaml");
      const catalog = (parse(text) as { catalog?: Record<string, string> } | null)?.catalog ?? {};
      const ranges: Readonly<Record<string, string>> = { ...defaults, ...published };
      const rangeOf = (name: string): string => {
        if (members.includes(name)) return "workspace:^";
        return Object.hasOwn(catalog, name) ? "catalog:" : (ranges[name] ?? "*");
      };
      return Object.fromEntries(rangedPackages.map((name) => [name, rangeOf(name)]));
    },
  };
}

async function readVersion(): Promise<string> {
  const file = fileURLToPath(new URL("../package.json", import.meta.url));
  return ((await readJson(file)) as { version: string }).version;
}

/** The tools of Specmint that are developed in this workspace itself. */
async function listMembers(root: string): Promise<readonly string[]> {
  const tools = ["cli", "runtime", "schema"];
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
