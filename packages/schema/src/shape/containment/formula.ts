import type { Branch, Option } from "./branch.ts";

/** What has to hold in one of several ways. */
export interface Formula {
  /** Of a schema that holds, and not of one that must not. */
  readonly isPositive: boolean;
  /** True for what most values have: it is only looked at where a value has not. */
  readonly isLazy: boolean;
  readonly optionsIn: (branch: Branch) => readonly Option[];
  readonly holdsFor: (value: unknown) => boolean;
}

/** The way that asks for nothing. */
export const HOLDS: Option = {};
