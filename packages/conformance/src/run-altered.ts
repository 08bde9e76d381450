import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alterCase } from "./alter-case.ts";
import type { Findings } from "./findings.ts";
import { judgeAltered } from "./judge-altered.ts";
import type { LoadedCase } from "./load-cases.ts";
import { runCorpus } from "./run-corpus.ts";

/** Runs cases with each place altered that they are about: what is found of each is why it proves nothing. */
export async function runAltered(cases: readonly LoadedCase[]): Promise<Findings> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "specmint-altered-")));
  try {
    const altered = cases.flatMap((one) => alterCase(one, root));
    const reports = await runCorpus(altered);
    return new Map(
      altered.map(({ id, original }) => {
        const report = reports.get(id) ?? { diagnostics: [], problems: [] };
        return [id, judgeAltered(original, report)];
      }),
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
