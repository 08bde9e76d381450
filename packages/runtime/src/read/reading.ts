import type { Exchange } from "../errors/exchange.ts";
import type { Answer } from "./answer.ts";

/**
 * How the body of a response is read: `readText`, `readBlob`, `readJsonLines` … Asked as soon as the headers are there,
 * which say what it is where the spec documents several media types.
 */
export type BodyReader = (headers: Headers) => Reading;

/** A way to read a body. */
export interface Reading {
  /** As which the platform gives the body: of a success as a stream, for the caller to read as it comes; as bytes; else as text. */
  readonly as?: "stream" | "blob" | undefined;
  /** Gives the result's `data` or `error`. */
  readonly read: (answer: Answer, context: ReadingContext) => unknown;
}

/** What a reader must know of the call. */
export interface ReadingContext {
  readonly exchange: Exchange;
  readonly limits: { readonly maxBodyBytes: number };
  /** What ends the reading of a body that is read as it comes. */
  readonly signals: readonly AbortSignal[];
}
