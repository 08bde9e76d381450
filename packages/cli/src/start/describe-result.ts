import { formatSeconds } from "./format-seconds.ts";
import type { Failure } from "./read-summary.ts";
import type { Row } from "./row.ts";

/** One sentence about a run that went well: which packages were made anew, and how many milliseconds it took. */
export function describeResult(rows: readonly Row[], milliseconds: number): string {
  const made = rows.filter(({ cached }) => cached === false);
  const time = formatSeconds(milliseconds);
  if (made.length === 0) return `Everything is up to date (${time}).`;
  if (made.length === rows.length) return `Made all ${rows.length} packages (${time}).`;
  return `Made ${made.length} of ${rows.length} packages anew (${time}): ${nameByApi(made).join(", ")}.`;
}

/** One sentence about a run in which tasks failed, and what to do. */
export function describeFailures(failures: readonly Failure[], milliseconds: number): string {
  const what = failures.map((failure) => `${failure.task} ${failure.package}`).join(", ");
  return `Could not ${what || "finish"} (${formatSeconds(milliseconds)}). Correct what is reported above and run "pnpm start" again; what went well is kept.`;
}

/** Names without their scope; the products of one API together: `petstore (types, client)`. */
function nameByApi(rows: readonly Row[]): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const { name, kind } of rows) {
    const short = name.replace(/^@[^/]*\//, "");
    const api = kind === undefined ? short : short.replace(new RegExp(`-${kind}$`), "");
    kinds.set(api, [...(kinds.get(api) ?? []), ...(kind === undefined ? [] : [kind])]);
  }
  return [...kinds].map(([api, found]) => (found.length === 0 ? api : `${api} (${found.join(", ")})`));
}
