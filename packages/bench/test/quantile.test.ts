import { expect, it } from "vitest";
import { quantile } from "../src/quantile.ts";

it.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[5, 1, 4, 2, 3], 0.25, 2],
  [[5, 1, 4, 2, 3], 0.75, 4],
  [[7], 0.75, 7],
])("of %j, a share of %d lies below %d", (values, share, want) => {
  expect(quantile(values, share)).toBe(want);
});
