/** A line of a task in turbo's output. */
export interface TaskLine {
  readonly package: string;
  readonly task: string;
  /** `started` and `cached` are turbo's words about the task, `said` what the task itself printed, `noise` nobody needs. */
  readonly event: "started" | "cached" | "said" | "noise";
  readonly text: string;
}

/** Reads a line `package:task: text` of turbo's output; undefined if it is not about a task. */
export function parseTaskLine(line: string): TaskLine | undefined {
  const [, name, task, text] = /^([^\s:]+):([\w-]+): ?(.*)$/.exec(line) ?? [];
  if (name === undefined || task === undefined || text === undefined) return undefined;
  return { package: name, task, event: eventOf(text), text };
}

function eventOf(text: string): TaskLine["event"] {
  if (/^cache (miss|bypass), (force )?executing /.test(text)) return "started";
  if (/^cache hit, /.test(text)) return "cached";
  // pnpm repeats each command before it runs, and its exit code after.
  return text === "" || /^(\$ |\[ELIFECYCLE\])/.test(text) ? "noise" : "said";
}
