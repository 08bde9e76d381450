import { beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../../src/alter-case.ts";
import type { Findings } from "../../src/findings.ts";
import { loadCases } from "../../src/load-cases.ts";
import { startCorpus } from "../../src/start-corpus.ts";

describe("a case fails", async () => {
  const cases = await loadCases();
  const names = cases.flatMap((one) => one.about.map((alteration) => nameOf(one, alteration)));
  let findings: Findings;
  beforeAll(async () => {
    findings = await startCorpus([], "altered");
  });

  it("with each place altered that it is about", () => {
    expect([...findings.keys()]).toEqual(names);
  });

  for (const name of names) {
    it(name, () => expect(findings.get(name)).toEqual([]));
  }
});
