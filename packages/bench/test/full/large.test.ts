import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { openapiTypescript } from "../../src/generation/generator.ts";
import { githubCall } from "../../src/generation/large-call.ts";
import { toPrograms } from "../../src/generation/large-program.ts";
import { measureLarge } from "../../src/generation/measure-large.ts";
import { isStale } from "../../src/is-stale.ts";
import { formatMeasurement } from "../../src/measurement.ts";
import { readmeFile } from "../../src/readme-file.ts";
import { readPart } from "../../src/readme-part.ts";

const programs = toPrograms(githubCall);
let measured: string;

beforeAll(async () => {
  measured = formatMeasurement(await measureLarge(githubCall, 1));
});

it("measures a program for each tool, and all of them compile and are bundled", () => {
  const rows = measured.split("\n").filter((line) => line.startsWith("| "));
  const [types, bytes] = [rows.slice(0, rows.length / 2), rows.slice(rows.length / 2)];
  expect(types).toHaveLength(2 + programs.length);
  expect(bytes.slice(2).map(toName)).toEqual(types.slice(2).map(toName));
  for (const row of types.slice(2)) {
    expect(row).toMatch(
      /^\| [^|]+( \| +[\d,]+)( \| +\d+\.\d\d)( \| +[\d,]+){2}( \| +[\d,]+–[\d,]+)( \| +[\d,]+) \|$/,
    );
  }
  for (const row of bytes.slice(2)) expect(row).toMatch(/^\| [^|]+( \| +[\d,]+){2}( \| +\d+\.\d\d) \|$/);
  expect(measured.match(/^- Goal met: /gm)).toHaveLength(2);
});

it("the README is right about what is the same in each run", () => {
  const written = listExact(readPart(readFileSync(readmeFile, "utf8"), "large"));
  const now = listExact(measured);
  expect(isStale(written, now), `run "pnpm bench large"; it is now:\n${now}`).toBe(false);
  expect(now).toContain(programs.find(({ generator }) => generator === openapiTypescript)?.name);
});

function toName(row: string): string {
  return row.split("|")[1]?.trim() ?? "";
}

/** Of the tables the names, counts and ratios; the goals. */
function listExact(part: string): string {
  const lines = part.split("\n").filter((line) => /^(- Goal|\| )/.test(line));
  return lines.map((line) => line.split("|").slice(0, 5).join("|")).join("\n");
}
