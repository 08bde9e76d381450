/** The environment variable that names the folder into which each process writes its peak memory. */
export const peakFolderVariable = "SPECMINT_BENCH_PEAKS";

// Linux counts the memory of the parent as the child's in `maxRSS`, if that was more: the parent's pages are the child's
// until it has loaded its own program.
const script = `
import { readFileSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

function readPeak() {
  try {
    return 1024 * Number(/^VmHWM:\\s*(\\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return 1024 * process.resourceUsage().maxRSS;
  }
}

if (isMainThread) {
  process.once("exit", () => writeFileSync(process.env.${peakFolderVariable} + "/" + process.pid, String(readPeak())));
}
`;

/** For Node's `--import`: at its end a process writes into a file of that folder how many bytes it had at most. */
export const peakMemoryHook: string = `data:text/javascript,${encodeURIComponent(script)}`;
