import type { Caller } from "./caller.ts";

/** Where a client keeps what it knows of itself; the same in every installed copy of this package. */
export const CALLER: unique symbol = /* @__PURE__ */ Symbol.for("@specmint/runtime/caller");

/** A client, as its own runtime sees it. */
export interface HiddenCaller {
  /** A function, so that nobody who prints a client sees the credentials in its options. */
  readonly [CALLER]?: () => Caller;
}
