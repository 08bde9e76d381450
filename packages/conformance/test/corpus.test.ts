import { beforeAll, describe, expect, it } from "vitest";
import type { Findings } from "../src/findings.ts";
import { listCases, loadCases } from "../src/load-cases.ts";
import { startCorpus } from "../src/start-corpus.ts";

describe("the conformance corpus", async () => {
  const cases = await loadCases();
  let findings: Findings;
  beforeAll(async () => {
    findings = await startCorpus();
  });

  it("has all its cases run", () => {
    expect([...findings.keys()]).toEqual(listCases());
  });

  for (const { id, feature } of cases) {
    it(`${id}: ${feature}`, () => expect(findings.get(id)).toEqual([]));
  }
});
