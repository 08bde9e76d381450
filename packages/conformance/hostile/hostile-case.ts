import type { Place } from "../src/hostile/place.ts";

/** What every case has. */
interface Trick {
  /** What is tried, in words; the case's id is `<group>/<name>`. */
  readonly name: string;
}

/**
 * A place of the base description (`base-spec.ts`) that says something else. The description is refused with diagnostics, or generated;
 * then nothing of what it says is code, markup, a link or a command, and using the packages runs nothing of it.
 */
export interface TextCase extends Trick {
  /** JSON pointers, each with the value that is there instead, or a key that the value has instead. */
  readonly alter: readonly TextAlteration[];
  /** The description's text, where JSON cannot say it: made of that of the base. */
  readonly rewrite?: (text: string) => string;
  /** The file below `specs/`, where it is not `<slug>.json`. */
  readonly file?: string;
  /** The code of an error that refuses it; without one it has to be generated. */
  readonly refused?: string;
}

export type TextAlteration =
  | { readonly at: string; readonly become: unknown }
  | { readonly at: string; readonly rename: string };

/** What a run of the command has come to. */
export interface Run {
  /** Null: it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs of the command in a workspace of its own. Beside what the case says, each run ends with 0, 1 or 2, without a stack trace or a control
 * character in what it prints; nothing is asked of the network; nothing is written outside of the workspace, and nothing half.
 */
export interface CommandCase extends Trick {
  /** Text of `specs/api.yaml`. */
  readonly spec?: string | (() => string);
  /** Other files of the workspace, by their paths in it. */
  readonly files?: Readonly<Record<string, string | (() => string)>>;
  /** What stands in the workspace beside files: links, folders, packages of an earlier run. */
  readonly prepare?: (place: Place) => void | Promise<void>;
  /** What is run; without it the packages of `specs/api.yaml` are added. */
  readonly run?: (place: Place) => Promise<Run | readonly Run[]>;
  /** The exit code of the last run. */
  readonly code: 0 | 1 | 2;
  /** What the last run prints among other things: the code of a diagnostic, words of a sentence. */
  readonly says?: readonly string[];
  /** What holds of the workspace afterwards; gives what does not. */
  readonly judge?: (place: Place) => readonly string[] | Promise<readonly string[]>;
  /** It takes seconds even where its defence holds: `test:full` runs it. */
  readonly isSlow?: true;
  /** Other bounds than 10 seconds and 1024 MB, where more was promised. */
  readonly bounds?: Bounds;
}

/** What a case may take. Only runs by hand look at the seconds. */
export interface Bounds {
  readonly seconds: number;
  readonly megabytes: number;
}

/** An answer of a server to a generated client. */
export interface AnswerCase extends Trick {
  /** Sends the answer; gets the origin of another server, which nobody may call. */
  readonly answer: (response: import("node:http").ServerResponse, other: string) => void;
  /** The operation that is called: `getItem` if it is not said. */
  readonly operation?: "getItem" | "listEvents" | "listLines" | "getText" | "getFile";
  /** What comes of the call: the name of the error, or `<status>` of a result. */
  readonly outcome: string;
  /** What holds of the result; gives what does not. */
  readonly judge?: (result: unknown) => readonly string[];
}
