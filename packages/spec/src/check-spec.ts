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
import { type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostic.ts";
import type { Source } from "./source.ts";
import { visitDocument } from "./visit-document.ts";

/** Which rules apply: those that generating depends on, or also those that Redocly recommends. */
export type Rules = "structure" | "recommended";

/** The stage `check`: every problem of a spec, sorted. The model can be built if none is an error. */
export async function checkSpec(source: Source, rules: Rules = "structure"): Promise<readonly Diagnostic[]> {
  // What follows takes for granted that everything is where it belongs, and that references lead somewhere.
  const shape = [...checkStructure(source), ...checkRefs(source)];
  if (hasErrors(shape)) return sortDiagnostics(shape);
  const visits = visitDocument(source.value);
  const recommended = rules === "recommended" ? await checkRecommended(source) : [];
  return sortDiagnostics([
    ...shape,
    ...recommended,
    ...checkOperations(source),
    ...checkNames(source),
    ...checkClientOptions(source),
    ...checkServers(source, visits),
    ...checkUnsendable(source, visits),
    ...checkExtensions(source),
    ...checkPatterns(source),
    ...checkLints(source, visits),
    ...checkFidelity(source, visits),
    ...checkExamples(source),
  ]);
}

/** Redocly takes long to load, and generating does without. */
async function checkRecommended(source: Source): Promise<readonly Diagnostic[]> {
  const { checkRedocly } = await import("./check/check-redocly.ts");
  return checkRedocly(source);
}
