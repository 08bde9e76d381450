import type { Problem } from "./check-plan.ts";
import type { Examined } from "./examine.ts";
import type { Base } from "./find-base.ts";
import type { Outcome } from "./write-changesets.ts";

/** What `specmint changeset` found and did. */
export interface Report {
  readonly base: Base;
  readonly examined: readonly Examined[];
  /** What was written; absent if nothing was to be. */
  readonly outcomes?: readonly Outcome[];
  /** What is wrong; absent if nobody asked. */
  readonly problems?: readonly Problem[];
}
