import { describeMocks, startMocks } from "@specmint/conformance";
import { expect, it } from "vitest";
import { description } from "./workspace.ts";

/** The one answer of which no value is known: it is one of two schemas, and what the one accepts the other does too. */
const silent = ["reposCreateOrUpdateFileContents 409 application/json"];

/** Tests what the mock of the description takes, answers and refuses. */
export function testMock(): void {
  it("takes what is as described, answers what our validators and ajv accept, and refuses the rest with its place", async () => {
    const report = await startMocks([description]);
    process.stdout.write(`GitHub: ${describeMocks(report)}\n`);
    expect(report.problems).toEqual([]);
    expect(report.silent.map((line) => line.split(" ").slice(1, 4).join(" ").replace(/:$/, ""))).toEqual(
      silent,
    );
    expect(report.requests).toBe(report.operations);
    expect(report.operations).toBeGreaterThan(1_000);
    expect(report.answers).toBeGreaterThan(2_500);
    expect(report.examples).toBeGreaterThan(700);
    expect(report.brokenBodies).toBeGreaterThan(4_000);
    expect(report.brokenParameters).toBeGreaterThan(1_000);
  });
}
