import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { plainEnv } from "../plain-env.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { fetchTool } from "../tools/fetch-tool.ts";

/** A remote cache of turbo on loopback. At the end of `await using` it is gone with all that it keeps. */
export interface RemoteCache extends AsyncDisposable {
  /** What makes turbo use it. The key is another each time. */
  readonly env: Readonly<Record<RemoteCacheVariable, string>>;
  /** The file in which it keeps the artifact of a task, by the task's hash. */
  readonly fileOf: (hash: string) => string;
  /** The hashes of the tasks of which it keeps an artifact, sorted. */
  readonly list: () => Promise<readonly string[]>;
}

/** The variables that turbo finds a remote cache by. */
export type RemoteCacheVariable =
  | "TURBO_API"
  | "TURBO_TEAM"
  | "TURBO_TOKEN"
  | "TURBO_REMOTE_CACHE_SIGNATURE_KEY";

/** Starts turborepo-remote-cache, which keeps its artifacts in a folder. */
export async function startRemoteCache(): Promise<RemoteCache> {
  const tool = await fetchTool("turborepo-remote-cache");
  const { folder, [Symbol.asyncDispose]: remove } = await makeTemporaryFolder("remote-cache");
  const token = randomBytes(16).toString("hex");
  const program = join(tool, "node_modules/turborepo-remote-cache/dist/cli.js");
  const child = spawn(process.execPath, [join(import.meta.dirname, "remote-cache-process.ts"), program], {
    cwd: folder,
    env: { ...plainEnv(), ...serverSettings(folder, token), PORT: "0" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const close = async (): Promise<void> => {
    child.stdin.end();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    await remove();
  };
  const team = "team_acme";
  const kept = join(folder, team);
  try {
    return {
      env: {
        TURBO_API: await addressOf(child.stdout),
        TURBO_TEAM: team,
        TURBO_TOKEN: token,
        TURBO_REMOTE_CACHE_SIGNATURE_KEY: randomBytes(32).toString("hex"),
      },
      fileOf: (hash) => join(kept, hash),
      list: async () => (await readdir(kept)).filter((name) => /^[0-9a-f]+$/.test(name)).sort(),
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the server takes from its environment beside its port, which is a free one here. */
export function serverSettings(folder: string, token: string): Readonly<Record<string, string>> {
  return {
    HOST: "127.0.0.1",
    STORAGE_PATH: folder,
    STORAGE_PATH_USE_TMP_FOLDER: "false",
    STORAGE_PROVIDER: "local",
    TURBO_TOKEN: token,
    // Only if it has one, the server keeps signatures. It signs nothing, and need not know the key of those who do.
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: "on",
  };
}

/** The server says in its log where it listens. All of the log is read, so that the server never waits for a reader. */
function addressOf(log: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: log })
      .on("line", (line) => {
        const [, address] = /Server listening at (http:[^"\s]+)/.exec(line) ?? [];
        if (address) resolve(address);
      })
      .once("close", () => reject(new Error("The remote cache did not start.")));
  });
}
