import { type Compiled, compileProgram } from "./compile-program.ts";
import { formatCount, formatRatio } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { GeneratedClients } from "./generate-clients.ts";
import type { Goal, Measurement } from "./measurement.ts";
import { byClient, byMainEntry, openapiFetch, type Program, programs } from "./programs.ts";

/** One call has to stay below this number of instantiations. */
const limit = 500;

/** How much work TypeScript has with the types of one call, with each tool. */
export function measureTypes({ folders }: GeneratedClients): Measurement {
  const counts = new Map(programs.map((program) => [program, compileWell(program, folders)]));
  const own = countOf(counts, byClient);
  const rows = [...counts].map(([{ name }, { instantiations, files }]) => [
    name,
    formatCount(instantiations),
    formatRatio(instantiations / own),
    formatCount(files),
  ]);
  return {
    tables: [formatTable(["types of one call", "instantiations", "ratio", "files read"], rows)],
    goals: [byClient, byMainEntry].flatMap((program) =>
      toGoals(program, countOf(counts, program), countOf(counts, openapiFetch)),
    ),
  };
}

function toGoals({ name }: Program, own: number, alone: number): readonly Goal[] {
  return [
    {
      sentence: `one call instantiates fewer than ${formatCount(limit)} types (${name})`,
      actual: formatCount(own),
      met: own < limit,
    },
    {
      sentence: `one call instantiates fewer types than openapi-fetch alone (${name})`,
      actual: `${formatCount(own)} against ${formatCount(alone)}`,
      met: own < alone,
    },
  ];
}

function countOf(counts: ReadonlyMap<Program, Compiled>, program: Program): number {
  return counts.get(program)?.instantiations ?? Number.NaN;
}

function compileWell(program: Program, folders: GeneratedClients["folders"]): Compiled {
  const compiled = compileProgram(program, folders);
  const [problem] = compiled.problems;
  if (problem) throw new Error(`${program.file}:${problem.line}: ${problem.message}`);
  return compiled;
}
