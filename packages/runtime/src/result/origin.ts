import type { Exchange } from "../errors/exchange.ts";
import type { Answer } from "../read/answer.ts";

/** Where a result keeps what it came of; the same in every installed copy of this package. */
export const ORIGIN: unique symbol = /* @__PURE__ */ Symbol.for("@specmint/runtime/origin");

/**
 * The credentials of a call by its result's response, which is what is left of it where the result has been spread. A table, as who prints
 * a response would see a field of it.
 */
export const SECRETS: WeakMap<object, Exchange["secrets"]> = /* @__PURE__ */ new WeakMap();

/** A function, so that nobody who prints a result sees the credentials of the call. */
export type Origin = () => {
  readonly exchange: Exchange;
  readonly answer: Answer;
  /** The result's response, once somebody has asked for it. */
  response?: Response;
};
