import { startMain } from "../start-main.ts";
import type { MocksReport } from "./run-mocks.ts";

/**
 * Looks at mocks.
 *
 * @param args Spec files and options, as `main.ts` takes them.
 * @throws if the run itself fails; the reason is in the error.
 */
export function startMocks(args: readonly string[]): Promise<MocksReport> {
  return startMain("mocks/main.ts", args);
}
