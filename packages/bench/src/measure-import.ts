import { describeMachine } from "./describe-machine.ts";
import { formatRatio } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { Measurement } from "./measurement.ts";
import { packPackages } from "./pack-packages.ts";
import { quantile } from "./quantile.ts";
import { timeImports } from "./time-imports.ts";

const client = "@specmint/cloudflare-user-groups-client";
const openapiFetch = "openapi-fetch";

/** What programs import, with its name in the table. */
const modules: ReadonlyMap<string, string> = new Map([
  [`${client}/client`, "Specmint, `/client`"],
  [client, "Specmint, main entry"],
  [openapiFetch, "openapi-fetch alone"],
]);

/** The most time that an import of `/client` may take, in times of that of openapi-fetch. */
const limit = 3;

/** How long a program waits for its first import of our client, beside one of openapi-fetch in the same round. */
export async function measureImport(rounds = 60): Promise<Measurement> {
  await using packages = await packPackages(client);
  const machine = `${describeMachine()}. Medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}.`;
  return describeImports(machine, await timeImports([...modules.keys()], packages, rounds));
}

/** What was measured, as a part of the README: milliseconds in each round, by what was imported. */
export function describeImports(machine: string, times: ReadonlyMap<string, readonly number[]>): Measurement {
  const baseline = times.get(openapiFetch) ?? [];
  const rows = [...times].map(([specifier, own]) => [
    modules.get(specifier) ?? specifier,
    ...[0.5, 0.25, 0.75].map((share) => quantile(own, share).toFixed(1)),
    formatRatio(toRatio(own, baseline)),
  ]);
  const own = toRatio(times.get(`${client}/client`) ?? [], baseline);
  return {
    tables: [
      machine,
      formatTable(["time of the first import", "ms", "lower quartile", "upper quartile", "ratio"], rows),
    ],
    goals: [
      {
        sentence: `the import of \`/client\` takes at most ${limit} times that of openapi-fetch`,
        actual: formatRatio(own),
        met: own <= limit,
      },
    ],
  };
}

/** The median of the rounds' ratios. */
function toRatio(times: readonly number[], baseline: readonly number[]): number {
  return quantile(
    times.map((time, round) => time / (baseline[round] ?? Number.NaN)),
    0.5,
  );
}
