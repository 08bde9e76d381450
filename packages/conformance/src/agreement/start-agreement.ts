import { startMain } from "../start-main.ts";
import type { Agreement } from "./disagreement.ts";

/**
 * Compares types with validators.
 *
 * @param args Spec files and options, as `main.ts` takes them.
 * @throws if the run itself fails; the reason is in the error.
 */
export function startAgreement(args: readonly string[]): Promise<Agreement> {
  return startMain("agreement/main.ts", args);
}
