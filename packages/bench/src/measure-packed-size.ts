import { gzipped } from "./bundle-program.ts";
import type { Bundler } from "./bundlers/bundler.ts";
import { bundlers } from "./bundlers/bundlers.ts";
import { formatCount } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { Goal, Measurement } from "./measurement.ts";
import { packPackages } from "./pack-packages.ts";
import { packProgram } from "./pack-program.ts";
import { byClient, byMainEntry, openapiFetch, type Program } from "./programs.ts";

/** What one call may take. */
interface Limit {
  readonly program: Program;
  /** The most bytes after gzip, with each bundler. */
  readonly most: number;
  /** What we aim at, if that is less. */
  readonly aim?: number;
}

/** A program that a bundler made a module of. */
interface Packed {
  readonly program: Program;
  readonly bundler: Bundler;
  readonly minified: number;
  readonly gzip: number;
}

const limits: readonly Limit[] = [
  { program: byClient, most: 6300, aim: 5500 },
  { program: byMainEntry, most: 8900 },
];

// openapi-fetch shows what a bundler does by itself.
const programs = [byClient, byMainEntry, openapiFetch];

/** How many bytes a browser loads for one call with our packages as they are published, with each bundler. */
export async function measurePackedSize(): Promise<Measurement> {
  await using packages = await packPackages("@specmint/cloudflare-user-groups-client");
  const packed: Packed[] = [];
  for (const program of programs) {
    const file = await packProgram(program, packages);
    for (const bundler of bundlers) {
      const bytes = await bundler.bundle(file);
      packed.push({ program, bundler, minified: bytes.length, gzip: gzipped(bytes) });
    }
  }
  return { tables: [toTable(packed)], goals: limits.map((limit) => toGoal(limit, packed)) };
}

function toTable(packed: readonly Packed[]): string {
  const titles = bundlers.flatMap(({ name }) => [`${name}, minified`, "gzip -9"]);
  const rows = programs.map((program) => [
    program.name,
    ...packed
      .filter((one) => one.program === program)
      .flatMap(({ minified, gzip }) => [formatCount(minified), formatCount(gzip)]),
  ]);
  return formatTable(["bytes of one call, packed", ...titles], rows);
}

function toGoal({ program, most, aim }: Limit, packed: readonly Packed[]): Goal {
  const own = packed.filter((one) => one.program === program);
  const aimed = aim === undefined ? "" : `; aim: ${formatCount(aim)}`;
  return {
    sentence: `one call takes at most ${formatCount(most)} bytes after gzip, packed, with each bundler (${program.name}${aimed})`,
    actual: own.map(({ bundler, gzip }) => `${formatCount(gzip)} with ${bundler.name}`).join(", "),
    met: own.every(({ gzip }) => gzip <= most),
  };
}
