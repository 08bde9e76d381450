/** What is wrong in a package.json, and what to do about it. */
export interface SettingsProblem {
  /** Absolute path. */
  readonly file: string;
  /** Lines and columns count from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/** A package.json says what Specmint cannot take. */
export class SettingsError extends Error {
  override readonly name: string = "SettingsError";
  readonly problems: readonly SettingsProblem[];

  constructor(problems: readonly SettingsProblem[]) {
    super(problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
    this.problems = problems;
  }
}
