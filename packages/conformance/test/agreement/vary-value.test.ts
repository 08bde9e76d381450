import { describe, expect, it } from "vitest";
import { others, varyValue } from "../../src/agreement/vary-value.ts";

describe("the variations of a value", () => {
  it("are the other types", () => {
    expect(varyValue(7)).toEqual(["specmint", 1.5, true, null, [], {}]);
  });

  it("have each property changed, undefined and gone, and one more", () => {
    expect(varyValue({ a: 7 })).toEqual([
      ...others,
      { a: 7, specmint: "specmint" },
      { a: 7, specmint: 7 },
      {},
      { a: undefined },
      ...others.filter((other) => other !== 7).map((a) => ({ a })),
    ]);
  });

  it("have each item changed, gone and twice", () => {
    expect(varyValue([null])).toEqual([
      ...others.filter((other) => JSON.stringify(other) !== "[null]"),
      [],
      [null, null],
      ...others.filter((other) => other !== null).map((item) => [item]),
    ]);
  });

  it("go down to some depth", () => {
    expect(varyValue({ a: [{ b: 1 }] })).toContainEqual({ a: [{ b: null }] });
    expect(varyValue([[[[[[1]]]]]])).not.toContainEqual([[[[[[null]]]]]]);
  });

  it("leave a property with an odd name one of the object", () => {
    const names = varyValue(JSON.parse('{ "__proto__": 1, "a": 1 }')).map((value) =>
      Object.keys(value ?? {}),
    );
    expect(names).toContainEqual(["__proto__"]);
  });
});
