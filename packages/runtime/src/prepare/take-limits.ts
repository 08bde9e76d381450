import type { Limits } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";

/** All limits, each with a value. */
export type SetLimits = { readonly [Name in keyof Limits]-?: number };

/**
 * The limits of a call: its own, else the client's, else the defaults.
 * @throws {InvalidRequestError} if one is not a number from 0.
 */
export function takeLimits(call: Limits, client: Limits): SetLimits {
  const limits = {
    maxRetries: 2,
    timeout: 6e4,
    deadline: Number.POSITIVE_INFINITY,
    maxRetryAfter: 6e4,
    maxBodyBytes: 2 ** 24,
  };
  for (const key in limits) {
    const name = key as keyof Limits;
    const value = call[name] ?? client[name] ?? limits[name];
    if (typeof value !== "number" || !(value >= 0))
      throw new InvalidRequestError(`${name} must be a number, 0 or more.`);
    limits[name] = value;
  }
  return limits;
}
