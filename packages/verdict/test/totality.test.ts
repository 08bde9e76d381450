import { type Comparable, type Json, loadComparable } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { compareSpecs } from "../src/compare-specs.ts";
import { breakRandomly } from "./break-randomly.ts";
import { realDescriptions } from "./real-descriptions.ts";

async function comparable(document: Json): Promise<Comparable | undefined> {
  return (await loadComparable({ file: "specs/broken.json", text: JSON.stringify(document) })).comparable;
}

describe("a broken description", () => {
  it("is compared, or is no description at all", async () => {
    const counts = { compared: 0, unreadable: 0 };
    for (const [index, [name, document]] of realDescriptions.entries()) {
      const whole = await comparable(document);
      for (const seed of [0, 1, 2]) {
        const broken = await comparable(breakRandomly(document, index * 100 + seed));
        counts[whole && broken ? "compared" : "unreadable"]++;
        if (!whole || !broken) continue;
        expect(() => compareSpecs(whole, broken), `${name}, seed ${seed}`).not.toThrow();
        expect(() => compareSpecs(broken, whole), `${name}, seed ${seed}, mended`).not.toThrow();
        expect(compareSpecs(broken, broken).changes, `${name}, seed ${seed}, itself`).toEqual([]);
      }
    }
    expect(counts.compared).toBeGreaterThan(4 * counts.unreadable);
  });

  it("is as it was where it is not broken", async () => {
    const whole = (await comparable(shelves)) as Comparable;
    let undecided = 0;
    for (let seed = 0; seed < 300; seed++) {
      const broken = await comparable(breakRandomly(shelves, seed, ["paths", "/shelves"]));
      if (!broken) continue;
      const { changes, counts } = compareSpecs(whole, broken);
      const others = changes.filter(({ operations }) => operations.some(({ path }) => path === "/books"));
      expect(others, `seed ${seed}`).toEqual([]);
      undecided += counts.undecided;
    }
    expect(undecided).toBeGreaterThan(0);
  });
});

const answer = { type: "object", required: ["id"], properties: { id: { type: "string", format: "uuid" } } };
const operation = {
  parameters: [{ name: "page", in: "query", schema: { type: "integer", minimum: 1 } }],
  requestBody: {
    content: {
      "application/json": {
        schema: { allOf: [answer, { type: "object", properties: { tags: { type: "array", items: {} } } }] },
      },
    },
  },
  responses: {
    "200": { description: "OK", content: { "application/json": { schema: answer } } },
  },
};
const shelves: Json = {
  openapi: "3.1.0",
  info: { title: "Shelves", version: "1" },
  paths: {
    "/shelves": { post: { operationId: "addShelf", ...operation } },
    "/books": { post: { operationId: "addBook", ...operation } },
  },
};
