import { startFixtures } from "@specmint/conformance";
import { expect, it } from "vitest";
import { description } from "./workspace.ts";

/** Tests that what builders make is what it is said to be: 50 values of the arbitrary of each schema, and the cases of every 50th builder. */
export function testFixtures(): void {
  it("are what they are said to be, to our validators and to ajv", async () => {
    const { builders, checks, problems, without } = await startFixtures([
      description,
      ...["--runs", "50"],
      ...["--every", "50"],
    ]);
    process.stdout.write(`GitHub: ${builders} builders, ${checks} checks\n`);
    expect(problems).toEqual([]);
    expect(without.length).toBeLessThanOrEqual(builders / 100);
    expect(checks).toBeGreaterThan(50_000);
  });
}
