import { typesOf } from "./contradiction.ts";
import { isSurelyEmpty } from "./is-empty.ts";
import { kinds } from "./kinds.ts";
import { needsOf } from "./members.ts";
import { caseOf, newRun, within } from "./run.ts";
import { sample } from "./sample.ts";
import type { Shape } from "./shape.ts";

/** Why no sample of a shape was found. */
export interface Unmade {
  /** What stands in the way, from the outside in: "property `a`". */
  readonly within: readonly string[];
  /** It has no value; it is a text for which nothing is made; or none of what was tried is valid. */
  readonly reason: "contradiction" | "pattern" | "untold";
  readonly pattern?: string;
}

/** How far into values it is looked for, and with how many steps. */
const DEEPEST = 3;
const STEPS = 2000;

/** Looks for what stands in the way of a sample of a shape that has none. */
export function whyNoSample(shape: Shape): Unmade {
  return within(() => whyIn(shape, [])) ?? { within: [], reason: "untold" };
}

function whyIn(shape: Shape, path: readonly string[]): Unmade {
  const { parts } = caseOf(newRun(), shape);
  const mask = typesOf(parts);
  const needs = path.length < DEEPEST ? needsOf(parts, mask) : [];
  for (const { name, shape: member } of needs)
    if (sample(member, { steps: STEPS }) === undefined) return whyIn(member, [...path, name]);
  if (isSurelyEmpty(shape, STEPS)) return { within: path, reason: "contradiction" };
  const patterns = parts.map(({ schema }) => schema["pattern"]);
  const pattern = patterns.find((one) => typeof one === "string");
  if (pattern === undefined || (mask & ~kinds.string) !== 0) return { within: path, reason: "untold" };
  return { within: path, reason: "pattern", pattern };
}
