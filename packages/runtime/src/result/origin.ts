import type { Exchange } from "../errors/exchange.ts";
import type { Answer } from "../read/answer.ts";

/** Where a result keeps what it came of, for `unwrap`; the same in every installed copy of this package. */
export const ORIGIN: unique symbol = /* @__PURE__ */ Symbol.for("@specmint/runtime/origin");

/** A function, so that nobody who prints a result sees the credentials of the call. */
export type Origin = () => { readonly exchange: Exchange; readonly answer: Answer };
