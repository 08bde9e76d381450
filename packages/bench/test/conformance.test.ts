import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LoadedCase, loadCases } from "@specmint/conformance";
import { describe, expect, it, onTestFinished } from "vitest";
import { contestants } from "../src/conformance/contestants.ts";
import { judgeTool } from "../src/conformance/judge-tool.ts";
import { matchesLoosely } from "../src/conformance/match-loosely.ts";
import { type Evidence, ownVerdict, verdictOn } from "../src/conformance/verdict.ts";

const ids = [
  "openapi-3-2/query-method",
  "parameters/query-styles",
  "read-write/split",
  "refused/ref-to-nothing",
  "tuples/closed",
];

describe("the corpus run through other tools", () => {
  it.each([
    ["openapi-typescript", ["silent", "exact", "wrong", "exact", "exact"]],
    ["hey-api", ["silent", "wrong", "exact", "exact", "exact"]],
    ["orval", ["silent", "wrong", "wrong", "exact", "exact"]],
  ])("gives the verdicts on %s", async (tool, want) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "specmint-conformance-")));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const contestant = contestants.find((candidate) => candidate.tool === tool);
    if (!contestant) throw new Error(`there is no ${tool}`);
    const cases = await loadCases(ids);
    const evidence = await judgeTool(contestant, cases, folder);
    const verdicts = cases.map((one) => verdictOn(one, evidence.get(one.id) as Evidence));
    expect(verdicts).toEqual(want);
  });
});

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
  const lint = { ...plain, diagnostics: ["spec.yaml:1:1 warning approximated"] };
  const refused = { ...plain, diagnostics: ["spec.yaml:1:1 error structure"] };
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
