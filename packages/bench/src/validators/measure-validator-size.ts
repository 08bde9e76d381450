import { gzipped } from "../bundle-program.ts";
import { formatCount } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import type { Measurement } from "../measurement.ts";
import { subjects } from "./subject.ts";
import { own, type ValidatorModule, writeModules } from "./write-modules.ts";

/** The most bytes that a validator may take after gzip: that of the request's body. */
const limit = 3650;

/** How many bytes a browser loads for one validator. */
export async function measureValidatorSize(): Promise<Measurement> {
  await using modules = await writeModules();
  const tools = [...new Set(modules.all.map(({ tool }) => tool))];
  const rows = tools.map((tool) => [
    tool,
    ...modules.all
      .filter((one) => one.tool === tool)
      .flatMap(({ bytes }) => [formatCount(bytes.length), formatCount(gzipped(bytes))]),
  ]);
  const titles = subjects.flatMap(({ name }) => [`${name}, minified`, "gzip -9"]);
  return {
    tables: [formatTable(["bytes of one validator", ...titles], rows)],
    goals: [toGoal(modules.all.filter(({ tool }) => tool === own))],
  };
}

function toGoal([first]: readonly ValidatorModule[]) {
  const gzip = gzipped(first?.bytes ?? new Uint8Array());
  return {
    sentence: `one validator takes at most ${formatCount(limit)} bytes after gzip (${own}, ${first?.subject})`,
    actual: formatCount(gzip),
    met: gzip <= limit,
  };
}
