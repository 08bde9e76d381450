import { checkClientOptions } from "./check/check-client-options.ts";
import { checkExamples } from "./check/check-examples.ts";
import { checkExtensions } from "./check/check-extensions.ts";
import { checkNames } from "./check/check-names.ts";
import { checkOperations } from "./check/check-operations.ts";
import { checkRefs } from "./check/check-refs.ts";
import { checkSchemas } from "./check/check-schemas.ts";
import { checkStructure, type Rules } from "./check/check-structure.ts";
import { checkSupport } from "./check/check-support.ts";
import { checkVersion } from "./check/check-version.ts";
import { type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostic.ts";
import { compileSchemas } from "./schema-validator.ts";
import type { Source } from "./source.ts";

/** The stage `check`: every problem of a spec, sorted. The model can be built if none is an error. */
export async function checkSpec(source: Source, rules: Rules = "structure"): Promise<readonly Diagnostic[]> {
  const version = checkVersion(source);
  if (version.length > 0) return version;
  const refs = checkRefs(source);
  // Redocly throws on a circle of references.
  const isCircular = refs.some(({ code }) => code === "circular-ref");
  const structure = isCircular ? [] : await checkStructure(source, rules);
  const problems = [
    ...refs,
    ...structure,
    ...checkOperations(source),
    ...checkNames(source),
    ...checkClientOptions(source),
    ...checkExtensions(source),
    ...checkSupport(source),
  ];
  // Values can be judged only by schemas that are whole.
  return sortDiagnostics([...problems, ...(hasErrors([...refs, ...structure]) ? [] : checkValues(source))]);
}

function checkValues(source: Source): readonly Diagnostic[] {
  const schemas = compileSchemas(source.value);
  return [...checkSchemas(source, schemas), ...checkExamples(source, schemas)];
}
