import type { Call } from "./contenders/contender.ts";
import { shuffle } from "./shuffle.ts";

/** How many calls are made. */
export interface Plan {
  readonly rounds: number;
  /** Calls of each contender in a round, one after the other. */
  readonly callsInRound: number;
  /** Rounds that come first and are not counted. */
  readonly warmUpRounds: number;
}

/**
 * Milliseconds that each contender took for its calls in each round. In a round they take turns in shuffled order, so
 * that whatever else the machine does meets all of them.
 */
export async function runRounds<Name>(
  calls: ReadonlyMap<Name, Call>,
  { rounds, callsInRound, warmUpRounds }: Plan,
  progress: (round: number) => void,
): Promise<ReadonlyMap<Name, readonly number[]>> {
  const times = new Map([...calls.keys()].map((name): [Name, number[]] => [name, []]));
  for (let round = 1 - warmUpRounds; round <= rounds; round++) {
    for (const [name, call] of shuffle([...calls])) {
      const time = await timeCalls(call, callsInRound);
      if (round > 0) times.get(name)?.push(time);
    }
    if (round > 0) progress(round);
  }
  return times;
}

async function timeCalls(call: Call, count: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < count; i++) await call();
  return performance.now() - start;
}
