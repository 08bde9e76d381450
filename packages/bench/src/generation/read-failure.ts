import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { ProcessRun } from "./run-process.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
/** The most characters of a message that a table has room for. */
const limit = 300;

/** What a process that failed says of it: its first line with an error, without the paths of this machine. */
export function readFailure({ out, err, exitCode }: ProcessRun, folder: string): string {
  const lines = stripVTControlCharacters(`${err}\n${out}`)
    .replaceAll(`${folder}/`, "")
    .replaceAll(root, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const told =
    lines.find((line) => /\berror\b/i.test(line)) ?? lines.find((line) => /Error/.test(line)) ?? lines[0];
  return (told ?? `ended with ${exitCode ?? "a signal"}`).slice(0, limit);
}
