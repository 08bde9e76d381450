import { type CpuProfile, type Frame, listStacks } from "./cpu-profile.ts";
import { packageOf } from "./package-of.ts";
import { stageOf } from "./stage-of.ts";

/** Where the time of a run went. Shares of all the time, from 0 to 1, the largest first. */
export interface ProfileSummary {
  readonly stages: readonly Share[];
  /** By the package whose code ran; what the engine itself does counts for the package that called it. */
  readonly packages: readonly Share[];
}

/** A name and its share. */
export type Share = readonly [name: string, share: number];

/** Adds up profiles: a process has one for each of its threads. */
export function summariseProfile(profiles: readonly CpuProfile[]): ProfileSummary {
  const stacks = profiles.flatMap(listStacks);
  return { stages: toShares(stacks, stageOf), packages: toShares(stacks, ownerOf) };
}

function ownerOf(stack: readonly Frame[]): string {
  const [special] = stack.filter(({ functionName }) => /^\((garbage collector|idle)\)$/.test(functionName));
  if (special) return special.functionName.slice(1, -1);
  return stack.map(({ url }) => packageOf(url)).findLast((name) => name !== undefined) ?? "Node";
}

function toShares(
  stacks: readonly (readonly [readonly Frame[], number])[],
  nameOf: (stack: readonly Frame[]) => string,
): readonly Share[] {
  const times = new Map<string, number>();
  for (const [stack, time] of stacks) times.set(nameOf(stack), (times.get(nameOf(stack)) ?? 0) + time);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([name, time]): Share => [name, time / total]).sort(([, a], [, b]) => b - a);
}
