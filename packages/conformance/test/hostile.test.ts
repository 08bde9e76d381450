import { beforeAll, describe, expect, it } from "vitest";
import { listHostile } from "../src/hostile/list-hostile.ts";
import { type Outcome, startHostile } from "../src/hostile/start-hostile.ts";

describe("hostile cases", () => {
  const cases = listHostile().filter(({ one }) => !("isSlow" in one));
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    // What a process costs is held to a bound where answers are, and the others need more.
    const [texts, commands, answers] = (["text", "command", "answer"] as const).map((kind) =>
      startHostile(cases.filter((one) => one.kind === kind)),
    );
    const shares = await Promise.all([texts, commands, answers]);
    outcomes = new Map(shares.flatMap((share) => [...(share ?? [])]));
  });

  it("are many", () => {
    expect(cases.length).toBeGreaterThan(300);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  for (const { id } of cases) it(id, () => expect(outcomes.get(id)?.problems).toEqual([]));
});
