import { type Diagnostic, diagnose } from "../diagnostic.ts";

/** How many MB the files of a description may have together, unless somebody says otherwise. */
export const usualMaxSize = 32;

/** What may be read at most of a description of so many MB: memory and time are bounded by it, whatever the text is. */
export interface SizeLimit {
  readonly bytes: number;
  /** Tokens of one file of YAML: each takes more memory than the text of most. */
  readonly tokens: number;
  /** Values of one file of JSON, those in others included. */
  readonly values: number;
  /** Values that the aliases of one file of YAML stand for. */
  readonly aliased: number;
}

/** The limits that come with a size in MB. */
export function sizeLimit(maxSize: number = usualMaxSize): SizeLimit {
  return {
    bytes: maxSize * 2 ** 20,
    tokens: maxSize * 2 ** 16,
    values: maxSize * 3 * 2 ** 15,
    aliased: maxSize * 2 ** 12,
  };
}

/** The diagnostic for a description, at its file, that goes beyond a limit. */
export function tooLarge(file: string, limit: SizeLimit, kind: keyof SizeLimit): Diagnostic {
  const most = limit[kind].toLocaleString("en-US");
  const reason = {
    bytes: `its files have more than ${limit.bytes / 2 ** 20} MB together`,
    tokens: `its YAML has more than ${most} tokens`,
    values: `its JSON has more than ${most} values`,
    aliased: `its aliases stand for more than ${most} values`,
  }[kind];
  const more = String((2 * limit.bytes) / 2 ** 20);
  return diagnose("too-large", { file, line: 1, column: 1 }, { reason, more });
}
