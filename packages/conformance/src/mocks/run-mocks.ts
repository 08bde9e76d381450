import type { Description } from "../agreement/run-agreement.ts";
import { useSources } from "../use-sources.ts";
import { emptyReport, type MockReport } from "./mock-report.ts";

/** What came of the mocks of some descriptions, and of which none was made. */
export interface MocksReport extends MockReport {
  readonly refused: readonly string[];
}

/** Makes the mocks of descriptions, and looks at them. */
export async function runMocks(descriptions: readonly Description[]): Promise<MocksReport> {
  useSources();
  // Loaded only now: see use-sources.ts.
  const { checkMock } = await import("./check-mock.ts");
  const { loadSpec } = await import("@specmint/spec");
  const whole = { ...emptyReport(), refused: [] as string[] };
  for (const { slug, folder, specFile } of descriptions) {
    const { build } = await loadSpec({ root: folder, file: specFile });
    if (build) addReport(whole, slug, await checkMock(build()));
    else whole.refused.push(slug);
  }
  return whole;
}

function addReport(
  whole: ReturnType<typeof emptyReport>,
  slug: string,
  { silent, problems, ...counts }: MockReport,
): void {
  const named = (line: string): string => `${slug} ${line}`;
  whole.silent.push(...silent.map(named));
  whole.problems.push(...problems.map(named));
  for (const [name, count] of Object.entries(counts)) whole[name as keyof typeof counts] += count;
}
