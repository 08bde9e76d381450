import { describe, expect, it } from "vitest";
import { readKeys } from "../src/read/read-keys.ts";

const document = { foo: ["bar", "baz"], "": 0, "a/b": 1, "m~n": { x: null } };

describe("readKeys", () => {
  it.each([
    [[], document],
    [["foo"], ["bar", "baz"]],
    [["foo", "0"], "bar"],
    [[""], 0],
    [["a/b"], 1],
    [["m~n", "x"], null],
  ])("finds %j", (keys, want) => {
    expect(readKeys(document, keys)).toEqual(want);
  });

  it.each([[["none"]], [["foo", "2"]], [["foo", "0", "length"]], [["toString"]], [["a", "b"]]])(
    "finds nothing at %j",
    (keys) => {
      expect(readKeys(document, keys)).toBe(undefined);
    },
  );

  it.each([[null], [undefined], ["text"], [1]])("finds nothing in %j", (value) => {
    expect(readKeys(value, ["length"])).toBe(undefined);
  });
});
