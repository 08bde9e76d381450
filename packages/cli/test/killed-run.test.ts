import { expect, it } from "vitest";
import { runProcess } from "./run-command.ts";
import { groupsSpec, workspaceWithGroups } from "./temporary-workspace.ts";

const killer = new URL("kill-at-change.ts", import.meta.url).href;

it("notices a run that was killed, whenever that was, and the next run finishes it", async () => {
  const { root, run, write, files } = await workspaceWithGroups();
  let [before, after] = [groupsSpec, groupsSpec.replace("getGroup", "readGroup")];
  let [rounds, unfinished] = [0, 0];
  // Later in each round, until there is a run that comes to its end.
  for (let change = 1; ; change = Math.ceil(change * 1.7)) {
    write("specs/groups.yaml", after);
    const env = { NODE_OPTIONS: `--import=${killer}`, KILL_AT_CHANGE: String(change) };
    const { code, signal } = runProcess(["generate"], root, env);
    const checked = await run(["generate", "--check"]);
    if (signal === null) {
      expect([code, checked.code]).toEqual([0, 0]);
      break;
    }
    rounds++;
    if (checked.code !== 0) unfinished++;
    expect(signal).toBe("SIGKILL");
    expect(checked.err).not.toContain("edited by hand");
    write("specs/groups.yaml", before);
    expect((await run(["generate", "--check"])).err).not.toContain("edited by hand");
    write("specs/groups.yaml", after);
    expect((await run(["generate"])).code).toBe(0);
    expect((await run(["generate", "--check"])).code).toBe(0);
    expect(Object.keys(files("packages")).filter((path) => path.endsWith(".tmp"))).toEqual([]);
    [before, after] = [after, before];
  }
  expect(rounds).toBeGreaterThanOrEqual(6);
  expect(unfinished).toBeGreaterThanOrEqual(rounds - 1);
});
