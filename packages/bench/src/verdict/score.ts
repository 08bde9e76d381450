import type { Case, Said } from "./case.ts";

/** A pair and what was said of it. */
export interface Answer {
  readonly row: Case;
  readonly said: Said;
}

/** How right a tool is. A share of nothing is NaN. */
export interface Score {
  readonly rows: number;
  /** Of those that it calls breaking, how many are. */
  readonly precision: number;
  /** Of those that are breaking, how many it calls so. */
  readonly recall: number;
  /** How many are called right; what cannot be read is not. */
  readonly accuracy: number;
  /** The mean of the accuracies of the families. */
  readonly familyAccuracy: number;
  readonly unreadable: number;
  readonly changedPositions: number;
  readonly undecidedPositions: number;
  /** Pairs with something undecided. */
  readonly undecidedRows: number;
  readonly unsound: number;
}

/** Counts how right the answers are. */
export function scoreOf(answers: readonly Answer[]): Score {
  const count = (isOne: (answer: Answer) => boolean): number => answers.filter(isOne).length;
  const sum = (of: (said: Said) => number): number => answers.reduce((all, { said }) => all + of(said), 0);
  const right = count(({ row, said }) => row.breaking && said.breaking === true);
  return {
    rows: answers.length,
    precision: right / count(({ said }) => said.breaking === true),
    recall: right / count(({ row }) => row.breaking),
    accuracy: count(isRight) / answers.length,
    familyAccuracy: familyAccuracy(answers),
    unreadable: count(({ said }) => said.breaking === undefined),
    changedPositions: sum(({ changed }) => changed),
    undecidedPositions: sum(({ undecided }) => undecided),
    undecidedRows: count(({ said }) => said.undecided > 0),
    unsound: sum(({ unsound }) => unsound),
  };
}

/** True if what was said is the label. */
export function isRight({ row, said }: Answer): boolean {
  return said.breaking === row.breaking;
}

/** A pair without a family is one by itself. */
function familyAccuracy(answers: readonly Answer[]): number {
  const families = Map.groupBy(answers, ({ row }) => row.family ?? row.id);
  const accuracies = [...families.values()].map((family) => family.filter(isRight).length / family.length);
  return accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length;
}
