import { type Bump, type Change, packageKinds, type Verdict } from "../model.ts";
import { ofWeight } from "./weight.ts";
import { counted, listed } from "./words.ts";

/** A verdict in one line: `major for types and client, minor for fixtures: 2 breaking changes, 1 addition, 0 undecided`. */
export function summarize({ packages, changes }: Verdict): string {
  const bumps = Object.fromEntries(packageKinds.map((kind) => [kind, packages[kind].bump]));
  return `${summarizeBumps(bumps)}: ${countChanges(changes)}`;
}

/** Which packages get which bump, the greatest first: `major for types and client, minor for fixtures`. */
export function summarizeBumps(bumps: Readonly<Record<string, Bump>>): string {
  const parts = (["major", "minor", "patch"] as const).flatMap((bump) => {
    const kinds = Object.keys(bumps).filter((kind) => bumps[kind] === bump);
    return kinds.length > 0 ? [`${bump} for ${listed(kinds)}`] : [];
  });
  return parts.length > 0 ? parts.join(", ") : "no release";
}

function countChanges(changes: readonly Change[]): string {
  const small = ofWeight(changes, "small").length;
  return [
    counted(ofWeight(changes, "breaking").length, "breaking change"),
    counted(ofWeight(changes, "addition").length, "addition"),
    ...(small > 0 ? [counted(small, "small change")] : []),
    `${ofWeight(changes, "undecided").length} undecided`,
  ].join(", ");
}
