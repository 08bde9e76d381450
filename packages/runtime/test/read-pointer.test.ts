import { describe, expect, it } from "vitest";
import { readPointer } from "../src/read-pointer.ts";

// The document and the pointers of RFC 6901, section 5.
const document = {
  foo: ["bar", "baz"],
  "": 0,
  "a/b": 1,
  "c%d": 2,
  "e^f": 3,
  "g|h": 4,
  "i\\j": 5,
  'k"l': 6,
  " ": 7,
  "m~n": 8,
};

describe("readPointer", () => {
  it.each([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
  ])("finds %j", (pointer, want) => {
    expect(readPointer(document, pointer)).toEqual(want);
  });

  it.each([["/none"], ["/foo/2"], ["/foo/0/length"], ["/toString"], ["/a/b"]])(
    "finds nothing at %j",
    (pointer) => {
      expect(readPointer(document, pointer)).toBe(undefined);
    },
  );

  it("decodes ~01 to ~1 and no further", () => {
    expect(readPointer({ "~1": "right", "/": "wrong" }, "/~01")).toBe("right");
  });

  it.each([[null], [undefined], ["text"], [1]])("finds nothing in %j", (value) => {
    expect(readPointer(value, "/length")).toBe(undefined);
  });
});
