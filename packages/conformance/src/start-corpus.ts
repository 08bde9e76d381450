import type { Findings } from "./findings.ts";
import { listCases } from "./load-cases.ts";
import { startMain } from "./start-main.ts";

/** How many processes share the cases: each reads the compiler and its libraries anew. */
const PARALLEL = 2;

/**
 * Runs the corpus in Nodes of its own, which run the generated packages as they are.
 *
 * @param prefixes Only cases whose id begins with one of them; none: all.
 * @param specs As they are in the corpus, or with each place altered that a case is about.
 * @throws if the run itself fails; the reason is in the error.
 */
export async function startCorpus(
  prefixes: readonly string[] = [],
  specs: "original" | "altered" = "original",
): Promise<Findings> {
  const ids = listCases(prefixes);
  const size = Math.ceil(ids.length / PARALLEL);
  const shares = Array.from({ length: PARALLEL }, (_, index) => ids.slice(index * size, (index + 1) * size));
  const findings = await Promise.all(
    shares.filter(({ length }) => length > 0).map((share) => startCases(share, specs)),
  );
  return new Map(findings.flatMap((part) => Object.entries(part)));
}

function startCases(
  ids: readonly string[],
  specs: "original" | "altered",
): Promise<Readonly<Record<string, readonly string[]>>> {
  return startMain("main.ts", [...(specs === "altered" ? ["--altered"] : []), ...ids]);
}
