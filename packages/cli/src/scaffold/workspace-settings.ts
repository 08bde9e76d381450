import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { UsageError } from "../usage-error.ts";
import { exists, readJson } from "../workspace.ts";

/** What a new package takes from the workspace that it is added to. */
export interface WorkspaceSettings {
  /** Scope of the packages: `@specmint`. */
  readonly scope: string;
  readonly license: string;
  /** URL of the repository, if the root package.json has one. */
  readonly repository?: string;
  /** Gives the range of a dependency: `catalog:`, `workspace:^` or a version. */
  readonly rangeOf: (name: string) => string;
  /** Files and folders outside the spec's folder that its references may lead to, from the workspace root. */
  readonly allowOutside: readonly string[];
}

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

/** Reads the settings from the workspace's root files. */
export async function readSettings(
  root: string,
  allowOutside: readonly string[],
): Promise<WorkspaceSettings> {
  const { license, repository, specmint, name } = (await readJson(join(root, "package.json"))) as RootPackage;
  const workspace: unknown = parse(await readFile(join(root, "pnpm-workspace.yaml"), "utf8"));
  const catalog = (workspace as { catalog?: Record<string, string> } | null)?.catalog ?? {};
  const url = typeof repository === "string" ? repository : repository?.url;
  const { version } = (await readJson(fileURLToPath(new URL("../../package.json", import.meta.url)))) as {
    version: string;
  };
  const members = await listMembers(root);
  return {
    scope: scopeOf(specmint?.scope ?? `@${(name ?? "").replace(/^@([^/]+)\/.*$/, "$1")}`),
    license: license ?? "UNLICENSED",
    allowOutside,
    ...(url === undefined ? {} : { repository: url }),
    rangeOf: (dependency) => {
      if (members.has(dependency)) return "workspace:^";
      if (Object.hasOwn(catalog, dependency)) return "catalog:";
      return defaults[dependency] ?? `^${version}`;
    },
  };
}

/** The tools of Specmint that are developed in this workspace itself. */
async function listMembers(root: string): Promise<ReadonlySet<string>> {
  const tools = ["cli", "runtime", "schema", "mock"];
  const present = await Promise.all(
    tools.map((tool) => exists(join(root, "packages", tool, "package.json"))),
  );
  return new Set(tools.filter((_, index) => present[index]).map((tool) => `@specmint/${tool}`));
}

function scopeOf(scope: string): string {
  if (/^@[a-z0-9][a-z0-9._-]*$/.test(scope)) return scope;
  throw new UsageError(
    'Say in the root package.json which scope packages have: "specmint": { "scope": "@acme" }.',
  );
}
