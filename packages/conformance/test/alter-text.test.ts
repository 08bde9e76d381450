import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { alterText } from "../src/alter-text.ts";
import { loadCases } from "../src/load-cases.ts";

const text = "a: { b: [1, 2], /c: x, 200: y }\n__proto__: { d: 1 }\n";

describe("a place in a file", () => {
  it("is taken out", () => {
    expect(alterText("a.yaml", text, "/a/b/0", "/a/b/0")).toBe(
      "a: { b: [ 2 ], /c: x, 200: y }\n__proto__: { d: 1 }\n",
    );
    expect(alterText("a.yaml", text, "/__proto__", "/__proto__")).toBe("a: { b: [ 1, 2 ], /c: x, 200: y }\n");
  });

  it("becomes another value, also where there was none", () => {
    const at = "/a/~1c";
    expect(alterText("a.yaml", text, at, { at, become: { e: null } })).toBe(
      "a: { b: [ 1, 2 ], /c: { e: null }, 200: y }\n__proto__: { d: 1 }\n",
    );
    expect(alterText("a.yaml", "a: {}\n", "/a/b", { at: "/a/b", become: 1 })).toBe("a: { b: 1 }\n");
  });

  it("gets another key, and stays where it is", () => {
    expect(alterText("a.yaml", text, "/a/b", { at: "/a/b", rename: "e" })).toBe(
      "a: { e: [ 1, 2 ], /c: x, 200: y }\n__proto__: { d: 1 }\n",
    );
  });

  it("is refused if it is not there", () => {
    expect(() => alterText("a.yaml", text, "/b", "/b")).toThrow("There is no /b in a.yaml.");
    expect(() => alterText("a.yaml", text, "/b", { at: "/b", rename: "c" })).toThrow(
      "There is no /b in a.yaml.",
    );
  });

  it("is in JSON if the file is", () => {
    expect(alterText("a.json", '{ "a": 1, "b": [true] }', "/a", "/a")).toBe('{"b":[true]}');
  });
});

const cases = await loadCases();

it.each(cases.map((one) => [one.id, one] as const))("leaves all else in %s as it is", (_, one) => {
  const spec = readFileSync(join(one.folder, one.specFile), "utf8");
  const altered = alterText(one.specFile, spec, "/info/title", { at: "/info/title", become: "Other" });
  const { info, ...rest } = parse(spec);
  expect(parse(altered)).toEqual({ ...rest, info: { ...info, title: "Other" } });
});
