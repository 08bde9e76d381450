import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startFixtures } from "../src/fixtures/start-fixtures.ts";

const specs = join(import.meta.dirname, "../../../specs");
const products = readdirSync(specs)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => join(specs, file));

describe("the fixtures of the corpus and of the products", () => {
  it("are what they are said to be, to our validators and to ajv", async () => {
    const { builders, checks, problems, without, constant } = await startFixtures([
      ...products,
      "--corpus",
      ...["--runs", "1000"],
    ]);
    process.stdout.write(`${builders} builders, ${checks} checks\n`);
    expect(problems).toEqual([]);
    expect(checks).toBeGreaterThan(300_000);
    expect(without.filter((name) => !name.startsWith("lints"))).toEqual([]);
    expect(constant.filter((name) => !name.startsWith("lints"))).toEqual([]);
  });
});
