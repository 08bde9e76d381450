import type { Fact } from "../fact.ts";
import type { Position } from "./position.ts";

/** What comparing a part of an operation comes to. */
export interface Compared {
  readonly facts: readonly Fact[];
  readonly positions: readonly Position[];
}

/** Several of them in one. */
export function together(all: readonly Compared[]): Compared {
  return { facts: all.flatMap(({ facts }) => facts), positions: all.flatMap(({ positions }) => positions) };
}
