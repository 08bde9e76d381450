import { join } from "node:path";
import type { Versions } from "../registry/publish-workspace.ts";
import type { Registry } from "../registry/start-registry.ts";
import { run } from "../run.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../temporary-folder.ts";
import { fetchTool } from "../tools/fetch-tool.ts";
import { toolVersions } from "../tools/tool-versions.ts";

/** What installs packages. */
export type Manager = "npm" | "pnpm" | "yarn" | "yarn-pnp" | "bun";

/** A team's folder outside of the workspace, with the packages of both APIs installed. */
export interface Team extends TemporaryFolder {
  /** What runs a file of the team's in the Node that runs this: a command, and its first arguments. */
  readonly node: readonly [command: string, ...args: readonly string[]];
}

/** Installs the packages of both APIs from a registry as a team would. */
export async function installTeam(manager: Manager, registry: Registry, versions: Versions): Promise<Team> {
  const { folder, write, [Symbol.asyncDispose]: dispose } = await makeTemporaryFolder(`team-${manager}`);
  await write("package.json", JSON.stringify(manifestOf(versions), undefined, 2));
  if (manager.startsWith("yarn")) {
    await write(".yarnrc.yml", `nodeLinker: ${manager === "yarn" ? "node-modules" : "pnp"}\n`);
    // Without it Yarn looks for a project in the folders above.
    await write("yarn.lock", "");
  }
  const [command, ...args] = await commandOf(manager);
  await run(command, [...args, "install"], { cwd: folder, env: registry.env });
  const node = manager === "yarn-pnp" ? ([command, ...args, "node"] as const) : ([process.execPath] as const);
  return { folder, write, node, [Symbol.asyncDispose]: dispose };
}

function manifestOf(versions: Versions): object {
  const isProduct = (name: string) => /-(types|client|fixtures)$/.test(name);
  const products = Object.entries(versions).filter(([name]) => isProduct(name));
  return {
    name: "team",
    version: "1.0.0",
    private: true,
    type: "module",
    dependencies: Object.fromEntries(products.map(([name, version]) => [name, `^${version}`])),
    devDependencies: {
      ...toolVersions["typescript-5.9"],
      "@types/node": "^24.0.0",
      "fast-check": "^4.0.0",
    },
  };
}

async function commandOf(manager: Manager): Promise<readonly [string, ...(readonly string[])]> {
  if (manager === "npm") return ["npm"];
  if (manager === "pnpm") return [join(await fetchTool("pnpm"), "node_modules/.bin/pnpm")];
  if (manager === "bun") return [join(await fetchTool("bun"), "node_modules/.bin/bun")];
  return [process.execPath, join(await fetchTool("yarn"), "node_modules/@yarnpkg/cli-dist/bin/yarn.js")];
}
