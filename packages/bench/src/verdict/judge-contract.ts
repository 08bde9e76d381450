import { type Comparable, loadComparable } from "@specmint/spec";
import { type Change, compareSpecs } from "@specmint/verdict";
import type { Case, Said } from "./case.ts";

/** What our verdict says of a pair of descriptions. */
export async function judgeContract({ base, revision }: Case): Promise<Said> {
  const [old, next] = await Promise.all([base, revision].map(comparable));
  if (!old || !next)
    return { breaking: undefined, changed: 0, undecided: 0, unsound: 0, words: ["cannot be read"] };
  const { changes, counts } = compareSpecs(old, next);
  return {
    breaking: changes.some(({ bump }) => bump === "major"),
    changed: counts.changed,
    undecided: counts.undecided,
    unsound: 0,
    words: changes.map(wordsOf),
  };
}

/** A description as what a comparison reads; undefined where it is none. */
export async function comparable(description: object): Promise<Comparable | undefined> {
  return (await loadComparable({ file: "specs/case.json", text: JSON.stringify(description) })).comparable;
}

function wordsOf({ bump, rule, title, proof }: Change): string {
  const proved = proof.kind === "undecided" ? `undecided: ${proof.reason}` : proof.kind;
  return `${bump} ${rule}: ${title} (${proved})`;
}
