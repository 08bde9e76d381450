import { makeWorkspace } from "../make-workspace.ts";
import { useSources } from "../use-sources.ts";
import { explainMiss } from "./explain-miss.ts";
import { type Issue, type Judged, judgeGroup } from "./judge-group.ts";
import { readSuite } from "./read-suite.ts";
import type { FileScore, Miss, SuiteGroup, SuiteTest } from "./suite-group.ts";

/** Runs the tests of a suite through descriptions, packages and validators. One score for each file, in their order. */
export async function scoreSuite(folder: string): Promise<readonly FileScore[]> {
  useSources();
  await using workspace = await makeWorkspace([]);
  const scores = new Map<string, FileScore>();
  for (const [index, group] of readSuite(folder).entries()) {
    const misses = missesOf(group, await judgeGroup(group, index, workspace));
    const { tests = 0, passed = 0, misses: others = [] } = scores.get(group.file) ?? {};
    scores.set(group.file, {
      file: group.file,
      tests: tests + group.tests.length,
      passed: passed + group.tests.length - misses.length,
      misses: [...others, ...misses],
    });
  }
  return [...scores.values()];
}

function missesOf(group: SuiteGroup, judged: Judged): readonly Miss[] {
  return group.tests.flatMap((test) => {
    const issues = judged.judge?.(test.data);
    if (issues !== undefined && (issues.length === 0) === test.valid) return [];
    return [toMiss(group, test, judged, issues ?? [])];
  });
}

function toMiss(group: SuiteGroup, test: SuiteTest, judged: Judged, issues: readonly Issue[]): Miss {
  const known = explainMiss({ group, test, judged, issues });
  const said = issues.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join("; ");
  return {
    group: group.description,
    test: test.description,
    valid: test.valid,
    reason: known ?? `no known reason${said === "" ? "" : `: ${said}`}`,
    isExplained: known !== undefined,
  };
}
