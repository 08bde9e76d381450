import type { Case } from "./case.ts";
import type { Part, Report } from "./report.ts";

/** What a case says of what is generated. */
const expected: readonly Part[] = ["types", "values", "calls", "files"];

/**
 * Why a run of a case whose spec was altered does not show that the case can fail; nothing if it does. For that
 * - the altered spec is a spec: it is generated without an error, unless the case is about a refusal, and compiles;
 * - something that the case itself expects is not so: a type, a value, a call, a file, or a diagnostic that is gone.
 *
 * What is newly said about the altered spec shows nothing, nor does where something is said.
 */
export function judgeAltered(one: Case, { diagnostics, problems }: Report): readonly string[] {
  const known = (one.diagnostics ?? []).map(withoutPlace);
  const found = diagnostics.map(withoutPlace);
  const isAboutRefusal = known.some(isError);
  const refusals = isAboutRefusal ? [] : found.filter(isError).map((code) => `it is refused: ${code}`);
  const faults = problems.filter(({ part }) => part === "generation").map(({ text }) => text);
  const isNoticed = problems.some(({ part }) => expected.includes(part)) || subtract(known, found).length > 0;
  return [...refusals, ...faults, ...(isNoticed ? [] : ["the case does not fail"])];
}

/** `warning approximated/not` of `spec.yaml:12:7 warning approximated/not`. */
function withoutPlace(diagnostic: string): string {
  return diagnostic.slice(diagnostic.indexOf(" ") + 1);
}

function isError(diagnostic: string): boolean {
  return diagnostic.startsWith("error ");
}

/** What is in one list more often than in the other. */
function subtract(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
