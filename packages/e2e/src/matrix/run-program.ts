import { cp } from "node:fs/promises";
import { join } from "node:path";
import { plainEnv } from "../plain-env.ts";
import { type Outcome, type Settings, scenarioNames } from "../program/run-scenarios.js";
import { run } from "../run.ts";
import { serveScripts } from "../server/serve-scripts.ts";
import type { TemporaryFolder } from "../temporary-folder.ts";
import type { Stage } from "./stage.ts";

const program = join(import.meta.dirname, "../program");

/** The program in a team's folder. */
export interface Program {
  /** Absolute path of a folder of its own, which is nobody else's. */
  readonly folder: string;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Runs a command in the folder, without anybody's credentials in the environment. */
  readonly run: (
    command: readonly [string, ...(readonly string[])],
    env?: NodeJS.ProcessEnv,
  ) => Promise<void>;
}

/**
 * Copies the program into a team's folder, has it run against a server of its own, and reads what came of it.
 * @returns what the table says of it
 * @throws if a scenario fails, or was not told of
 */
export async function runProgram(
  stage: Stage,
  team: TemporaryFolder,
  platform: Settings["platform"],
  start: (program: Program) => Promise<void>,
): Promise<string> {
  await using server = await serveScripts();
  const path = `program-${server.url.split(":").at(-1)}`;
  const folder = join(team.folder, path);
  await cp(program, folder, { recursive: true, filter: (file) => !file.endsWith(".ts") });
  const write = (file: string, text: string): Promise<void> => team.write(join(path, file), text);
  const settings: Settings = { baseUrl: server.url, platform, versions: stage.versions };
  await write("settings.js", `export const settings = ${JSON.stringify(settings)};\n`);
  await start({
    folder,
    write,
    run: async ([command, ...args], env = plainEnv()) => {
      await run(command, args, { cwd: folder, env: withoutCredentials(env) });
    },
  });
  return describeOutcomes(server.outcomes());
}

/** @throws unless all scenarios were run, or could not be by nature */
export function describeOutcomes(outcomes: readonly Outcome[] | undefined): string {
  if (outcomes === undefined) throw new Error("The program ended and told nothing.");
  const failures = outcomes.filter(({ ok }) => !ok).map(({ scenario, said }) => `${scenario}: ${said}`);
  const missing = scenarioNames.filter((name) => !outcomes.some(({ scenario }) => scenario === name));
  const wrong = [...failures, ...missing.map((name) => `${name}: not told of`)];
  if (wrong.length > 0) throw new Error(`${wrong.length} scenarios fail:\n${wrong.join("\n")}`);
  const left = outcomes.filter(({ said }) => said !== "");
  const reasons = left.map(({ scenario, said }) => `; "${scenario}" ${said}`);
  return `${outcomes.length - left.length} scenarios${reasons.join("")}`;
}

function withoutCredentials(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(CLOUDFLARE|WAVEFRONT)_/.test(name)));
}
