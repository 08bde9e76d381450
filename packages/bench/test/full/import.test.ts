import { expect, it } from "vitest";
import { measureImport } from "../../src/measure-import.ts";
import { formatMeasurement } from "../../src/measurement.ts";

it("times the imports of the packed packages, each in a process of its own", async () => {
  const lines = formatMeasurement(await measureImport(1)).split("\n");
  const [machine, ...rows] = lines.filter((line) => /^(Node|\| \w)/.test(line));
  expect(machine).toMatch(/^Node \d+\.\d+\.\d+ on \S+ \S+ with \d+ CPUs\. Medians of 1 round\.$/);
  expect(rows.slice(1).map((row) => row.split("|")[1]?.trim())).toEqual([
    "Specmint, `/client`",
    "Specmint, main entry",
    "openapi-fetch alone",
  ]);
  for (const row of rows.slice(1)) expect(row).toMatch(/^\| [^|]+( \| +\d+\.\d){3} \| +\d+\.\d\d \|$/);
});
