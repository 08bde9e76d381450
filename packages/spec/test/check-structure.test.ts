import { describe, expect, it } from "vitest";
import { checkStructure } from "../src/check/check-structure.ts";
import { catalogue } from "../src/diagnostic-catalogue.ts";
import type { Json, JsonObject } from "../src/json.ts";
import { nearMiss } from "../src/near-miss.ts";
import { problemsIn, problemsOf } from "./structure-problems.ts";

describe("the structure of a document", () => {
  it.each([
    [
      "3.0",
      { openapi: "3.0.0", info: { title: "", version: "" } },
      [" error: The OpenAPI Object must have `paths`."],
    ],
    ["3.1", { openapi: "3.1.0", info: { title: "", version: "" }, components: {} }, []],
    ["3.2", { openapi: "3.2.0", info: { title: "", version: "" }, webhooks: {} }, []],
    [
      "3.1",
      { openapi: "3.1.0", info: { title: "", version: "" } },
      [" error: The OpenAPI Object must have `paths`, `components` or `webhooks`."],
    ],
    [
      "3.2",
      { paths: {} },
      [" error: The OpenAPI Object must have `info`.", " error: The OpenAPI Object must have `openapi`."],
    ],
  ] as const)("of %s: %j", (version, document, want) => {
    expect(problemsIn(version, document)).toEqual(want);
  });

  it("tells an unknown key, which is ignored, from one that is misspelt, which is refused", () => {
    expect(problemsOf("3.1", { overlays: 1, component: 1 })).toEqual([
      "/component error: The OpenAPI Object has no `component`.",
      "/overlays warning: `overlays` of the OpenAPI Object is not OpenAPI 3.1: it is ignored.",
    ]);
  });

  it("is looked at however deep it is", () => {
    let schema: JsonObject = { type: "text" };
    for (let depth = 0; depth < 10_000; depth++) schema = { items: schema };
    const problems = problemsOf("3.1", { components: { schemas: { A: schema } } });
    expect(problems.length).toBe(1);
    expect(problems[0]?.startsWith("/components/schemas/A/items/items")).toBe(true);
  });

  it("knows no names but its own", () => {
    const names = '{ "__proto__": 1, "constructor": 1, "toString": 1, "hasOwnProperty": 1 }';
    const schemas = JSON.parse(
      `{ "__proto__": { "type": "text" }, "A": ${names}, "B": { "properties": ${names} } }`,
    );
    expect(problemsOf("3.1", { components: { schemas } }).map((problem) => problem.split(":")[0])).toEqual([
      "/components/schemas/A/__proto__ warning",
      "/components/schemas/A/constructor warning",
      "/components/schemas/A/hasOwnProperty warning",
      "/components/schemas/A/toString warning",
      "/components/schemas/B/properties/__proto__ error",
      "/components/schemas/B/properties/constructor error",
      "/components/schemas/B/properties/hasOwnProperty error",
      "/components/schemas/B/properties/toString error",
      "/components/schemas/__proto__/type error",
    ]);
  });

  it.each<Json>([null, 1, "a", [], [[1]], { a: { b: 1 } }])(
    "finds words for %j wherever it stands",
    (value) => {
      const keys = ["info", "servers", "paths", "components", "security", "tags", "externalDocs"];
      for (const key of keys) expect(() => problemsOf("3.2", { [key]: value })).not.toThrow();
    },
  );

  it("is refused where it is wrong, and only warned of where it is odd", () => {
    expect([catalogue["structure/value"].severity, catalogue["unknown-key"].severity]).toEqual([
      "error",
      "warning",
    ]);
  });

  it("looks up places only of what it reports", () => {
    const asked: (readonly string[])[] = [];
    const place = (tokens: readonly string[]) => {
      asked.push(tokens);
      return { file: "a.yaml", line: 2, column: 3 };
    };
    const bundled = {
      openapi: "3.1.0",
      info: { title: "", version: "", summery: "", colour: "" },
      paths: {},
    };
    expect(checkStructure({ bundled, version: "3.1", place })).toEqual([
      {
        file: "a.yaml",
        line: 2,
        column: 3,
        severity: "error",
        code: "structure/misspelt",
        message: "The Info Object has no `summery`.",
        fix: "Write `summary`, or begin the name with `x-`.",
      },
      {
        file: "a.yaml",
        line: 2,
        column: 3,
        severity: "warning",
        code: "unknown-key",
        message: "`colour` of the Info Object is not OpenAPI 3.1: it is ignored.",
        fix: "Remove it, or begin its name with `x-`.",
      },
    ]);
    expect(asked).toEqual([
      ["info", "summery"],
      ["info", "colour"],
    ]);
  });
});

describe("nearMiss", () => {
  it.each([
    ["respones", "responses"],
    ["operationID", "operationId"],
    ["operation_id", "operationId"],
    ["tag", "tags"],
    ["responses", "responses"],
    ["in", undefined],
    ["responsibility", undefined],
    ["x".repeat(41), undefined],
    ["no", undefined],
    ["inn", undefined],
  ])("of %s is %s", (key, want) => {
    expect(nearMiss(key, ["in", "not", "tags", "responses", "operationId", "x".repeat(40)])).toBe(want);
  });

  it("is the nearest", () => {
    expect(nearMiss("exampels", ["example", "examples"])).toBe("examples");
    expect(nearMiss("exampels", ["examples", "example"])).toBe("examples");
  });
});
