// Times validators. Arguments: of each the tool, the subject and the module. Sends a `ValidatorSpeed`.

import { showProgress } from "@specmint/conformance/progress";
import { runRounds } from "../run-rounds.ts";
import { subjects } from "./subject.ts";

/** What was measured. */
export interface ValidatorSpeed {
  readonly rounds: number;
  readonly valuesInRound: number;
  readonly times: readonly Judged[];
}

/** How long a tool took for the values of each round. */
export interface Judged {
  readonly tool: string;
  /** Name of the subject. */
  readonly subject: string;
  readonly value: "valid" | "invalid";
  /** Milliseconds. */
  readonly times: readonly number[];
}

interface Module {
  /** What is wrong with a value, or nothing. */
  judge(value: unknown): readonly unknown[] | undefined;
}

const rounds = 300;
const valuesInRound = 500;
const args = process.argv.slice(2);
const work = new Map<Omit<Judged, "times">, () => Promise<void>>();
for (let at = 0; at < args.length; at += 3) {
  const [tool = "", name = "", file = ""] = args.slice(at, at + 3);
  const { judge }: Module = await import(file);
  const subject = subjects.find((one) => one.name === name);
  for (const value of ["valid", "invalid"] as const) {
    const given = subject?.[value];
    if ((judge(given) === undefined) !== (value === "valid"))
      throw new Error(`${tool} is wrong about ${name}`);
    work.set({ tool, subject: name, value }, async () => {
      for (let i = 0; i < valuesInRound; i++) judge(given);
    });
  }
}
const plan = { rounds, callsInRound: 1, warmUpRounds: 50 };
const times = await runRounds(work, plan, (round) => showProgress("Validators: round", round, rounds));
process.send?.({
  rounds,
  valuesInRound,
  times: [...times].map(([one, own]) => ({ ...one, times: own })),
} satisfies ValidatorSpeed);
