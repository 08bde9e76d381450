import { describe, expect, it } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../src/json.ts";
import { formatPointer } from "../src/json-pointer.ts";
import type { Version } from "../src/source.ts";
import { problemsOf } from "./structure-problems.ts";
import { samples } from "./structure-samples.ts";

/** Keys under which anything may stand. */
const free = /^(x-.*|\$ref|default|example|const|definitions|value|dataValue)$/;

/** Keys whose lists hold anything, or are reported as a whole. */
const freeList = /^(enum|examples|type)$/;

/** The same document with each value in turn replaced by one that stands nowhere. */
function* broken(
  node: Json,
  tokens: readonly string[],
): Generator<{ parts: Json; tokens: readonly string[] }> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    const at = [...tokens, key];
    const put = (value: Json): Json =>
      isJsonObject(node) ? { ...node, [key]: value } : (node as readonly Json[]).with(Number(key), value);
    if (free.test(key) || (key === "requestBody" && tokens.includes("links"))) continue;
    yield { parts: put(freeList.test(key) ? null : [null]), tokens: at };
    if (freeList.test(key) && Array.isArray(child)) continue;
    for (const below of broken(child, at)) yield { parts: put(below.parts), tokens: below.tokens };
  }
}

describe("a document with every key", () => {
  it.each(samples)("$version: has nothing wrong in it: $name", ({ version, given }) => {
    expect(problemsOf(version, given)).toEqual([]);
  });

  it.each(samples)("$version: is wrong as soon as one value is: $name", ({ version, given }) => {
    for (const { parts, tokens } of broken(given, [])) {
      const pointer = formatPointer(tokens);
      const problems = problemsOf(version, parts as JsonObject);
      expect(
        problems.filter((problem) => problem.startsWith(pointer)),
        pointer,
      ).not.toEqual([]);
    }
  });
});

describe("a reference to a component of another section", () => {
  const sections: readonly (readonly [Version, string, string])[] = [
    ["3.0", "responses", "Response Object"],
    ["3.0", "parameters", "Parameter Object"],
    ["3.0", "examples", "Example Object"],
    ["3.0", "requestBodies", "Request Body Object"],
    ["3.0", "headers", "Header Object"],
    ["3.0", "securitySchemes", "Security Scheme Object"],
    ["3.0", "links", "Link Object"],
    ["3.0", "callbacks", "Callback Object"],
    ["3.0", "schemas", "Schema Object"],
    ["3.1", "pathItems", "Path Item Object"],
    ["3.2", "mediaTypes", "Media Type Object"],
  ];

  it.each(sections)("%s: is refused in %s", (version, section, name) => {
    const refers = (ref: string) => problemsOf(version, { components: { [section]: { a: { $ref: ref } } } });
    expect(refers(`#/components/${section}/b`)).toEqual([]);
    expect(refers("#/components/others/b")).toEqual([
      `/components/${section}/a/$ref error: \`$ref\` in place of the ${name} has to lead to \`#/components/${section}\`, not to \`#/components/others/b\`.`,
    ]);
  });
});
