/** What came of a scenario: `said` is what is wrong, or begins with `not run: `. */
export interface Outcome {
  readonly scenario: string;
  readonly ok: boolean;
  readonly said: string;
}

/** What the program is told. */
export interface Settings {
  /** Of the scripted server, without a slash at the end. */
  readonly baseUrl: string;
  readonly platform: "node" | "bun" | "deno" | "workerd" | "browser" | "jsdom" | "happy-dom";
  /** The versions of our packages by name, as they were published. */
  readonly versions: Readonly<Record<string, string>>;
}

export declare const scenarioNames: readonly string[];
export declare function runScenarios(
  packages: Readonly<Record<string, object>>,
  settings: Settings,
): Promise<readonly Outcome[]>;
