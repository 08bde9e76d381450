import { expect, it } from "vitest";
import { describeImports } from "../src/measure-import.ts";
import { toGoals } from "../src/measure-speed.ts";
import { formatMeasurement } from "../src/measurement.ts";

it.each([
  [1.15, 1.21, [true, true]],
  [1.16, 1.21, [false, false]],
  [1.16, 1.3, [false, true]],
  [1.14, 1.19, [true, false]],
])("a ratio of %d, where openapi-fetch has %d, meets the goals of speed: %j", (own, alone, want) => {
  expect(toGoals(own, alone).map(({ met }) => met)).toEqual(want);
});

it("an import is compared round by round, and misses its goal by the median of the ratios", () => {
  const times = new Map([
    ["@specmint/cloudflare-user-groups-client/client", [7, 8, 30]],
    ["@specmint/cloudflare-user-groups-client", [10, 10, 10]],
    ["openapi-fetch", [2, 4, 5]],
  ]);
  expect(formatMeasurement(describeImports("A machine.", times))).toBe(
    `- Goal **missed**: the import of \`/client\` takes at most 3 times that of openapi-fetch. It is 3.50.

A machine.

| time of the first import |   ms | lower quartile | upper quartile | ratio |
| ------------------------ | ---: | -------------: | -------------: | ----: |
| Specmint, \`/client\`      |  8.0 |            7.5 |           19.0 |  3.50 |
| Specmint, main entry     | 10.0 |           10.0 |           10.0 |  2.50 |
| openapi-fetch alone      |  4.0 |            3.0 |            4.5 |  1.00 |`,
  );
});
