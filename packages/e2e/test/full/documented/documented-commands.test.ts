import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainEnv } from "../../../src/plain-env.ts";
import { copyWorkspace, type WorkspaceCopy } from "../../../src/registry/copy-workspace.ts";
import { root } from "../../workspace-packages.ts";
import { commandTable, type How } from "./command-table.ts";
import { commandsOf, listCommands } from "./list-commands.ts";
import { writeInputs } from "./write-inputs.ts";

const literally = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

const stack = new AsyncDisposableStack();
afterAll(() => stack.disposeAsync());

it("commands are lines of shell, and what a person would type of the text", () => {
  const page = [
    "`npx -y pnpm@1.2.3 build`, `specmint` and `specmint lint",
    "specs/a.yaml` but not `build`.",
    "```sh",
    "npx -y pnpm@1.2.3 exec specmint lint specs/a.yaml  # checks",
    "# nothing",
    "npm ci",
    "```",
    "```ts",
    "// `npx other`",
    "```",
  ].join("\n");
  expect(commandsOf(page)).toEqual([
    "specmint lint specs/a.yaml",
    "npm ci",
    "pnpm build",
    "specmint lint specs/a.yaml",
  ]);
});

it("each command of the pages is in the table of this test, which has no others", async () => {
  expect(Object.keys(commandTable).sort()).toEqual(await listCommands());
});

const entries = Object.entries<How>(commandTable);

describe("what is run by another test or by CI", () => {
  const claims = entries.flatMap(([command, how]) => ("file" in how ? [{ command, ...how }] : []));

  it.each(claims)("$command, by $file", async ({ command, file, words = command }) => {
    const text = await readFile(join(root, file), "utf8");
    const between = words
      .split(/[\s"'[\]{},:]+/)
      .map(literally)
      .join(String.raw`[\s"'\[\]{},:]+`);
    expect(text).toMatch(new RegExp(`(?<![\\w-])${between}(?![\\w-])`));
  });
});

describe("what is run here", () => {
  let copy: WorkspaceCopy;
  beforeAll(async () => {
    copy = stack.use(await copyWorkspace());
    await writeInputs(copy);
  });

  /** Runs a line of shell to its end: what it printed, and its exit code. */
  async function follow(line: string): Promise<{ readonly printed: string; readonly exitCode: number }> {
    const script = `{ ${line}\n} 2>&1; code=$?; cd "$OLDPWD" 2>/dev/null; printf '\\nexit %d' $code`;
    const { stdout } = await copy.run("bash", ["-c", script], await environment());
    const [, printed = "", code = ""] = /^(.*)\nexit (\d+)$/s.exec(stdout) ?? [];
    // What turbo replays has the colours that it was printed with.
    return { printed: stripVTControlCharacters(printed), exitCode: Number(code) };
  }

  /** What was built in the workspace need not be built in its copy. */
  async function environment(): Promise<NodeJS.ProcessEnv> {
    const git = ["rev-parse", "--path-format=absolute", "--git-common-dir"];
    const folder = await new Promise<string>((resolve, reject) => {
      const child = spawn("git", git, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
      let text = "";
      child.stdout.on("data", (chunk) => (text += chunk));
      child.once("error", reject).once("close", () => resolve(text.trim()));
    });
    return { ...plainEnv(), TURBO_CACHE: "local:r", TURBO_CACHE_DIR: join(folder, "../.turbo/cache") };
  }

  for (const [command, how] of entries) {
    if ("prints" in how)
      it(command, async () => {
        const { printed, exitCode } = await follow(how.run ?? command);
        expect(printed).toMatch(how.prints);
        expect(exitCode, printed).toBe(how.exits ?? 0);
      });
    if ("until" in how)
      it(command, async () => {
        const { folder } = copy;
        const line = how.run ?? command;
        // In a group of its own, which Ctrl+C reaches as a whole.
        const path = await copy.run("bash", ["-c", 'printf %s "$PATH"']);
        const child = spawn("bash", ["-c", `exec 2>&1; ${line}`], {
          cwd: folder,
          env: { ...(await environment()), PATH: path.stdout, pnpm_config_verify_deps_before_run: "false" },
          detached: true,
          stdio: ["ignore", "pipe", "inherit"],
        });
        let printed = "";
        await new Promise<void>((resolve, reject) => {
          child.stdout.on("data", (chunk) => {
            printed += chunk;
            if (how.until.test(printed)) process.kill(-(child.pid ?? 0), "SIGINT");
          });
          child.once("error", reject).once("close", () => resolve());
        });
        expect(printed).toMatch(how.until);
      });
  }
});
