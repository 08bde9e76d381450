import { mkdir, readFile, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { plainEnv } from "../plain-env.ts";
import { type Printed, run } from "../run.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { fetchTool } from "../tools/fetch-tool.ts";

/** A machine with a fresh clone of a repository: its own folder, user, local cache and time zone. It is gone at the end of `await using`. */
export interface Machine extends AsyncDisposable {
  /** Absolute path of the clone. */
  readonly folder: string;
  /** Runs a command in the clone. Rejects with what was printed if it fails. */
  readonly run: (command: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Printed>;
  /** Runs `pnpm build` with arguments of turbo, and tells what became of each task. */
  readonly build: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Build>;
}

/** What a run of turbo did. */
export interface Build {
  readonly printed: string;
  readonly tasks: readonly Task[];
}

/** A task, as the summary of turbo's run has it. */
export interface Task {
  /** `@acme/items-types#build` */
  readonly taskId: string;
  readonly task: string;
  readonly hash: string;
  readonly cache: { readonly status: "HIT" | "MISS"; readonly source?: "LOCAL" | "REMOTE" };
}

/**
 * Clones a repository and installs what it needs. Only downloads are shared with the machine that this runs on.
 *
 * @param origin Absolute path of a repository.
 * @param env What the machine's environment has beside what is usual.
 */
export async function makeMachine(name: string, origin: string, env: NodeJS.ProcessEnv): Promise<Machine> {
  const pnpm = await fetchTool("pnpm");
  const { folder: home, [Symbol.asyncDispose]: remove } = await makeTemporaryFolder(name);
  const folder = join(home, "work", name);
  const usual = plainEnv();
  const PATH = [join(pnpm, "node_modules/.bin"), usual["PATH"]].join(delimiter);
  await mkdir(join(home, "work"));
  await run("git", ["clone", "--quiet", origin, folder], { cwd: home, env: usual });
  const install = ["install", "--frozen-lockfile", "--prefer-offline"];
  await run("pnpm", install, { cwd: folder, env: { ...usual, CI: "true", PATH } });
  const own = { ...usual, HOME: home, XDG_CONFIG_HOME: join(home, ".config"), PATH, ...env };
  const runHere: Machine["run"] = (command, args, more) =>
    run(command, args, { cwd: folder, env: { ...own, ...more } });
  return {
    folder,
    run: runHere,
    build: async (args, more) => {
      const { stdout, stderr } = await runHere("pnpm", ["run", "build", "--summarize", ...args], more);
      const [, file = ""] = /^\s*Summary:\s+(.+\.json)$/m.exec(stdout) ?? [];
      const { tasks } = JSON.parse(await readFile(file, "utf8")) as Pick<Build, "tasks">;
      await rm(file);
      return { printed: `${stdout}${stderr}`, tasks };
    },
    [Symbol.asyncDispose]: remove,
  };
}
