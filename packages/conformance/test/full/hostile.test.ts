import { beforeAll, describe, expect, it } from "vitest";
import { listHostile } from "../../src/hostile/list-hostile.ts";
import { type Outcome, startHostile } from "../../src/hostile/start-hostile.ts";

describe("hostile cases that take seconds", () => {
  const cases = listHostile().filter(({ one }) => "isSlow" in one);
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    // Each in a process of its own, so that its memory is its own as well.
    outcomes = await startHostile(cases, 1);
  });

  for (const { id } of cases) it(id, () => expect(outcomes.get(id)?.problems).toEqual([]));
});
