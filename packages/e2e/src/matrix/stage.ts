import { copyWorkspace } from "../registry/copy-workspace.ts";
import { publishWorkspace, type Versions } from "../registry/publish-workspace.ts";
import { type Registry, startRegistry } from "../registry/start-registry.ts";
import { installTeam, type Manager, type Team } from "./install-team.ts";

/** What all cells stand on: everything is published once, and installed once by each package manager that a cell asks for. */
export interface Stage extends AsyncDisposable {
  readonly registry: Registry;
  /** What was published. */
  readonly versions: Versions;
  readonly team: (manager: Manager) => Promise<Team>;
}

/** Publishes the workspace, which must be built. */
export async function makeStage(): Promise<Stage> {
  const registry = await startRegistry();
  const teams = new Map<Manager, Promise<Team>>();
  const versions = await publish(registry).catch(async (error) => {
    await registry[Symbol.asyncDispose]();
    throw error;
  });
  return {
    registry,
    versions,
    team: (manager) => {
      const team = teams.get(manager) ?? installTeam(manager, registry, versions);
      teams.set(manager, team);
      return team;
    },
    [Symbol.asyncDispose]: async () => {
      const installed = await Promise.allSettled(teams.values());
      for (const team of installed) if (team.status === "fulfilled") await team.value[Symbol.asyncDispose]();
      await registry[Symbol.asyncDispose]();
    },
  };
}

async function publish(registry: Registry): Promise<Versions> {
  await using copy = await copyWorkspace();
  return await publishWorkspace(copy, registry);
}
