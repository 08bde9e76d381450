import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeReport } from "../src/mocks/mock-report.ts";
import { startMocks } from "../src/mocks/start-mocks.ts";

const specs = join(import.meta.dirname, "../../../specs");
const products = readdirSync(specs)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => join(specs, file));

describe("the mocks of the corpus and of the products", () => {
  it("take what is as described, answer what our validators and ajv accept, and refuse the rest with its place", async () => {
    const report = await startMocks([...products, "--corpus"]);
    process.stdout.write(`${describeReport(report)}\n`);
    expect(report).toMatchObject({ problems: [], silent: [], requests: report.operations });
    expect(report.operations).toBeGreaterThan(130);
    expect(report.answers).toBeGreaterThan(60);
    expect(report.examples).toBeGreaterThan(4);
    expect(report.brokenBodies).toBeGreaterThan(90);
    expect(report.brokenParameters).toBeGreaterThan(15);
  });
});
