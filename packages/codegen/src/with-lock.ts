import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { cacheFolder } from "./cache-folder.ts";
import { isRunning } from "./is-running.ts";
import { readText } from "./read-text.ts";
import { createFile } from "./write-folder.ts";

/** How old a lock is at most, in milliseconds: no run takes that long, and another process may have got the number of one that was killed. */
const longest = 5 * 60_000;

/** How often a lock of another run is looked at, in milliseconds. */
const interval = 50;

/** Is told of the first other run that has to be waited for: the lock's absolute path, and the number of its process. */
export type OnWait = (lock: string, holder: number) => void;

/**
 * Does work on packages while no other run works on one of them. A lock is a file with the number of a process, in the package's cache; that of
 * a process that is gone counts for nothing. A package whose cache cannot be used is not locked.
 *
 * @param folders Absolute paths of the packages.
 */
export async function withLock<T>(
  folders: readonly string[],
  onWait: OnWait,
  work: () => Promise<T>,
): Promise<T> {
  const held: string[] = [];
  try {
    // All runs in one order, so that no two wait for each other.
    for (const folder of [...new Set(folders)].sort()) held.push(...(await take(folder, onWait)));
    return await work();
  } finally {
    for (const lock of held) release(lock);
  }
}

/** Where the lock cannot be removed, it counts for nothing once this process is gone. */
function release(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {}
}

/** The lock of a package once it is this run's; nothing if it cannot be locked. */
async function take(folder: string, onWait: OnWait): Promise<readonly string[]> {
  const cache = cacheFolder(folder);
  if (cache === undefined) return [];
  for (let isTold = false; ; isTold = true) {
    const path = `${cache}/lock`;
    const holder = tryToTake(folder, path);
    if (holder === undefined) return [];
    if (holder === process.pid) return [join(folder, path)];
    if (!isTold) onWait(join(folder, path), holder);
    await setTimeout(interval);
  }
}

/** The process that has the lock, which may be this one, also by a number that another one had before; undefined if nobody can have it. */
function tryToTake(folder: string, path: string): number | undefined {
  try {
    for (;;) {
      if (createFile(folder, { path, text: String(process.pid) })) return process.pid;
      const holder = holderOf(join(folder, path));
      if (holder !== undefined) return holder;
      rmSync(join(folder, path), { force: true });
    }
  } catch {
    return undefined;
  }
}

/** The process that has a lock; undefined if it is gone. */
function holderOf(lock: string): number | undefined {
  const holder = Number(readText(lock));
  const { mtimeMs = 0 } = statSync(lock, { throwIfNoEntry: false }) ?? {};
  const isGone = !(holder > 0) || Date.now() - mtimeMs > longest;
  return isGone || !isRunning(holder) ? undefined : holder;
}
