import { beforeAll, describe, expect, it } from "vitest";
import { type Listed, listHostile } from "../src/hostile/list-hostile.ts";
import { type Outcome, startHostile } from "../src/hostile/start-hostile.ts";

describe("hostile cases", () => {
  const cases = listHostile().filter(({ one }) => !("isSlow" in one));
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    const [texts, others] = [cases.filter(isText), cases.filter((one) => !isText(one))];
    const shares = await Promise.all([startHostile(texts), startHostile(others)]);
    outcomes = new Map(shares.flatMap((share) => [...share]));
  });

  it("are many", () => {
    expect(cases.length).toBeGreaterThan(300);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  for (const { id } of cases) it(id, () => expect(outcomes.get(id)?.problems).toEqual([]));
});

/** They share a program of TypeScript. */
function isText({ kind }: Listed): boolean {
  return kind === "text";
}
