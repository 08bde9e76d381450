import { readFile, rm, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { readSummary, type Summary } from "./read-summary.ts";

/** Reads the summary that turbo wrote of a run, and removes it: turbo itself never does. */
export async function takeSummary(file: string): Promise<Summary> {
  const text = await readFile(file, "utf8");
  await rm(file);
  // Only if it is empty: other runs' summaries are not ours.
  await rmdir(dirname(file)).catch(() => undefined);
  return readSummary(text);
}
