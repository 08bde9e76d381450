import { checkClientOptions } from "./check/check-client-options.ts";
import { checkExamples } from "./check/check-examples.ts";
import { checkExtensions } from "./check/check-extensions.ts";
import { checkNames } from "./check/check-names.ts";
import { checkOperations } from "./check/check-operations.ts";
import { checkRefs } from "./check/check-refs.ts";
import { checkStructure, type Rules } from "./check/check-structure.ts";
import { checkSupport } from "./check/check-support.ts";
import { checkVersion } from "./check/check-version.ts";
import { type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostic.ts";
import type { Source } from "./source.ts";

/** The stage `check`: every problem of a spec, sorted. The model can be built if none is an error. */
export async function checkSpec(source: Source, rules: Rules = "structure"): Promise<readonly Diagnostic[]> {
  const version = checkVersion(source);
  if (version.length > 0) return version;
  const refs = checkRefs(source);
  const structure = await checkStructure(source, rules);
  const problems = [
    ...refs,
    ...structure,
    ...checkOperations(source),
    ...checkNames(source),
    ...checkClientOptions(source),
    ...checkExtensions(source),
    ...checkSupport(source),
  ];
  // An example can be judged only by schemas that are whole.
  const examples = hasErrors([...refs, ...structure]) ? [] : checkExamples(source);
  return sortDiagnostics([...problems, ...examples]);
}
