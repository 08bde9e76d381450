import type { Case } from "./case.ts";
import { judgeContainment } from "./judge-containment.ts";
import { judgeContract } from "./judge-contract.ts";
import { judgeOasdiff } from "./judge-oasdiff.ts";
import { type Answer, type Score, scoreOf } from "./score.ts";

/** What a tool made of pairs of one kind. */
export interface Scored {
  readonly tool: string;
  /** Pairs of descriptions, or of the two schemas that they hold. */
  readonly kind: Kind;
  readonly score: Score;
  /** For all pairs together. */
  readonly milliseconds: number;
  readonly answers: readonly Answer[];
}

type Kind = "contract" | "containment";

/** How pairs are scored. */
export interface ScorePlan {
  /** Whether oasdiff is asked as well. */
  readonly oasdiff: boolean;
  /** Told how many pairs are done. */
  readonly progress: (done: number, total: number) => void;
}

/** Scores pairs: those with a family as descriptions, the others by the schemas that they hold. */
export async function scoreCases(rows: readonly Case[], plan: ScorePlan): Promise<readonly Scored[]> {
  const answers = new Map<string, { readonly scored: Pick<Scored, "tool" | "kind">; own: Timed[] }>();
  for (const [index, row] of rows.entries()) {
    const kind = kindOf(row);
    for (const [tool, answer] of await judge(row, kind, plan)) {
      const key = `${kind} ${tool}`;
      const known = answers.get(key) ?? { scored: { tool, kind }, own: [] };
      known.own.push(answer);
      answers.set(key, known);
    }
    plan.progress(index + 1, rows.length);
  }
  return [...answers.values()].map(({ scored, own }) => ({
    ...scored,
    score: scoreOf(own),
    milliseconds: own.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    answers: own,
  }));
}

function kindOf({ family }: Case): Kind {
  return family === undefined ? "containment" : "contract";
}

interface Timed extends Answer {
  readonly milliseconds: number;
}

async function judge(
  row: Case,
  kind: Kind,
  { oasdiff }: ScorePlan,
): Promise<readonly (readonly [tool: string, answer: Timed])[]> {
  const [said, milliseconds] = await timed(() =>
    kind === "contract" ? judgeContract(row) : judgeContainment(row),
  );
  const own = ["Specmint", { row, said, milliseconds }] as const;
  if (!oasdiff) return [own];
  const [other, spent] = await timed(() => judgeOasdiff(row));
  return [
    own,
    ["oasdiff, errors", { row, said: other.errors, milliseconds: spent }],
    ["oasdiff, errors and warnings", { row, said: other.warnings, milliseconds: spent }],
  ];
}

async function timed<T>(run: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  const value = await run();
  return [value, performance.now() - start];
}
