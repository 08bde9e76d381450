import { describe, expect, it } from "vitest";
import { valueType } from "../../src/agreement/value-type.ts";

const cases: readonly (readonly [value: unknown, type: string])[] = [
  ['a "quoted"\n', '"a \\"quoted\\"\\n"'],
  [-1.5, "-1.5"],
  [1e21, "1e+21"],
  [-0, "0"],
  [2 ** 53 + 2, "9007199254740994"],
  [null, "null"],
  [[1, [true]], "[1, [true]]"],
  [{ a: undefined, "b-c": {} }, '{ "a": undefined; "b-c": {  } }'],
  [JSON.parse('{ "__proto__": 1 }'), '{ "__proto__": 1 }'],
  [[new Blob(["a"])], "[globalThis.Blob]"],
];

describe("the type of one value", () => {
  it("speaks of what need not be there", () => {
    expect(valueType([{ a: 1 }, {}], ["a", "b"])).toBe('[{ "a": 1; "b"?: any }, {  }]');
  });

  for (const [value, type] of cases) it(`is ${type}`, () => expect(valueType(value)).toBe(type));
});
