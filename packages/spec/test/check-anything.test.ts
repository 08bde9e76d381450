import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { isJsonObject, type Json, loadSpec, parseSource } from "../src/index.ts";
import { smallSpec } from "./small-spec.ts";

/** The document with each of its values in turn replaced by an odd one, and with each of its members left out. */
function* oddDocuments(document: Json): Generator<Json> {
  for (const path of listPaths(document, [])) {
    for (const odd of [null, 0, "", "#", [], {}, [null], { $ref: 1 }, { "x-specmint": [] }]) {
      yield replaceAt(document, path, odd);
    }
    yield replaceAt(document, path, undefined);
  }
}

function listPaths(node: Json, path: readonly string[]): readonly (readonly string[])[] {
  const below = typeof node === "object" && node !== null ? Object.entries(node) : [];
  return [path, ...below.flatMap(([key, value]) => listPaths(value, [...path, key]))];
}

function replaceAt(node: Json, path: readonly string[], value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (!isJsonObject(node) && !Array.isArray(node)) return node;
  const entries = Object.entries(node).flatMap(([name, member]): [string, Json][] => {
    if (name !== key) return [[name, member]];
    return rest.length === 0 && value === undefined ? [] : [[name, replaceAt(member, rest, value)]];
  });
  return Array.isArray(node) ? entries.map(([, member]) => member) : (Object.fromEntries(entries) as Json);
}

describe("loadSpec", () => {
  it("reports what is odd and throws nothing, whatever it is given", async () => {
    const document = parseSource("specs/groups.yaml", smallSpec).source?.value ?? {};
    let refused = 0;
    let built = 0;
    for (const odd of oddDocuments(document)) {
      const text = stringify(odd, { aliasDuplicateObjects: false });
      const { build, diagnostics } = await loadSpec({ file: "specs/groups.yaml", text });
      build?.();
      if (build) built++;
      else refused++;
      for (const { line, column } of diagnostics) expect(Math.min(line, column)).toBeGreaterThan(0);
    }
    expect(refused).toBeGreaterThan(300);
    expect(built).toBeGreaterThan(50);
  });
});
