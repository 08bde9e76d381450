import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { peakFolderVariable, peakMemoryHook } from "./peak-memory-hook.ts";

/** What a process of Node took, from its start until it was gone. */
export interface ProcessRun {
  readonly milliseconds: number;
  /** The most memory that it had at once, in bytes, or one that it started if that had more; NaN if none lived to say. */
  readonly peak: number;
  /** Null if a signal ended it. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where temporary files and caches of a process go, below its folder: what stands elsewhere is remembered from before. */
export const temporaryFolder = ".tmp";

/**
 * Runs Node with arguments in a folder.
 * @param args the flags of Node, its script, and the arguments of that
 */
export async function runProcess(folder: string, args: readonly string[]): Promise<ProcessRun> {
  const temporary = join(folder, temporaryFolder);
  await mkdir(temporary, { recursive: true });
  const peaks = join(temporary, "peaks");
  await rm(peaks, { recursive: true, force: true });
  await mkdir(peaks);
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: toEnvironment(temporary, peaks),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  const [exitCode, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const milliseconds = performance.now() - start;
  return { milliseconds, peak: await readPeak(peaks), exitCode, out, err };
}

function toEnvironment(temporary: string, peaks: string): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...kept } = process.env;
  return {
    ...kept,
    ...{ TMPDIR: temporary, TEMP: temporary, TMP: temporary, XDG_CACHE_HOME: temporary },
    NO_COLOR: "1",
    // Not an argument: commands start processes of their own.
    NODE_OPTIONS: `--import=${peakMemoryHook}`,
    [peakFolderVariable]: peaks,
  };
}

async function readPeak(folder: string): Promise<number> {
  const files = await readdir(folder);
  const peaks = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return peaks.length > 0 ? Math.max(...peaks.map(Number)) : Number.NaN;
}
