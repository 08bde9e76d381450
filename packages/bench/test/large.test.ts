import { expect, it } from "vitest";
import { redocly, specmint } from "../src/generation/generator.ts";
import { githubCall } from "../src/generation/large-call.ts";
import { toPrograms } from "../src/generation/large-program.ts";
import { describePrograms } from "../src/generation/measure-large.ts";
import type { ProgramRuns } from "../src/generation/program-runs.ts";
import { formatMeasurement } from "../src/measurement.ts";

it("a count over the goal, and a program that does not compile, are marked as missed", () => {
  const all = toPrograms(githubCall).map((program): ProgramRuns => {
    if (program.name === "Specmint, the index") return { program, failure: "does not compile", checks: [] };
    const instantiations = program.generator === specmint ? 4001 : 8002;
    const check = { instantiations, files: 7, problems: [], milliseconds: 1500, peak: 2e8 };
    const bundle = {
      minified: 12_000,
      gzip: program.generator === redocly ? 15_000 : 6000,
      bytesByFile: new Map(),
    };
    return { program, checks: [check, { ...check, milliseconds: 2500 }], bundle };
  });
  expect(formatMeasurement(describePrograms("GitHub", "A machine.", all))).toBe(
    `- Goal **missed**: one call of a large API instantiates at most 4,000 types (Specmint, the operation's own module). It is 4,001.
- Goal **missed**: one call of a large API instantiates at most 4,000 types (Specmint, the index). It is not known.

A machine.

| types of one call of GitHub           |   instantiations | ratio | files read | time, ms |   quartiles | memory, MB |
| ------------------------------------- | ---------------: | ----: | ---------: | -------: | ----------: | ---------: |
| Specmint, the operation's own module  | 4,001 **missed** |  0.50 |          7 |    2,000 | 1,750–2,250 |        200 |
| Specmint, the index                   |  none **missed** |       |            |          |             |            |
| openapi-fetch over openapi-typescript |            8,002 |  1.00 |          7 |    2,000 | 1,750–2,250 |        200 |
| hey-api                               |            8,002 |  1.00 |          7 |    2,000 | 1,750–2,250 |        200 |
| Redocly                               |            8,002 |  1.00 |          7 |    2,000 | 1,750–2,250 |        200 |

| bytes of one call of GitHub           | minified | gzip -9 | ratio of gzip |
| ------------------------------------- | -------: | ------: | ------------: |
| Specmint, the operation's own module  |   12,000 |   6,000 |          1.00 |
| openapi-fetch over openapi-typescript |   12,000 |   6,000 |          1.00 |
| hey-api                               |   12,000 |   6,000 |          1.00 |
| Redocly                               |   12,000 |  15,000 |          2.50 |

Specmint, the index: \`\` does not compile \`\``,
  );
});
