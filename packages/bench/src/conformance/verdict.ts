import type { LoadedCase } from "@specmint/conformance";

/**
 * What a tool made of a case:
 * - `exact`: as the case says;
 * - `said`: looser than the spec, and it says so;
 * - `loose`: it takes what it must refuse;
 * - `wrong`: it refuses what is valid, or sends something else;
 * - `broken`: it ends with an error, or its output does not compile;
 * - `silent`: it leaves something out, or takes what is wrong, without a word.
 */
export type CellVerdict = (typeof cellVerdicts)[number];

/** In the order of the table's totals. */
export const cellVerdicts = ["exact", "said", "loose", "wrong", "broken", "silent"] as const;

/** What is known of a tool's output for one case. */
export interface Evidence {
  readonly isGenerated: boolean;
  readonly printed: readonly string[];
  readonly compileErrors: readonly string[];
  /** Valid values that its types refuse, calls that go wrong. */
  readonly refusals: readonly string[];
  /** Wrong values that its types take. */
  readonly admissions: readonly string[];
  /** Operations that are nowhere in its output. */
  readonly missing: readonly string[];
}

/** The verdict on another tool; undefined where the case is about what Specmint alone wants. */
export function verdictOn(one: LoadedCase, evidence: Evidence): CellVerdict | undefined {
  const isRefused = one.diagnostics?.some((line) => line.includes(" error ")) === true;
  if (isRefused && one.ownPolicy) return undefined;
  const isSilent = evidence.printed.length === 0;
  if (isRefused) return evidence.isGenerated && isSilent ? "silent" : "exact";
  // What Specmint only warns of, another may refuse.
  if (!evidence.isGenerated && one.diagnostics && one.ownPolicy && !isSilent) return undefined;
  if (!evidence.isGenerated) return "broken";
  if (evidence.missing.length > 0 && isSilent) return "silent";
  if (evidence.compileErrors.length > 0) return "broken";
  if (evidence.refusals.length > 0)
    return evidence.refusals.every(isAbsence) && isSilent ? "silent" : "wrong";
  if (evidence.admissions.length > 0) return "loose";
  if (one.diagnostics?.length && !one.ownPolicy) return isSilent ? "silent" : "said";
  return "exact";
}

/** The compiler's words for a name that is not there. */
function isAbsence(refusal: string): boolean {
  return /has no exported member|^type .*: Property '\w+' does not exist on type/s.test(refusal);
}

/** The verdict on Specmint, from what the runner found. */
export function ownVerdict(one: LoadedCase, problems: readonly string[]): CellVerdict {
  if (problems.some((problem) => /^(crash|compile|there is no)/.test(problem))) return "broken";
  if (problems.some((problem) => problem.startsWith("what is said"))) return "silent";
  if (problems.some((problem) => !/: it compiles$|^validate\w+ accepts /.test(problem))) return "wrong";
  if (problems.length > 0) return "loose";
  return one.diagnostics?.some((line) => line.includes(" warning ")) ? "said" : "exact";
}
