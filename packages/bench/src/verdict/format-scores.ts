import { formatCount } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import { isRight } from "./score.ts";
import type { Scored } from "./score-cases.ts";

const TITLES = [
  "pairs",
  "precision",
  "recall",
  "accuracy",
  "by family",
  "undecided positions",
  "pairs with one",
  "unsound",
  "unreadable",
  "s",
] as const;

/** A table of what tools made of the pairs of a file. */
export function formatScores(name: string, scored: readonly Scored[]): string {
  return formatTable(
    [name, ...TITLES],
    scored.map(({ tool, kind, score, milliseconds }) => {
      const isOwn = tool === "Specmint";
      const { undecidedPositions, changedPositions } = score;
      return [
        kind === "contract" ? tool : `${tool}, two schemas`,
        formatCount(score.rows),
        formatShare(score.precision),
        formatShare(score.recall),
        formatShare(score.accuracy),
        kind === "contract" ? formatShare(score.familyAccuracy) : "–",
        isOwn ? `${formatCount(undecidedPositions)} of ${formatCount(changedPositions)}` : "–",
        isOwn ? formatCount(score.undecidedRows) : "–",
        isOwn && kind === "containment" ? formatCount(score.unsound) : "–",
        formatCount(score.unreadable),
        (milliseconds / 1000).toFixed(1),
      ];
    }),
  );
}

/** The pairs that are called wrong, each with what was said of it. */
export function formatWrong({ tool, answers }: Scored): string {
  const wrong = answers.filter((answer) => !isRight(answer) || answer.said.unsound > 0);
  return wrong
    .map(({ row, said }) =>
      [
        `${tool}: ${row.id} is ${row.breaking ? "breaking" : "harmless"}, and is called ${calledOf(said.breaking)}`,
        ...said.words.map((line) => `    ${line}`),
      ].join("\n"),
    )
    .join("\n");
}

function calledOf(breaking: boolean | undefined): string {
  if (breaking === undefined) return "nothing";
  return breaking ? "breaking" : "harmless";
}

/** `.974`; a share of nothing is `–`. */
function formatShare(share: number): string {
  return Number.isNaN(share) ? "–" : share.toFixed(3).replace(/^0/, "");
}
