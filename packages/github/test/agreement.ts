import { startAgreement } from "@specmint/conformance";
import { expect, it } from "vitest";
import { description } from "./workspace.ts";

/** Tests that types and validators agree over ten short values of each schema. */
export function testAgreement(): void {
  it("has types that accept what validators do, and nothing else that FIDELITY.md does not speak of", async () => {
    const agreement = await startAgreement([description, "--values", "10", "--length", "3000"]);
    expect(agreement).toMatchObject({ disagreements: [], broken: [], refused: [] });
    expect(agreement.values).toBeGreaterThan(8_000);
  });
}
