import { type Compiled, compileProgram } from "./compile-program.ts";
import { formatCount, formatRatio } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { HeyApi } from "./generate-hey-api.ts";
import type { Measurement } from "./measurement.ts";
import { openapiFetch, ours, type Program, programs } from "./programs.ts";

/** One call has to stay below this number of instantiations. */
const limit = 2000;

/** How much work TypeScript has with the types of one call, with each tool. */
export function measureTypes({ folder }: HeyApi): Measurement {
  const counts = new Map(programs.map((program) => [program, compileWell(program, folder)]));
  const own = counts.get(ours)?.instantiations ?? Number.NaN;
  const alone = counts.get(openapiFetch)?.instantiations ?? Number.NaN;
  const rows = [...counts].map(([{ name }, { instantiations, files }]) => [
    name,
    formatCount(instantiations),
    formatRatio(instantiations / own),
    formatCount(files),
  ]);
  return {
    tables: [formatTable(["types of one call", "instantiations", "ratio", "files read"], rows)],
    goals: [
      {
        sentence: `one call instantiates fewer than ${formatCount(limit)} types`,
        actual: formatCount(own),
        met: own < limit,
      },
      {
        sentence: "one call instantiates fewer types than openapi-fetch alone",
        actual: `${formatCount(own)} against ${formatCount(alone)}`,
        met: own < alone,
      },
    ],
  };
}

function compileWell(program: Program, heyApiFolder: string): Compiled {
  const compiled = compileProgram(program, heyApiFolder);
  const [problem] = compiled.problems;
  if (problem) throw new Error(`${program.file}:${problem.line}: ${problem.message}`);
  return compiled;
}
