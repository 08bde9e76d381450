import { describeMachine } from "../describe-machine.ts";
import { formatCount, formatRatio } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import type { Measurement } from "../measurement.ts";
import { quantile } from "../quantile.ts";
import { startProcess } from "../start-process.ts";
import type { Judged, ValidatorSpeed } from "./validator-speed-process.ts";
import { own, writeModules } from "./write-modules.ts";

/** How long a validator takes for one value, beside the other tools in the same round. */
export async function measureValidatorSpeed(): Promise<Measurement> {
  await using modules = await writeModules();
  const args = modules.all.flatMap(({ tool, subject, file }) => [tool, subject, file]);
  await using timed = await startProcess<ValidatorSpeed>("validators/validator-speed-process.ts", args);
  const { rounds, valuesInRound, times } = timed.message;
  const works = times.filter(({ tool }) => tool === own);
  const rows = works.flatMap((work) =>
    times.filter((one) => isSameWork(one, work)).map((one) => toRow(one, work, valuesInRound)),
  );
  const plan = `Medians of ${formatCount(rounds)} rounds with ${formatCount(valuesInRound)} values of each`;
  return {
    tables: [`${describeMachine()}. ${plan}.`, formatTable(["time of one value", "µs", "ratio"], rows)],
    goals: [],
  };
}

function toRow({ tool, subject, value, times }: Judged, ours: Judged, values: number): readonly string[] {
  const ratios = times.map((time, round) => time / (ours.times[round] ?? Number.NaN));
  const microseconds = (1000 * quantile(times, 0.5)) / values;
  return [`${subject}, ${value}: ${tool}`, microseconds.toFixed(2), formatRatio(quantile(ratios, 0.5))];
}

function isSameWork(one: Judged, other: Judged): boolean {
  return one.subject === other.subject && one.value === other.value;
}
