import type { Shape } from "../shape.ts";
import type { Branch, Option } from "./branch.ts";

/** What has to hold in one of several ways. */
export interface Formula {
  /** Of a schema that holds, and not of one that must not. */
  readonly isPositive: boolean;
  /** True for what most values have: it is only looked at where a value has not. */
  readonly isLazy: boolean;
  /** What must not hold, if that is all that it says. */
  readonly refused?: Shape;
  readonly optionsIn: (branch: Branch) => readonly Option[];
  readonly holdsFor: (value: unknown) => boolean;
}

/** The way that asks for nothing. */
export const HOLDS: Option = {};
