import { expect, it } from "vitest";
import type { Case } from "../src/case.ts";
import { judgeAltered } from "../src/judge-altered.ts";
import type { Problem } from "../src/report.ts";

const plain: Case = { feature: "It works.", about: ["/a"] };
const reported: Case = { ...plain, diagnostics: ["spec.yaml:1:1 warning a", "spec.yaml:2:1 warning a"] };
const refused: Case = { ...plain, diagnostics: ["spec.yaml:1:1 error a"] };
const type: Problem = { part: "types", text: "type A refuses 1: it compiles" };

it.each<[string, Case, readonly string[], readonly Problem[]]>([
  ["an expectation of its own that is not met", plain, [], [type]],
  ["a diagnostic that is gone", reported, ["spec.yaml:2:1 warning a"], []],
  ["a refusal that is gone", refused, [], []],
  ["a refusal that became another", refused, ["spec.yaml:1:1 error b"], []],
])("shows that a case can fail by %s", (_, one, diagnostics, problems) => {
  expect(judgeAltered(one, { diagnostics, problems })).toEqual([]);
});

const unnoticed = "the case does not fail";

it.each<[string, Case, readonly string[], readonly Problem[], readonly string[]]>([
  ["nothing that fails", plain, [], [], [unnoticed]],
  ["a diagnostic elsewhere", refused, ["spec.yaml:2:2 error a"], [], [unnoticed]],
  ["a new diagnostic", plain, ["spec.yaml:1:1 warning a"], [], [unnoticed]],
  ["a missing builder", plain, [], [{ part: "builders", text: "buildA is not there" }], [unnoticed]],
  ["a spec that is refused", plain, ["spec.yaml:1:1 error a"], [type], ["it is refused: error a"]],
  ["a crash", plain, [], [type, { part: "generation", text: "crash: no" }], ["crash: no"]],
])("does not show that a case can fail by %s", (_, one, diagnostics, problems, want) => {
  expect(judgeAltered(one, { diagnostics, problems })).toEqual(want);
});
