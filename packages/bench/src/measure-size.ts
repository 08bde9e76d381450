import { type Bundle, bundleProgram } from "./bundle-program.ts";
import { describeBundle } from "./describe-bundle.ts";
import { formatCount, formatRatio } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { HeyApi } from "./generate-hey-api.ts";
import type { Measurement } from "./measurement.ts";
import { ours, type Program, programs } from "./programs.ts";

/** The most bytes after gzip that one call may take. */
const limit = 5120;

/** How many bytes a browser loads for one call, with each tool. */
export async function measureSize({ folder }: HeyApi): Promise<Measurement> {
  const own = await bundleProgram(ours, folder);
  const bundles = await Promise.all(programs.map((program) => bundleProgram(program, folder)));
  const rows = programs.map((program, index) => toRow(program, bundles[index] ?? own, own));
  return {
    tables: [
      formatTable(["bytes of one call", "minified", "gzip -9", "ratio of gzip"], rows),
      describeBundle(own),
    ],
    goals: [
      {
        sentence: `one call takes at most ${formatCount(limit)} bytes after gzip`,
        actual: formatCount(own.gzip),
        met: own.gzip <= limit,
      },
    ],
  };
}

function toRow({ name }: Program, { minified, gzip }: Bundle, own: Bundle): readonly string[] {
  return [name, formatCount(minified), formatCount(gzip), formatRatio(gzip / own.gzip)];
}
