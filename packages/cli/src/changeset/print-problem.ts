import { visible } from "@specmint/spec/visible";
import { painter } from "../painter.ts";
import type { Terminal } from "../terminal.ts";
import type { Problem } from "./check-plan.ts";
import type { Base } from "./find-base.ts";

/** How many changes of a problem are printed. */
const shownOfProblem = 5;

/** Prints what is wrong with the changesets of a package, and what to do about it. */
export function printProblem({ err }: Terminal, problem: Problem, base: Base): void {
  const paint = painter(err);
  const { changes } = problem;
  err.write(`${paint("red", "error")} ${visible(problem.name)}: ${sentenceOf(problem, base)}\n`);
  for (const { title, id, bumps, proof } of changes.slice(0, shownOfProblem)) {
    const doubt = proof.kind === "undecided" ? `, undecided: ${visible(proof.reason)}` : "";
    err.write(`  ${bumps[problem.package]}${doubt}: ${visible(title)}\n    change ${visible(id)}\n`);
  }
  if (changes.length > shownOfProblem) err.write(`  and ${changes.length - shownOfProblem} more\n`);
  const overrule = problem.kind === "lower" ? ', or overrule the change ("specmint changeset --help")' : "";
  err.write(`  ${paint("green", "fix:")} Run specmint changeset, and commit what it writes${overrule}.\n`);
}

/** What is wrong, behind the name of the package. */
export function sentenceOf({ kind, needed, planned }: Problem, { name }: Base): string {
  if (kind === "missing")
    return `it needs a ${needed} release, and no changeset that came since ${visible(name)} names it.`;
  if (kind === "untold") return "its changeset leaves changes out.";
  return `it needs a ${needed} release, and the changesets plan ${planned === "none" ? "none" : `a ${planned} one`}.`;
}
