import { loadCases } from "@specmint/conformance";
import { expect, it } from "vitest";
import { measureFixtures } from "../../src/fixtures/measure-fixtures.ts";
import { formatMeasurement } from "../../src/measurement.ts";

const ways = [
  "Specmint, builders",
  "Specmint, builders, minimal",
  "Specmint, builders, maximal",
  "Specmint, builders, each size with seeds",
  "Specmint, arbitraries",
  "json-schema-faker",
  "Redocly, mocks",
  "Redocly, mocks with faker",
  "orval, faker",
];

it("judges the values of all tools, says which descriptions they fail on, and times them", async () => {
  const descriptions = await loadCases(["combinations/one-of", "enums/mixed", "read-write/split"]);
  const set = { name: "three", descriptions, count: 3 };
  const text = formatMeasurement(await measureFixtures([set], { rounds: 2, values: 2 }));
  expect(text).toMatch(/^- Goal met: ajv takes all values of Specmint for three\. It is (\d+) of \1\.$/m);
  const rows = text.split("\n").filter((line) => /^\| [SRjo]/.test(line));
  expect(rows.map((row) => row.split("|")[1]?.trim())).toEqual([...ways, ...ways]);
  for (const row of rows.slice(0, ways.length))
    expect(row).toMatch(/( \| +[1-9][\d,]*){2} \| +\d+ \| +\d+\.\d %/);
  for (const row of rows.slice(ways.length))
    expect(row).toMatch(/ \| +\d+\.\d\d \| +[1-9][\d,]* \| +\d+\.\d\d \|$/);
  expect(text).toMatch(
    /^redocly fails on 1 of the descriptions, first on `` enums-mixed: Unsupported enum value type /m,
  );
  expect(text).not.toMatch(/specmint-corpus|node_modules/);
});
