import { expect, it } from "vitest";
import { toGoals } from "../src/measure-speed.ts";

it.each([
  [1.15, 1.21, [true, true]],
  [1.16, 1.21, [false, false]],
  [1.16, 1.3, [false, true]],
  [1.14, 1.19, [true, false]],
])("a ratio of %d, where openapi-fetch has %d, meets the goals of speed: %j", (own, alone, want) => {
  expect(toGoals(own, alone).map(({ met }) => met)).toEqual(want);
});
