import { expect, it } from "vitest";
import type { Schema } from "../src/schema.ts";
import { kinds } from "../src/shape/kinds.ts";
import { kindsOf } from "../src/shape/kinds-of.ts";
import { shapeOf } from "../src/shape/shape.ts";
import { spaceOf } from "../src/shape/space-of.ts";

const choice: Schema = { anyOf: [{ type: "string" }, { type: "boolean" }] };
const alias: Schema = { $ref: "#/$defs/Choice", description: "A choice." };

it("gives the same kinds for a schema, and for references to it, each time", () => {
  const space = spaceOf({ $defs: { Choice: choice } });
  for (const schema of [choice, alias, choice, alias])
    expect(kindsOf(shapeOf(space, schema))).toBe(kinds.string | kinds.boolean);
});

it("gives those of what branches are meant to say at the time, whatever was asked before", () => {
  const space = spaceOf({ $defs: { Choice: choice } });
  let type = "string";
  const meant = { ...space, branches: () => [shapeOf(space, { type })] };
  expect(kindsOf(shapeOf(space, alias))).toBe(kinds.string | kinds.boolean);
  expect(kindsOf(shapeOf(meant, alias))).toBe(kinds.string);
  type = "null";
  expect(kindsOf(shapeOf(meant, alias))).toBe(kinds.null);
  expect(kindsOf(shapeOf(space, alias))).toBe(kinds.string | kinds.boolean);
});
