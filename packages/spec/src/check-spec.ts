import { checkClientOptions } from "./check/check-client-options.ts";
import { checkExamples } from "./check/check-examples.ts";
import { checkExtensions } from "./check/check-extensions.ts";
import { checkNames } from "./check/check-names.ts";
import { checkOperations } from "./check/check-operations.ts";
import { checkPatterns } from "./check/check-patterns.ts";
import { checkRefs } from "./check/check-refs.ts";
import { checkServers } from "./check/check-servers.ts";
import { checkStructure } from "./check/check-structure.ts";
import { checkUnsendable } from "./check/check-unsendable.ts";
import { checkFidelity } from "./check/fidelity/check-fidelity.ts";
import { checkLints } from "./check/lints/check-lints.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Settled } from "./settled.ts";
import type { Source } from "./source.ts";
import type { Verdicts } from "./verdicts.ts";

/** Which rules apply: those that generating depends on, or also those that Redocly recommends. */
export type Rules = "structure" | "recommended";

/** What everything else takes for granted: that all is where it belongs, and that references lead somewhere. */
export function checkSound(source: Source): readonly Diagnostic[] {
  return [...checkStructure(source), ...checkRefs(source)];
}

/** The stage `check`: every other problem of a spec, and which examples fit. The model can be built if none is an error. */
export async function checkSpec(
  settled: Settled,
  rules: Rules = "structure",
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly verdicts: Verdicts }> {
  const recommended = rules === "recommended" ? await checkRecommended(settled) : [];
  const examples = checkExamples(settled);
  const diagnostics = [
    ...recommended,
    ...checkOperations(settled),
    ...checkNames(settled),
    ...checkClientOptions(settled),
    ...checkServers(settled),
    ...checkUnsendable(settled),
    ...checkExtensions(settled),
    ...checkPatterns(settled),
    ...checkLints(settled, settled.regExp, settled.discriminated),
    ...checkFidelity(settled),
    ...examples.diagnostics,
  ];
  return { diagnostics, verdicts: examples.verdicts };
}

/** Redocly takes long to load, and generating does without. */
async function checkRecommended(source: Source): Promise<readonly Diagnostic[]> {
  const { checkRedocly } = await import("./check/check-redocly.ts");
  return checkRedocly(source);
}
