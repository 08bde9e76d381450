import { realpath } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Bundle, bundleProgram } from "./bundle-program.ts";
import { describeBundles } from "./describe-bundles.ts";
import { formatCount, formatRatio } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { GeneratedClients } from "./generate-clients.ts";
import { measurePackedSize } from "./measure-packed-size.ts";
import type { Measurement } from "./measurement.ts";
import { byClient, byMainEntry, type Program, programs } from "./programs.ts";
import { takeSources } from "./take-sources.ts";

const runtime = "@specmint/runtime";
const installed = fileURLToPath(new URL(`../node_modules/${runtime}`, import.meta.url));

/** How many bytes a browser loads for one call: with each tool, with each bundler, and from each file of ours. */
export async function measureSize({ folders }: GeneratedClients): Promise<Measurement> {
  const own = await bundleProgram(byClient);
  const bundles = await Promise.all(programs.map((program) => bundleProgram(program, folders)));
  const rows = programs.map((program, index) => toRow(program, bundles[index] ?? own, own));
  const packed = await measurePackedSize();
  return {
    tables: [
      formatTable(["bytes of one call", "minified", "gzip -9", "ratio of gzip"], rows),
      ...packed.tables,
      describeBundles(await Promise.all([byClient, byMainEntry].map(bundleSources))),
    ],
    goals: packed.goals,
  };
}

/** The runtime is published as a few bundled modules: only its sources show what of it the bytes are. */
async function bundleSources(program: Program): Promise<readonly [name: string, bundle: Bundle]> {
  const sources = takeSources(runtime, await realpath(installed));
  return [program.name, await bundleProgram(program, {}, [sources])];
}

function toRow({ name }: Program, { minified, gzip }: Bundle, own: Bundle): readonly string[] {
  return [name, formatCount(minified), formatCount(gzip), formatRatio(gzip / own.gzip)];
}
