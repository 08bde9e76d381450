import { expect, it } from "vitest";
import { countInvalid } from "../src/fixtures/count-invalid.ts";
import { builderAlone, fixturesPrograms } from "../src/fixtures/fixtures-program.ts";
import { judgesOf } from "../src/fixtures/judge.ts";
import { oneByOne } from "../src/fixtures/makers/maker.ts";
import { listMakers, toGoal } from "../src/fixtures/measure-fixtures-size.ts";
import { reasonOf } from "../src/fixtures/reason-of.ts";

it("a builder alone is bundled without makers of values, and all else but examples with some", async () => {
  expect(await listMakers(builderAlone)).toEqual([]);
  const found = await Promise.all(fixturesPrograms.map(listMakers));
  const makers = fixturesPrograms.filter((_, index) => found[index]?.length).map(({ name }) => name);
  expect(makers).toEqual([
    "a builder and its `invalid`",
    "a builder and its `boundary`",
    "a builder and its `evolution`",
    "an arbitrary, without fast-check",
    "an arbitrary, with fast-check",
  ]);
  expect(found[5]?.some((file) => file.includes("fast-check"))).toBe(true);
  expect(found[4]?.some((file) => file.includes("fast-check"))).toBe(false);
});

it("a maker in the bundle of a builder misses the goal", () => {
  expect(toGoal(["shape/sample.ts"])).toMatchObject({ met: false, actual: "with shape/sample.ts" });
  expect(toGoal([]).met).toBe(true);
});

it("values are judged by schemas that refer to each other, with our formats, as they are sent", () => {
  const tree = {
    type: "object",
    properties: { id: { type: "string", format: "uuid" }, below: { $ref: "#/$defs/Tree" } },
  };
  const judges = judgesOf(
    new Map([
      ["Forest", { type: "array", items: { $ref: "#/$defs/Tree" }, $defs: { Tree: tree } }],
      ["Tree", { ...tree, $defs: { Tree: tree } }],
      ["File", { type: "string", format: "binary" }],
      ["Unmade", { type: "string" }],
    ]),
  );
  expect([...judges.keys()]).toEqual(["Forest", "Tree", "Unmade"]);
  const uuid = "6f1c7a4e-93d1-4f2b-8f53-2b8f6a3c1d20";
  const forests = [[], [{ below: { id: "no" } }], [{ id: { toJSON: () => uuid } }]];
  const trees = (index: number): unknown => {
    if (index === 1) throw new Error("no value");
    return { id: index === 0 ? 1 : uuid };
  };
  const makes = new Map([
    ["forest", oneByOne((index) => forests[index])],
    ["tree", oneByOne(trees)],
  ]);
  expect(countInvalid(judges, makes, 3)).toEqual({ schemas: 2, broken: 2, values: 5, invalid: 2 });
});

it.each([
  [
    "Command failed: /a/node /a/cli.js b\n\n  Generating client for a... \n❌  Failed to generate.\n   Unsupported const: null",
    "Unsupported const: null",
  ],
  ['Build failed with 1 error:\n../folder/specmint-corpus-a1/x.ts:1:2: ERROR: Expected "]"', 'Expected "]"'],
  ["cannot read /folder/specmint-corpus-a1/specs/x.json", "cannot read specs/x.json"],
  ["fails", "fails"],
])("of %j the reason is %j", (message, reason) => {
  expect(reasonOf(new Error(message))).toBe(reason);
});
