import type { LoadedCase } from "@specmint/conformance";
import { describe, expect, it } from "vitest";
import { matchesLoosely } from "../src/conformance/match-loosely.ts";
import { type Evidence, ownVerdict, verdictOn } from "../src/conformance/verdict.ts";

const plain = { id: "a/b", feature: "It works." } as LoadedCase;
const nothing: Evidence = {
  isGenerated: true,
  printed: [],
  compileErrors: [],
  refusals: [],
  admissions: [],
  missing: [],
};

describe("the verdict on a tool", () => {
  const lint = { ...plain, diagnostics: ["spec.yaml:1:1 warning approximated/not"] };
  const refused = { ...plain, diagnostics: ["spec.yaml:1:1 error structure/value"] };
  it.each<[string, LoadedCase, Partial<Evidence>]>([
    ["exact", plain, {}],
    ["loose", plain, { admissions: ["type A refuses 1"] }],
    ["wrong", plain, { refusals: ["type A accepts 1: no"], admissions: ["type A refuses 1"] }],
    ["broken", plain, { isGenerated: false, printed: ["crash"] }],
    ["broken", plain, { compileErrors: ["';' expected."] }],
    ["silent", plain, { missing: ["getA"] }],
    ["silent", plain, { refusals: ["type A accepts 1: 'x' has no exported member named 'A'."] }],
    ["silent", lint, {}],
    ["said", lint, { printed: ["not is ignored"] }],
    ["silent", refused, {}],
    ["exact", refused, { isGenerated: false, printed: ["no"] }],
  ])("is %s", (want, one, evidence) => {
    expect(verdictOn(one, { ...nothing, ...evidence })).toBe(want);
  });

  it("is none where a case is about Specmint's own policy", () => {
    expect(verdictOn({ ...refused, ownPolicy: true }, nothing)).toBeUndefined();
    expect(
      verdictOn({ ...lint, ownPolicy: true }, { ...nothing, isGenerated: false, printed: ["no"] }),
    ).toBeUndefined();
  });
});

describe("the verdict on Specmint", () => {
  it.each([
    ["exact", []],
    ["broken", ["crash: TypeError"]],
    ["broken", ["compile packages/a.ts: ';' expected."]],
    ["loose", ["type A refuses 1: it compiles", "validateA accepts 1"]],
    ["wrong", ["type A accepts 1: no", "validateA accepts 1"]],
    ["silent", ["what is said about the spec is [], not [1]"]],
  ])("is %s", (want, problems) => {
    expect(ownVerdict(plain, problems)).toBe(want);
  });
});

describe("a request of another tool's client", () => {
  const request = {
    method: "GET",
    url: "/a?b=1%2C2",
    headers: {},
    rawHeaders: [],
    bytes: new Uint8Array(),
    body: "",
  };
  it.each([
    [true, "/a?b=1,2"],
    [false, "/a?b=1&b=2"],
    [false, "/b?b=1,2"],
  ])("matches: %s for %s", (want, url) => {
    expect(matchesLoosely(request, { method: "GET", url })).toBe(want);
  });
});
