import type { Limits } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";

/** All limits, each with a value. */
export type SetLimits = { readonly [Name in keyof Limits]-?: number };

/**
 * The limits of a call: its own, else the client's, else the defaults.
 * @throws {InvalidRequestError} if one is not a number from 0.
 */
export function takeLimits(call: Limits, client: Limits): SetLimits {
  function take(name: keyof Limits, standard: number): number {
    const value = call[name] ?? client[name] ?? standard;
    if (typeof value === "number" && value >= 0) return value;
    throw new InvalidRequestError(`${name} must be a number, 0 or more.`);
  }
  return {
    maxRetries: take("maxRetries", 2),
    timeout: take("timeout", 6e4),
    deadline: take("deadline", Number.POSITIVE_INFINITY),
    maxRetryAfter: take("maxRetryAfter", 6e4),
    maxBodyBytes: take("maxBodyBytes", 2 ** 24),
  };
}
