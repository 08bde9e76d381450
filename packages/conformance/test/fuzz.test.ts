import { expect, it } from "vitest";
import type { Fuzzed } from "../src/fuzz/run-fuzz.ts";
import { startMain } from "../src/start-main.ts";

it("finds nothing in random and in mutated descriptions", async () => {
  const { finds, generated, runs } = await startMain<Fuzzed>("fuzz/main.ts", ["--runs", "200"]);
  expect(finds).toEqual([]);
  expect(runs).toBe(200);
  expect(generated).toBeGreaterThan(40);
});
