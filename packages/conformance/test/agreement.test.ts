import { beforeAll, describe, expect, it } from "vitest";
import type { Agreement } from "../src/agreement/disagreement.ts";
import { startAgreement } from "../src/agreement/start-agreement.ts";

/** Which values there are of these is what their cases are about. */
const withoutValue = [
  "lints-endless Loop",
  "lints-no-sample Holder",
  "lints-no-sample Rare",
  "lints-unsatisfiable Empty",
  "lints-unsatisfiable Torn",
];

describe("types and validators agree", () => {
  let corpus: Agreement;
  let random: Agreement;

  beforeAll(async () => {
    [corpus, random] = await Promise.all([
      startAgreement(["--corpus", "--values", "500"]),
      startAgreement(["--random", "150", "--values", "100"]),
    ]);
  });

  it("over the specs of the corpus", () => {
    expect(corpus).toMatchObject({ disagreements: [], broken: [], without: withoutValue });
    expect(corpus.schemas).toBeGreaterThan(200);
    expect(corpus.probes).toBeGreaterThan(5);
  });

  it("over random schemas", () => {
    expect(random).toMatchObject({ disagreements: [], broken: [], refused: [] });
    expect(random.values).toBeGreaterThan(10_000);
    expect(random.probes).toBeGreaterThan(5);
  });
});
