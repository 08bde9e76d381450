import { expect, it } from "vitest";
import { makeRow } from "../../src/start/row.ts";

const tool = { name: "@acme/spec", version: "1.0.0", folder: "/ws/packages/spec", kind: undefined };
const product = {
  name: "@acme/petstore-types",
  version: "1.0.0",
  folder: "/ws/packages/petstore-types",
  kind: "types",
};

it.each([
  { given: "a build from the cache and untouched files", hit: true, after: "a", want: true },
  { given: "a build from the cache of files that were written", hit: true, after: "b", want: false },
  { given: "a build that ran", hit: false, after: "a", want: false },
  { given: "no build", hit: undefined, after: "a", want: undefined },
])("$given: cached is $want", ({ hit, after, want }) => {
  const summary = { packages: new Map([[product.name, { cached: hit, milliseconds: 640 }]]), failures: [] };
  const row = makeRow(
    product,
    summary,
    { files: 1, bytes: 5, state: "a" },
    { files: 2, bytes: 7, state: after },
  );
  expect(row).toMatchObject({ cached: want, generated: { files: 2, bytes: 7 }, milliseconds: 640 });
});

it("has no generated files for a tool", () => {
  const summary = { packages: new Map([[tool.name, { cached: true, milliseconds: 3 }]]), failures: [] };
  expect(makeRow(tool, summary, undefined, undefined)).toEqual({
    name: "@acme/spec",
    version: "1.0.0",
    kind: undefined,
    generated: undefined,
    cached: true,
    milliseconds: 3,
  });
});
