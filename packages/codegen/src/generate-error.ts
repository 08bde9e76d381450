import { getSystemErrorMessage } from "node:util";

/** A generation that cannot be done, with the reason for the user. */
export class GenerateError extends Error {
  override readonly name: string = "GenerateError";
}

/** Something is the matter with a file or folder. The message is the path and `problem`. */
export class FileError extends GenerateError {
  override readonly name: string = "FileError";
  /** Absolute. */
  readonly path: string;
  /** What follows the path in a sentence: `cannot be written: no space left on device.` */
  readonly problem: string;

  constructor(path: string, problem: string, cause?: unknown) {
    super(`${path} ${problem}`, { cause });
    this.path = path;
    this.problem = problem;
  }
}

/** Does something to a file or folder; what the system has against it becomes a `FileError`. */
export function attempt<T>(path: string, verb: "read" | "written", act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw toFileError(error, path, verb) ?? error;
  }
}

/** What the system has against a file, in one sentence; undefined for an error that the system did not give. */
export function toFileError(error: unknown, path: string, verb: "read" | "written"): FileError | undefined {
  const { errno, syscall } = error as NodeJS.ErrnoException;
  if (errno === undefined || syscall === undefined) return undefined;
  return new FileError(path, `cannot be ${verb}: ${getSystemErrorMessage(-Math.abs(errno))}.`, error);
}
