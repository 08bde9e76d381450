import { stripVTControlCharacters } from "node:util";
import type { TaskLine } from "./parse-task-line.ts";
import type { Screen } from "./screen.ts";

/** Tells a person what turbo does. */
export interface Progress {
  /** Takes a line about a task. */
  readonly show: (line: TaskLine) => void;
  /** Takes a line of turbo's own. */
  readonly complain: (text: string) => void;
}

/** Prints a line for each task that does something, and below it what the task has to say. */
export function showProgress(screen: Screen): Progress {
  let speaker = "";

  function show(line: TaskLine): void {
    const title = `${line.task.padEnd(8)}  ${line.package}`;
    if (line.event === "started") screen.setStatus(`${line.task} ${line.package}`);
    // Most of the time generating finds nothing to do; it says so itself when it did something.
    if (line.event === "started" && line.task !== "generate" && line.task !== "recall") say("", title);
    if (line.event !== "said" || isUpToDate(line) || isBuilt(line)) return;
    if (isOutcome(line)) say("", `${line.task.padEnd(8)}  ${line.text}`);
    else quote(title, line.text);
  }

  function quote(title: string, text: string): void {
    if (speaker !== title) screen.print(`${title}:`);
    say(title, `  ${fromRoot(text)}`);
  }

  function say(by: string, text: string): void {
    speaker = by;
    screen.print(text);
  }

  return { show, complain: (text) => say("", text) };
}

/**
 * A line that begins with a path, for a reader in the root: tasks run in packages/<name>, from where the path of a spec begins
 * with `../../`. Before it there may be a colour.
 */
function fromRoot(text: string): string {
  const plain = stripVTControlCharacters(text);
  return plain.startsWith("../../") ? text.replace("../../", "") : text;
}

/** `specmint generate` ends with a line that begins with the package's name. */
function isOutcome({ package: name, text }: TaskLine): boolean {
  return text.startsWith(`${name} `);
}

function isUpToDate(line: TaskLine): boolean {
  return isOutcome(line) && / up to date \(\d+ ms\)$/.test(stripVTControlCharacters(line.text));
}

/** `specmint build` ends with what its title has said when it began. */
function isBuilt({ package: name, text }: TaskLine): boolean {
  return stripVTControlCharacters(text).startsWith(`built ${name} (`);
}
