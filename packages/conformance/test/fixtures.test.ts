import { describe, expect, it } from "vitest";
import type { FixturesReport } from "../src/fixtures/run-fixtures.ts";
import { startMain } from "../src/start-main.ts";

describe("the fixtures of the corpus", () => {
  it("are what they are said to be, to our validators and to ajv", async () => {
    const { builders, checks, problems, without, constant } = await startMain<FixturesReport>(
      "fixtures/main.ts",
      ["--corpus", "--runs", "1000"],
    );
    process.stdout.write(`${builders} builders, ${checks} checks\n`);
    expect(problems).toEqual([]);
    expect(checks).toBeGreaterThan(300_000);
    expect(without.filter((name) => !name.startsWith("lints"))).toEqual([]);
    expect(constant.filter((name) => !name.startsWith("lints"))).toEqual([]);
  });
});
