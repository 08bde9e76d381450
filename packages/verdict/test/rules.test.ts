import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { rules } from "../src/rules/rules.ts";
import { compareTexts } from "./compare-texts.ts";

describe("rules", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s names its change, and it alone",
    async (id, rule) => {
      const { changes } = await compareTexts(rule.before, rule.after);
      expect(changes.map((change) => [change.rule, change.bump])).toEqual([[id, rule.bump]]);
      const [change] = changes;
      expect(change?.title).toMatch(/^[`A-Z].*\.$/);
      expect(`${change?.title}${change?.advice}`).not.toMatch(/[<>]|undefined|``/);
    },
  );

  it("each have a file of their own, and an id of their own", async () => {
    const files = await readdir(new URL("../src/rules", import.meta.url));
    expect(files.filter((file) => file !== "rules.ts").sort()).toEqual(
      rules.map(({ id }) => `${id}.ts`).sort(),
    );
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s has a mirror, or says why there is none",
    (_, { mirror, waiver }) => {
      expect([mirror, waiver].filter((one) => one !== undefined)).toHaveLength(1);
      if (mirror !== undefined) expect(rules.map(({ id }) => id)).toContain(mirror);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s asks for nothing where nothing changes",
    async (_, rule) => {
      for (const text of [rule.before, rule.after]) {
        const verdict = await compareTexts(text, text);
        expect(verdict.changes).toEqual([]);
        expect(verdict.packages.client.bump).toBe("none");
      }
    },
  );
});
