import { describe, expect, it } from "vitest";
import { InvalidRequestError } from "../src/errors/errors.ts";
import { deepObject } from "../src/prepare/parameters/deep-object.ts";

/** What is written, with the brackets of keys as a server sees them; a value's own stay encoded. */
const written: readonly [given: unknown, want: string][] = [
  // OpenAPI 3.1, Style Examples.
  [{ R: 100, G: 200, B: 150 }, "q[R]=100&q[G]=200&q[B]=150"],
  [{ a: "" }, "q[a]="],
  // stripe-node, test/utils.spec.ts.
  [{ b: { c: { d: 2 } } }, "q[b][c][d]=2"],
  [[{ b: "c" }, { b: "d" }], "q[0][b]=c&q[1][b]=d"],
  [{ 0: { b: "c" }, 1: { b: "d" } }, "q[0][b]=c&q[1][b]=d"],
  [["a", "b"], "q[0]=a&q[1]=b"],
  [[["a"], ["b", "c"]], "q[0][0]=a&q[1][0]=b&q[1][1]=c"],
  [{ a: [true, 1.5, ""] }, "q[a][0]=true&q[a][1]=1.5&q[a][2]="],
  ["blue", "q=blue"],
  [0, "q=0"],
  [false, "q=false"],
  ["", "q="],
];

const nothing: readonly unknown[] = [
  undefined,
  null,
  [],
  {},
  [null],
  { a: undefined, b: null },
  { a: { b: [{}, [undefined]] } },
];

const message =
  "The parameter color must be well-formed text, a finite number, a boolean, or lists and objects of them, at most 32 deep.";

const bad: readonly unknown[] = [
  "secret\ud800",
  Number.NaN,
  10n,
  Symbol("secret"),
  () => "secret",
  new Date(Number.NaN),
  new Set(["secret"]),
  new URLSearchParams("secret"),
  new Map([["secret", 1]]),
  [Number.POSITIVE_INFINITY],
  { a: new Date(Number.NaN) },
  { a: [{ b: ["secret\udfff"] }] },
  { "secret\udfff": 1 },
  { a: { "secret\udfff": 1 } },
  nest(33, "object"),
  nest(33, "list"),
  nest(100_000, "list"),
  circular(),
];

function nest(depth: number, kind: "list" | "object"): unknown {
  let value: unknown = "secret";
  for (let i = 0; i < depth; i++) value = kind === "list" ? [value] : { a: value };
  return value;
}

/** So many ways lead around that nobody could wait for their ends. */
function circular(): unknown {
  const value: Record<string, unknown> = {};
  for (const name of ["a", "b", "c"]) value[name] = { list: [value] };
  return value;
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidRequestError);
    return (error as Error).message;
  }
  return "nothing was thrown";
}

describe("deepObject", () => {
  it.each(written)("writes %j as %s", (given, want) => {
    expect(deepObject()("q", given)).toBe(want.replaceAll("[", "%5B").replaceAll("]", "%5D"));
  });

  it.each(nothing.map((value) => [value]))("writes nothing for %j", (value) => {
    expect(deepObject()("q", value)).toBe("");
  });

  it("leaves out what is undefined or null, and counts the items that are left", () => {
    const given = { a: undefined, list: [null, "x", undefined, { b: null, c: 1 }], d: null, e: 0 };
    expect(decodeURIComponent(deepObject()("q", given))).toBe("q[list][0]=x&q[list][1][c]=1&q[e]=0");
  });

  it("encodes names and values, brackets in them too", () => {
    const given = { "c[d]": ["e&f"], "=": { ü: "%41+[]" } };
    expect(deepObject()("a[b]", given)).toBe(
      "a%5Bb%5D%5Bc%5Bd%5D%5D%5B0%5D=e%26f&a%5Bb%5D%5B%3D%5D%5B%C3%BC%5D=%2541%2B%5B%5D",
    );
  });

  it("leaves reserved characters of values alone with allowReserved, but those that mean something", () => {
    const given = { "a/b": [":/?#[]@!$&'()*+,;=", "%2f%zz"] };
    expect(deepObject(true)("q", given)).toBe(
      "q%5Ba%2Fb%5D%5B0%5D=:/?%23%5B%5D@!$%26'()*%2B,;%3D&q%5Ba%2Fb%5D%5B1%5D=%2f%25zz",
    );
  });

  it("keeps what an object has of its own, whatever its name", () => {
    const value = JSON.parse('{"__proto__":{"constructor":2},"toString":3}') as object;
    expect(decodeURIComponent(deepObject()("q", value))).toBe("q[__proto__][constructor]=2&q[toString]=3");
  });

  it.each(["object", "list"] as const)("writes what is 32 deep: %s", (kind) => {
    expect(deepObject()("q", nest(32, kind)).match(/%5D/g)).toHaveLength(32);
  });

  it("writes the same value in two places", () => {
    const same = { b: 1 };
    expect(decodeURIComponent(deepObject()("q", [same, same]))).toBe("q[0][b]=1&q[1][b]=1");
  });

  it("refuses what it cannot write, without showing it", () => {
    for (const write of [deepObject(), deepObject(true)]) {
      expect(bad.map((value) => messageOf(() => write("color", value)))).toEqual(bad.map(() => message));
    }
    expect(messageOf(() => deepObject()("color\ud800", 1))).toContain("must be well-formed text");
  });
});
