import { formatTable } from "../format-table.ts";
import type { ProfileSummary, Share } from "./summarise-profile.ts";

/** Shares below it are not shown. */
const least = 0.01;

/** Where the time of a run went: a table of stages, and one of packages. */
export function describeProfile(what: string, { stages, packages }: ProfileSummary): readonly string[] {
  return [describeShares(`${what}, by stage`, stages), describeShares(`${what}, by package`, packages)];
}

function describeShares(title: string, shares: readonly Share[]): string {
  const shown = shares.filter(([, share]) => share >= least);
  const rest = shares.filter(([, share]) => share < least).reduce((sum, [, share]) => sum + share, 0);
  const rows = [...shown, ...(rest > 0 ? [["the rest", rest] as const] : [])];
  return formatTable(
    [title, "share"],
    rows.map(([name, share]) => [name, `${Math.round(100 * share)} %`]),
  );
}
