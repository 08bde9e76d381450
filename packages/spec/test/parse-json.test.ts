import { describe, expect, it } from "vitest";
import { parseFile } from "../src/read/parse-file.ts";
import { parseJson } from "../src/read/parse-json.ts";

const text = `{
  "a": { "b\\"c": [1, "}", { "d\\u0065": null }] },
  "long": "x: {",
  "empty": {}, "list": [],
  "__proto__": { "e": true }
}
`;

describe("parseJson", () => {
  it.each([
    [[], 1, 1],
    [["a"], 2, 3],
    [["a", 'b"c'], 2, 10],
    [["a", 'b"c', "0"], 2, 19],
    [["a", 'b"c', "1"], 2, 22],
    [["a", 'b"c', "2", "de"], 2, 29],
    [["a", 'b"c', "3"], 2, 10],
    [["a", "none", "more"], 2, 3],
    [["long"], 3, 3],
    [["long", "0"], 3, 3],
    [["empty", "x"], 4, 3],
    [["list"], 4, 16],
    [["__proto__", "e"], 5, 18],
    [["toString"], 1, 1],
  ])("knows the place of %j", (tokens, line, column) => {
    expect(parseJson("specs/a.json", text)?.place(tokens)).toEqual({ file: "specs/a.json", line, column });
  });

  it("keeps a member named __proto__", () => {
    expect(Object.keys(parseJson("a.json", text)?.value as object)).toEqual([
      "a",
      "long",
      "empty",
      "list",
      "__proto__",
    ]);
  });

  it.each(["{", "{} {}", "[1,]", "{ a: 1 }", ""])("is not there for what is no JSON: %j", (given) => {
    expect(parseJson("a.json", given)).toBeUndefined();
  });
});

describe("parseFile", () => {
  const problems = (given: string): readonly string[] =>
    parseFile("a.json", given).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);

  it.each([
    ["a key that occurs twice", '{ "a": 1,\n  "a": 2 }', ["yaml-syntax 2:3"]],
    ["one written in two ways", '{ "a": 1,\n  "\\u0061": 2 }', ["yaml-syntax 2:3"]],
    ["one deep inside", '{ "a": [{ "b": ":", "c": { "d": 1, "d": 1 } }] }', ["yaml-syntax 1:36"]],
    ["a number that is rounded", '{ "a": [1, 12345678901234567890] }', ["rounded-number 1:12"]],
    ["one that is negative", '{ "a": -9007199254740993 }', ["rounded-number 1:3"]],
    ["one that is infinite", '{ "a": [-1e400] }', ["yaml-syntax 1:9"]],
    ["values that are nested too deep", `${"[".repeat(302)}1${"]".repeat(302)}`, ["too-deep 1:1"]],
  ])("tells of %s", (_, given, want) => {
    expect(problems(given)).toEqual(want);
  });

  it.each([
    ["one key in two objects", '{ "a": { "b": 1 }, "c": { "b": 1 } }'],
    ["colons and braces in texts", '{ "a:b": "{\\":,", "c": "\\\\" }'],
    ["numbers that are exact", '{ "a": [9007199254740991, 0.1, 1e3, -0] }'],
    ["limits of int64", '{ "minimum": -9223372036854775808, "maximum": 9223372036854775807 }'],
    ["values that are just deep enough", `${"[".repeat(300)}1${"]".repeat(300)}`],
    ["YAML that begins like JSON", "{ a: 1, b: [c] }"],
    ["blanks before it", '\n\t { "a": 1 }'],
  ])("says nothing of %s", (_, given) => {
    expect(problems(given)).toEqual([]);
  });

  it("does not run out of stack on a hundred thousand levels", () => {
    expect(problems(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`)).toEqual(["too-deep 1:1"]);
    expect(problems(`${"[".repeat(10_000)}a${"]".repeat(10_000)}`)).toEqual(["too-deep 1:1"]);
  });

  it("reads what the platform cannot as YAML does", () => {
    expect(parseFile("a.yaml", "{ a: 1, 200: yes, <<: { b: 2 } }").parsed?.value).toEqual({
      a: 1,
      200: "yes",
      b: 2,
    });
  });
});
