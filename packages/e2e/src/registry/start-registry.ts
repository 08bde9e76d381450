import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { plainEnv } from "../plain-env.ts";
import { run } from "../run.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { fetchTool } from "../tools/fetch-tool.ts";
import { registryEnv } from "./registry-env.ts";

/** A registry on loopback. At the end of `await using` it is gone with all that was published to it. */
export interface Registry extends AsyncDisposable {
  /** Ends with a slash. */
  readonly url: string;
  /**
   * An environment in which npm, pnpm, Yarn, Bun and Deno install from the registry, and npm and pnpm publish to it. None of them
   * shares a cache with anything else: what is published today has the name and the version of what was published yesterday.
   */
  readonly env: NodeJS.ProcessEnv;
}

/** Starts verdaccio. What is not published to it comes from the registry that the machine's npm is set to. */
export async function startRegistry(): Promise<Registry> {
  const { folder, write, [Symbol.asyncDispose]: remove } = await makeTemporaryFolder("registry");
  const [verdaccio, settings] = await Promise.all([fetchTool("verdaccio"), configure(folder)]);
  await write("config.json", JSON.stringify(settings));
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "registry-process.ts"), verdaccio, join(folder, "config.json")],
    { cwd: folder, env: plainEnv(), stdio: ["pipe", "pipe", "inherit"] },
  );
  const close = async (): Promise<void> => {
    child.stdin.end();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    await remove();
  };
  try {
    const url = `http://127.0.0.1:${await firstLine(child)}/`;
    await write("npmrc", `registry=${url}\n${url.replace("http:", "")}:_authToken=${await addUser(url)}\n`);
    return { url, env: registryEnv(url, folder), [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function configure(folder: string): Promise<object> {
  const { stdout } = await run("npm", ["config", "get", "registry"], { cwd: folder, env: plainEnv() });
  const everything = { access: "$all", publish: "$authenticated", unpublish: "$authenticated" };
  return {
    configPath: join(folder, "config.json"),
    storage: join(folder, "storage"),
    self_path: folder,
    auth: { htpasswd: { file: join(folder, "htpasswd"), max_users: 10 } },
    uplinks: { npm: { url: stdout.trim(), timeout: "5m", max_fails: 1000, fail_timeout: "1s" } },
    packages: { "@specmint/*": everything, "**": { ...everything, proxy: "npm" } },
    max_body_size: "100mb",
    web: { enable: false },
    log: { type: "stderr", format: "pretty", level: "fatal" },
  };
}

async function firstLine(child: ChildProcessByStdio<Writable, Readable, null>): Promise<string> {
  const ended = once(child, "exit").then(() => {
    throw new Error("The registry did not start.");
  });
  const [chunk] = (await Promise.race([once(child.stdout, "data"), ended])) as [Buffer];
  ended.catch(() => undefined);
  return chunk.toString("utf8").trim();
}

/** The token of a user who may publish. */
async function addUser(url: string): Promise<string> {
  const response = await fetch(new URL("-/user/org.couchdb.user:team", url), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "team", password: "on loopback" }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`The registry gives no token: ${response.status}.`);
  return token;
}
