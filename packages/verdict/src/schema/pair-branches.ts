import { listIn, stringIn } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { DiffSchemas, SchemaPair, Sides } from "./diff-schemas.ts";
import { sortedText } from "./joint-space.ts";
import { type SchemaAt, schemaAt } from "./resolve-schema.ts";

/** The branches of `anyOf` and `oneOf` that stand for each other, and those that stand alone. */
export function pairBranches(sides: Sides, diff: DiffSchemas): Pick<SchemaPair, "facts" | "below"> {
  const [old, next] = [branchesOf(sides.old), branchesOf(sides.new)];
  if (old.length === 0 && next.length === 0) return { facts: [], below: [] };
  if (old.length === 0 || next.length === 0) return { facts: [wholeFact(old, next)], below: [] };
  const pairs = pairOff(old, next);
  const paired = new Set(pairs.flat());
  return {
    facts: [
      ...old.filter((one) => !paired.has(one)).map((one) => branchFact("removed", one)),
      ...next.filter((one) => !paired.has(one)).map((one) => branchFact("added", one)),
    ],
    below: pairs.map(([a, b]) => ({ step: undefined, pair: diff(a, b) })),
  };
}

interface BranchAt extends SchemaAt {
  readonly keyword: "anyOf" | "oneOf";
}

function branchesOf(parts: readonly SchemaAt[]): readonly BranchAt[] {
  return parts.flatMap(({ node, tokens }) =>
    (["anyOf", "oneOf"] as const).flatMap((keyword) =>
      listIn(node, keyword).map((branch, index) => ({
        ...schemaAt(branch, [...tokens, keyword, String(index)]),
        keyword,
      })),
    ),
  );
}

/** First those that are equal or have the same reference, then those of the same place. */
function pairOff(
  old: readonly BranchAt[],
  next: readonly BranchAt[],
): readonly (readonly [BranchAt, BranchAt])[] {
  const pairs: (readonly [BranchAt, BranchAt])[] = [];
  const [left, right] = [[...old], [...next]];
  for (const isAlike of [isEqual, hasSameRef]) {
    for (const one of [...left]) {
      const other = right.find((candidate) => isAlike(one, candidate));
      if (!other) continue;
      pairs.push([one, other]);
      left.splice(left.indexOf(one), 1);
      right.splice(right.indexOf(other), 1);
    }
  }
  if (left.length === right.length)
    for (const [index, one] of left.entries()) pairs.push([one, right[index] as BranchAt]);
  return pairs;
}

function isEqual(a: SchemaAt, b: SchemaAt): boolean {
  return sortedText(a.node) === sortedText(b.node);
}

function hasSameRef(a: SchemaAt, b: SchemaAt): boolean {
  const ref = stringIn(a.node, "$ref");
  return ref !== undefined && ref === stringIn(b.node, "$ref");
}

function branchFact(change: "added" | "removed", { node, tokens, keyword }: BranchAt): Fact {
  const name =
    stringIn(node, "$ref")?.split("/").at(-1) ?? stringIn(node, "title") ?? stringIn(node, "type") ?? keyword;
  const at = change === "added" ? { new: tokens, after: node } : { old: tokens, before: node };
  return { subject: "branch", change, name, keyword, path: [], ...at };
}

function wholeFact(old: readonly BranchAt[], next: readonly BranchAt[]): Fact {
  const [before, after] = [old[0], next[0]];
  const keyword = (before ?? after)?.keyword ?? "anyOf";
  return {
    subject: "keyword",
    change: before ? "removed" : "added",
    name: keyword,
    keyword,
    path: [],
    ...(before && { old: before.tokens.slice(0, -1) }),
    ...(after && { new: after.tokens.slice(0, -1) }),
  };
}
