import { describe, expect, it } from "vitest";
import { putJsonPart, removeJsonPart } from "../../src/product/edit-json.ts";
import {
  findJsonPart,
  type JsonFile,
  type JsonPart,
  jsonKey,
  parseJsonFile,
  partOf,
} from "../../src/product/json-parts.ts";

const is = (path: readonly string[], value: JsonPart["value"]): JsonPart => ({ path, value, rule: "is" });
const has = (path: readonly string[], value: JsonPart["value"]): JsonPart => ({ path, value, rule: "has" });

function find(text: string, part: JsonPart): string | undefined {
  return findJsonPart(parseJsonFile(text) as JsonFile, part);
}

describe("a part of a JSON file", () => {
  it.each([
    [is(["exports", "./a/*"], "x"), "/exports/.~1a~1*"],
    [is(["a~b"], 1), "/a~0b"],
    [has(["files"], "dist"), '/files="dist"'],
    [has(["tasks", "build", "inputs"], "a=b"), '/tasks/build/inputs="a=b"'],
  ])("has a key that means it: %j", (part, key) => {
    expect(jsonKey(part)).toBe(key);
    expect(partOf(key)).toMatchObject({ path: part.path, rule: part.rule });
  });

  it.each([
    ['{"a":{"b":[1, 2]}}', is(["a", "b"], 0), "[1,2]"],
    ['{"a":{}}', is(["a", "b"], 0), undefined],
    // What stands in its way.
    ['{"a":"x"}', is(["a", "b"], 0), '"x"'],
    ['{"a":["x","y"]}', has(["a"], "y"), '"y"'],
    ['{"a":["x"]}', has(["a"], "y"), undefined],
    ['{"a":"y"}', has(["a"], "y"), '"y"'],
    ['{"a":1}', { path: ["a"], value: 2, rule: "default" }, "2"],
    ['{"b":1}', { path: ["a"], value: 2, rule: "default" }, undefined],
    ['{"a":1, // one\n}', is(["a"], 0), "1"],
  ] as const)("is found in %s", (text, part, want) => {
    expect(find(text, part)).toBe(want);
  });

  it.each([
    ["[]", "it is not an object"],
    ["", "line 1: value expected"],
    ['{\n  "a" 1\n}', "line 2: colon expected"],
  ])("is not looked for in %j", (text, want) => {
    expect(parseJsonFile(text)).toBe(want);
  });
});

describe("putting a part into a JSON file", () => {
  it("keeps indentation, line ends, comments and what is on one line", () => {
    const text = '{\r\n\t// ours\r\n\t"a": ["x", "y"],\r\n\t"b": { "c": 1 }\r\n}';
    const put = putJsonPart(text, is(["b", "d"], { e: [1] }), [[], ["c", "d"]]);
    expect(put.startsWith('{\r\n\t// ours\r\n\t"a": ["x", "y"],\r\n\t"b": {')).toBe(true);
    expect(put.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(find(put, is(["b"], 0))).toBe('{"c":1,"d":{"e":[1]}}');
    expect(putJsonPart(text, is(["b", "c"], 2), [])).toBe(text.replace('"c": 1', '"c": 2'));
  });

  it.each([
    ["name", '{"name":1,"version":2,"files":3}'],
    ["type", '{"version":2,"type":1,"files":3}'],
    ["unknown", '{"version":2,"files":3,"unknown":1}'],
  ])("puts it where it belongs: %s", (name, want) => {
    const order = ["name", "version", "type", "files"];
    const put = putJsonPart('{"version":2,"files":3}', is([name], 1), [order]);
    expect(JSON.stringify(JSON.parse(put))).toBe(want);
  });

  it("makes what is above it, also in the place of something else", () => {
    expect(JSON.parse(putJsonPart("{}", is(["a", "b", "c"], 1), []))).toEqual({ a: { b: { c: 1 } } });
    expect(JSON.parse(putJsonPart('{"a":"x"}', is(["a", "b"], 1), []))).toEqual({ a: { b: 1 } });
    expect(JSON.parse(putJsonPart('{"a":"x"}', has(["a"], "y"), []))).toEqual({ a: ["y"] });
  });

  it("adds to a list, and takes out of one", () => {
    const text = '{ "a": ["x"] }';
    const put = putJsonPart(text, has(["a"], "y"), []);
    expect(JSON.parse(put)).toEqual({ a: ["x", "y"] });
    expect(JSON.parse(removeJsonPart(put, has(["a"], "x")))).toEqual({ a: ["y"] });
    expect(removeJsonPart(text, has(["a"], "z"))).toBe(text);
  });

  it.each([
    ['{\n  "a": 1,\n  // ours\n  "b": 2\n}\n', '{\n  // ours\n  "b": 2\n}\n'],
    ['{\n  "b": 2, // ours\n  "a": 1\n}\n', '{\n  "b": 2 // ours\n}\n'],
    ['{ "a": 1, "b": 2 }', '{ "b": 2 }'],
    ['{\r\n\t"b": 2,\r\n\t"a": [",",],\r\n\t"c": 3\r\n}', '{\r\n\t"b": 2,\r\n\t"c": 3\r\n}'],
    ['{\n  "a": 1\n}\n', "{\n}\n"],
    ['{ "b": 2 }', '{ "b": 2 }'],
  ])("takes a member out, and leaves all else: %j", (text, want) => {
    expect(removeJsonPart(text, is(["a"], 0))).toBe(want);
  });
});
