import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openapiTypescript, specmint } from "../src/generation/generator.ts";
import { cloudflareCall, githubCall } from "../src/generation/large-call.ts";
import { toPrograms } from "../src/generation/large-program.ts";
import { describePrograms, measureTypesLarge } from "../src/generation/measure-types-large.ts";
import type { ProgramRuns } from "../src/generation/program-runs.ts";
import { isStale } from "../src/is-stale.ts";
import { formatMeasurement } from "../src/measurement.ts";
import { readmeFile } from "../src/readme-file.ts";
import { readPart } from "../src/readme-part.ts";

const patience = 180_000;
const programs = toPrograms(cloudflareCall);

it("measures a program for each tool, and all of them compile", { timeout: patience }, async () => {
  const text = formatMeasurement(await measureTypesLarge(cloudflareCall, 1));
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  expect(rows).toHaveLength(2 + programs.length);
  for (const row of rows.slice(2)) {
    expect(row).toMatch(
      /^\| [^|]+( \| +[\d,]+)( \| +\d+\.\d\d)( \| +\d+)( \| +[\d,]+)( \| +[\d,]+–[\d,]+)( \| +\d+) \|$/,
    );
  }
  expect(text.match(/^- Goal met: /gm)).toHaveLength(2);
});

it("a count over the goal, and a program that does not compile, are marked as missed", () => {
  const all = programs.map((program): ProgramRuns => {
    if (program.name === "Specmint, the index") return { program, failure: "does not compile", checks: [] };
    const instantiations = program.generator === specmint ? 4001 : 8002;
    const check = { instantiations, files: 7, problems: [], milliseconds: 1500, peak: 2e8 };
    return { program, checks: [check, { ...check, milliseconds: 2500 }] };
  });
  expect(formatMeasurement(describePrograms("Cloudflare", "A machine.", all))).toBe(
    `- Goal **missed**: one call of a large API instantiates at most 4,000 types (Specmint, the operation's own module). It is 4,001.
- Goal **missed**: one call of a large API instantiates at most 4,000 types (Specmint, the index). It is not known.

A machine.

| types of one call of Cloudflare       |   instantiations | ratio | files read | time, ms |   quartiles | memory, MB |
| ------------------------------------- | ---------------: | ----: | ---------: | -------: | ----------: | ---------: |
| Specmint, the operation's own module  | 4,001 **missed** |  0.50 |          7 |    2,000 | 1,750–2,250 |        200 |
| Specmint, the index                   |  none **missed** |       |            |          |             |            |
| openapi-fetch over openapi-typescript |            8,002 |  1.00 |          7 |    2,000 | 1,750–2,250 |        200 |
| hey-api                               |            8,002 |  1.00 |          7 |    2,000 | 1,750–2,250 |        200 |

Specmint, the index: \`\` does not compile \`\``,
  );
});

it("the README is right about what is the same in each run", { timeout: patience }, async () => {
  const written = listExact(readPart(readFileSync(readmeFile, "utf8"), "types-large"));
  const now = listExact(formatMeasurement(await measureTypesLarge(githubCall, 1)));
  expect(isStale(written, now), `run "pnpm bench types-large"; it is now:\n${now}`).toBe(false);
  expect(now).toContain(
    toPrograms(githubCall).find(({ generator }) => generator === openapiTypescript)?.name,
  );
});

/** Of the table the names, counts and ratios; the goals. */
function listExact(part: string): string {
  const lines = part.split("\n").filter((line) => /^(- Goal|\| )/.test(line));
  return lines.map((line) => line.split("|").slice(0, 5).join("|")).join("\n");
}
