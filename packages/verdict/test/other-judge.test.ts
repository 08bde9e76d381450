import type { JsonObject } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { otherJudge } from "../src/schema/other-judge.ts";

const schemas: JsonObject = {
  Node: {
    type: "object",
    properties: {
      next: { $ref: "#/components/schemas/Node" },
      size: { $ref: "#/components/schemas/Size~1n" },
    },
  },
  "Size/n": { type: "integer", maximum: 3 },
  Broken: { type: "object", properties: { lost: { $ref: "#/components/schemas/Lost" } } },
  Odd: { pattern: "(" },
};
const node = { $ref: "#/components/schemas/Node" };

describe("the second validator", () => {
  it("follows references, also of schemas to themselves", () => {
    const judge = otherJudge(schemas);
    expect(judge(node, { next: { next: { size: 3 } } })).toEqual([]);
    expect(judge(node, { next: { next: { size: 4 } } })).toEqual(["/next/next/size must be <= 3"]);
  });

  it("knows what a schema refers to from other schemas too", () => {
    const judge = otherJudge(schemas);
    expect(judge({ items: node }, [{ size: 1 }])).toEqual([]);
    expect(judge({ items: node, maxItems: 0 }, [{ size: "1" }])).toEqual([
      "must NOT have more than 0 items",
      "/0/size must be integer",
    ]);
    expect(judge({ $ref: "#/components/schemas/Size~1n", minimum: 2 }, 1)).toEqual(["must be >= 2"]);
  });

  it("takes a reference to nothing for a schema that says nothing", () => {
    expect(otherJudge(schemas)({ $ref: "#/components/schemas/Broken" }, { lost: 1 })).toEqual([]);
  });

  it("says nothing of what it cannot read, and goes on", () => {
    const judge = otherJudge(schemas);
    expect(judge({ $ref: "#/components/schemas/Odd" }, "a")).toBe(undefined);
    expect(judge({ $ref: "#/paths/~1shelves" }, "a")).toBe(undefined);
    expect(judge({ anyOf: [node, { $ref: "#/components/schemas/Size~1n" }] }, 3)).toEqual([]);
  });
});
