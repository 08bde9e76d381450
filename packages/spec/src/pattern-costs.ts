import { regExp } from "@specmint/schema";
import { objectIn, stringIn } from "./json.ts";
import { type Visit, visitNode } from "./visit-document.ts";

/** At most `ways` times the text's length to the power of `degree` steps. Infinity as degree: it is exponential. */
export interface BoundedCost {
  readonly degree: number;
  readonly ways: number;
}

/** What a pattern may take for a text, or why it is not run: nothing can stop an expression that runs. */
export type PatternCost = BoundedCost | { readonly why: "exponential" | "polynomial" | "unknown" };

/** What each pattern of a spec may take. */
export type PatternCosts = ReadonlyMap<string, PatternCost>;

/** How many steps may go into finding out what the patterns of a spec may take. */
const most = 10_000_000;

/** Finds out what the patterns of a spec may take, without running them. What is no regular expression is left to others. */
export async function patternCosts(visits: readonly Visit[]): Promise<PatternCosts> {
  const patterns = new Set(visits.flatMap((visit) => patternsOf(visit).map(([pattern]) => pattern)));
  const costs = new Map<string, PatternCost>();
  const steps = { left: most };
  for (const pattern of patterns)
    if (isRegExp(pattern)) costs.set(pattern, plainCost(pattern) ?? (await costOfOther(pattern, steps)));
  return costs;
}

/** The patterns that a schema itself has, and the keys that lead to each. */
export function patternsOf({ kind, node }: Pick<Visit, "kind" | "node">): readonly PatternAt[] {
  if (kind !== "schema") return [];
  const pattern = stringIn(node, "pattern");
  const names = Object.keys(objectIn(node, "patternProperties"));
  // A keyword of validators alone, below which nobody goes.
  const dependent = Object.entries(objectIn(node, "dependencies")).flatMap(([name, one]) =>
    visitNode("schema", one, ["dependencies", name]).flatMap((visit) =>
      patternsOf(visit).map(([inner, ...at]): PatternAt => [inner, ...visit.tokens, ...at]),
    ),
  );
  return [
    ...(pattern === undefined ? [] : [[pattern, "pattern"] as const]),
    ...names.map((name): PatternAt => [name, "patternProperties", name]),
    ...dependent,
  ];
}

type PatternAt = readonly [pattern: string, ...keys: readonly string[]];

function isRegExp(pattern: string): boolean {
  try {
    regExp(pattern);
    return true;
  } catch {
    return false;
  }
}

/** Engines refuse to run what is much longer. */
const longest = 20_000;

/** Where a single thing can be repeated there is but one way from each place where a match may begin. */
function plainCost(pattern: string): BoundedCost | undefined {
  if (pattern.length > longest || /[*+?{|(].*[*+?{|(]|\\[1-9k]/s.test(pattern)) return undefined;
  return { degree: pattern.startsWith("^") ? 1 : 2, ways: pattern.length };
}

/** The parsers take a while to load, and many specs do without. */
async function costOfOther(pattern: string, steps: { left: number }): Promise<PatternCost> {
  const { costOfPattern } = await import("./pattern/cost-of-pattern.ts");
  return costOfPattern(pattern, steps);
}
