import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A test runner, in which snippets that import from vitest run as well. */
export interface Runner {
  readonly name: string;
  /** What stands in the place of the import from vitest. */
  readonly imports: string;
  /** How the names of its files end: `.js` is JavaScript. */
  readonly ending: ".test.ts" | ".test.js";
  /** What Node is started with, to run all such files of the working folder and to write `report.json`. */
  readonly args: readonly string[];
  /** Reads that report: a line for each test, and for each file that does not load or has no test. */
  readonly read: (report: string) => readonly Line[];
}

/** What a report says of a test, or of a file. */
export interface Line {
  /** Absolute path. */
  readonly file: string;
  readonly hasPassed: boolean;
}

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

/** The test runners that the READMEs of fixtures speak of. */
export const runners: readonly Runner[] = [
  {
    name: "vitest",
    imports: 'import { expect, test } from "vitest";',
    ending: ".test.ts",
    args: [join(modules, "vitest/vitest.mjs"), "run", "--reporter=json", "--outputFile=report.json"],
    read: readJestReport,
  },
  {
    name: "Jest",
    imports: 'import { expect, test } from "@jest/globals";',
    ending: ".test.js",
    args: [
      ...["--experimental-vm-modules", join(modules, "jest/bin/jest.js"), "--transform={}"],
      ...["--cacheDirectory=.jest", "--runInBand", "--json", "--outputFile=report.json"],
    ],
    read: readJestReport,
  },
  {
    name: "node --test",
    imports: 'import { test } from "node:test";\nimport { expect } from "expect";',
    ending: ".test.ts",
    args: ["--test", "--test-reporter=./reporter.js", "--test-reporter-destination=report.json"],
    read: readNodeReport,
  },
];

interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** vitest writes the same. */
function readJestReport(report: string): readonly Line[] {
  const { testResults }: JestReport = JSON.parse(report);
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.length === 0
      ? [{ file, hasPassed: false }]
      : assertionResults.map(({ status }) => ({ file, hasPassed: status === "passed" })),
  );
}

/** The reporter that `node --test` is given as `reporter.js`: its own formats do not tell the file of a test. */
export const nodeReporter = `export default async function* report(events) {
  for await (const { type, data: { name, file } } of events)
    if (/^test:(pass|fail)$/.test(type)) yield JSON.stringify({ type, name, file }) + "\\n";
}
`;

/** A file without a test is a test that passes, and has the name of the file. */
function readNodeReport(report: string): readonly Line[] {
  const lines = report.split("\n").filter((line) => line !== "");
  return lines
    .map((line): { type: string; name: string; file: string } => JSON.parse(line))
    .map(({ type, name, file }) => ({ file, hasPassed: type === "test:pass" && !file.endsWith(`/${name}`) }));
}
