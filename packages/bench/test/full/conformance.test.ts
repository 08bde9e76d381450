import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCases } from "@specmint/conformance";
import { describe, expect, it, onTestFinished } from "vitest";
import { contestants } from "../../src/conformance/contestants.ts";
import { judgeTool } from "../../src/conformance/judge-tool.ts";
import { type Evidence, verdictOn } from "../../src/conformance/verdict.ts";

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
    ["redocly", ["silent", "wrong", "exact", "exact", "loose"]],
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
