import { describe, expect, it } from "vitest";
import { type Code, catalogue, type Diagnostic, loadSpec, type Rules } from "../src/index.ts";
import { type DiagnosticCase, diagnosticCases } from "./diagnostic-cases.ts";
import { fidelityCases } from "./fidelity-cases.ts";
import { lintCases } from "./lint-cases.ts";
import { readCases } from "./read-cases.ts";
import { smallSpec } from "./small-spec.ts";
import { soundCases, wireCases } from "./wire-cases.ts";

async function diagnosticsOf(
  text: string,
  rules?: Rules,
  others?: DiagnosticCase["others"],
): Promise<readonly Diagnostic[]> {
  return (await loadSpec({ file: "specs/groups.yaml", text, ...(others && { others }) }, rules)).diagnostics;
}

function format({ file, line, column, severity, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} - ${severity} ${code}: ${message}\n  fix: ${fix}`;
}

describe("diagnostics of a spec's text", () => {
  it("finds nothing in a sound spec", async () => {
    expect(await diagnosticsOf(smallSpec)).toEqual([]);
  });

  it.each([...readCases, ...diagnosticCases, ...wireCases])(
    "reports $name",
    async ({ given, rules, others, want }) => {
      expect((await diagnosticsOf(given, rules, others)).map(format)).toEqual(want);
    },
  );

  it.each(soundCases)("says nothing of $name", async ({ given }) => {
    expect((await diagnosticsOf(given)).map(format)).toEqual([]);
  });

  it("has a case for every code", () => {
    const tested = [...readCases, ...diagnosticCases, ...fidelityCases, ...lintCases, ...wireCases]
      .flatMap(({ want }) => want)
      .map((text) => / (?:error|warning) ([a-z0-9/-]+):/.exec(text)?.[1]);
    // These are of files on disk: read-spec.test.ts has them; check-redocly.test.ts and sample-patterns.test.ts have the last two.
    const elsewhere: readonly Code[] = [
      "unreadable-spec",
      "outside-ref",
      "unreadable-ref",
      "redocly-skipped",
      "no-sample",
    ];
    expect([...new Set([...tested, ...elsewhere])].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it("prints the text of a spec as one harmless line", async () => {
    const [diagnostic] = await diagnosticsOf(
      smallSpec.replace('$ref: "#/components/schemas/Group"', '$ref: "#/\\e[31mred\\nnext\\u202e"'),
    );
    expect(diagnostic?.message).toBe("$ref `#/\\u001b[31mred next\\u202e` points at nothing.");
  });
});
