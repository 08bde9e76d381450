import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { main } from "../src/main.ts";
import { bin } from "./run-command.ts";
import { groupsSpec, workspaceWithGroups } from "./temporary-workspace.ts";

const lock = "packages/groups-types/node_modules/.cache/specmint/lock";

/** A process that does nothing until it is killed. */
function startOther(): { readonly pid: number; readonly kill: () => Promise<void> } {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1e9)"]);
  const kill = async (): Promise<void> => {
    if (other.exitCode !== null || other.signalCode !== null) return;
    const gone = once(other, "exit");
    other.kill("SIGKILL");
    await gone;
  };
  onTestFinished(kill);
  return { pid: other.pid ?? 0, kill };
}

/** Runs `generate`, and does something when it says that it waits. */
async function generate(
  cwd: string,
  whenWaiting: () => Promise<void>,
): Promise<{ code: number; err: string }> {
  let err = "";
  const write = (chunk: Buffer, _: string, done: () => void): void => {
    err += String(chunk);
    if (err.includes("waiting")) void whenWaiting().then(done);
    else done();
  };
  const [out, error] = [new Writable({ write: (_, __, done) => done() }), new Writable({ write })];
  return { code: await main(["generate"], { cwd, out, err: error }), err };
}

const run = async (cwd: string): Promise<readonly [number | null, string]> => {
  const child = spawn(process.execPath, [bin, "generate", "--force"], {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return [code, err.replaceAll(/^specmint: waiting .*\n/gm, "")];
};

describe("a run beside another one", () => {
  it.each(["is killed", "ends"])("waits until that %s, and says so", async (end) => {
    const { root, write, run, read } = await workspaceWithGroups();
    const other = startOther();
    write("specs/groups.yaml", groupsSpec.replace("getGroup", "readGroup"));
    write(lock, String(other.pid));
    const waited: boolean[] = [];
    const { code, err } = await generate(root, async () => {
      waited.push(read("packages/groups-types/src/gen/operations/index.ts").includes("get-group"));
      if (end === "ends") rmSync(join(root, lock));
      else await other.kill();
    });
    expect(err).toBe(
      `specmint: waiting for process ${other.pid}, another run of specmint; if it is none, remove ${lock}.\n`,
    );
    expect([code, waited]).toEqual([0, [true]]);
    expect((await run(["generate", "--check"])).code).toBe(0);
    expect(existsSync(join(root, lock))).toBe(false);
  });

  it("comes to its end as if it were alone", async () => {
    const { root, write, run: check } = await workspaceWithGroups();
    for (let round = 0; round < 4; round++) {
      write("specs/groups.yaml", groupsSpec.replace("getGroup", `get${round}`));
      expect(await Promise.all([run(root), run(root), run(join(root, "packages/groups-types"))])).toEqual(
        Array(3).fill([0, ""]),
      );
      expect((await check(["generate", "--check"])).code).toBe(0);
    }
  });

  it("of which nothing is left but its lock is not waited for", async () => {
    const { root, write } = await workspaceWithGroups();
    const [other, killed] = [startOther(), startOther()];
    await killed.kill();
    for (const text of [String(killed.pid), String(process.pid), "", "0", "-1", "x", "1e99"]) {
      write("specs/groups.yaml", groupsSpec.replace("getGroup", `get${text.length}`));
      write(lock, text);
      expect(await generate(root, async () => {})).toEqual({ code: 0, err: "" });
    }
    // Somebody else has got its number since.
    write("specs/groups.yaml", groupsSpec);
    write(lock, String(other.pid));
    utimesSync(join(root, lock), 1, 1);
    expect(await generate(root, async () => {})).toEqual({ code: 0, err: "" });
  });
});
