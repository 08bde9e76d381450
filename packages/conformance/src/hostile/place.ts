import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import type { Run } from "../../hostile/hostile-case.ts";

/** A workspace, with a folder beside it that nobody may touch. It is gone when it is disposed of. */
export interface Place extends Disposable {
  /** Absolute path of what has the workspace and the folder beside it. */
  readonly home: string;
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Absolute path of the folder beside it, which has a file `keep.txt` and a description `api.yaml`. */
  readonly outside: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** Runs the command in this process, in a folder of the workspace. */
  readonly command: (args: readonly string[], folder?: string) => Promise<Run>;
  /** Runs it in a process of its own. */
  readonly process: (args: readonly string[], options?: ProcessOptions) => Promise<Run>;
}

/** How a process is begun. */
export interface ProcessOptions {
  /** What the shell does before: `ulimit -f 4`. */
  readonly before?: string;
  /** More options of Node: `--import=…`. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** The description that stands outside, which nothing may lead to. */
export const outsideSpec = "secret:\n  type: string\n  description: Nobody may read this.\n";

/** Makes the workspace, with the root files of a team that has no API yet. */
export function makePlace(): Place {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "specmint-hostile-")));
  const [root, outside] = [join(home, "workspace"), join(home, "outside")];
  writeText(join(outside, "keep.txt"), "kept\n");
  writeText(join(outside, "api.yaml"), outsideSpec);
  const settings = { name: "acme", private: true, license: "MIT", specmint: { scope: "@hostile" } };
  writeText(join(root, "package.json"), JSON.stringify({ ...settings, type: "module" }));
  writeText(join(root, "pnpm-workspace.yaml"), "packages: [packages/*]\n");
  mkdirSync(join(root, "specs"));
  return {
    home,
    root,
    outside,
    write: (path, text) => writeText(join(root, path), text),
    read: (path) => readFileSync(join(root, path), "utf8"),
    command: (args, folder = ".") => runHere(args, join(root, folder)),
    process: (args, options) => runProcess(args, root, options),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function runHere(args: readonly string[], cwd: string): Promise<Run> {
  // Loaded only now: see use-sources.ts.
  const { main } = await import("@specmint/cli");
  const [out, err] = [collect(), collect()];
  const code = await main(args, { cwd, out: out.stream, err: err.stream });
  return { code, out: out.text(), err: err.text() };
}

function collect(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = [];
  const write = (chunk: string, _: string, done: () => void): void => {
    chunks.push(chunk);
    done();
  };
  return { stream: new Writable({ decodeStrings: false, write }), text: () => chunks.join("") };
}

const command = join(import.meta.dirname, "command.ts");

async function runProcess(
  args: readonly string[],
  root: string,
  { before = ":", node = [], env = {}, folder = "." }: ProcessOptions = {},
): Promise<Run> {
  const parts = [process.execPath, ...node, command, ...args];
  const options = { cwd: join(root, folder), env: { ...process.env, ...env } };
  return endOf(spawn("sh", ["-c", `${before} && exec "$0" "$@"`, ...parts], options));
}

async function endOf(child: ChildProcess): Promise<Run> {
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const chunks: string[] = [];
    stream?.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
    return chunks;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  return { code, out: out?.join("") ?? "", err: err?.join("") ?? "" };
}
