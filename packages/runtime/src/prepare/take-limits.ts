import type { Limits } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";

/** All limits, each with a value. */
export type SetLimits = { [Name in keyof Limits]-?: number };

/**
 * The limits of a call: its own, which are taken out of it, else the client's, else the defaults.
 * @throws {InvalidRequestError} if one is not a number from 0.
 */
export function takeLimits(call: Limits, client: Limits): SetLimits {
  const limits: SetLimits = {
    maxRetries: 2,
    timeout: 6e4,
    deadline: Number.POSITIVE_INFINITY,
    maxRetryAfter: 6e4,
    maxBodyBytes: 2 ** 24,
  };
  for (const key in limits) {
    const name = key as keyof Limits;
    limits[name] = call[name] ?? client[name] ?? limits[name];
    if (!(limits[name] >= 0)) throw new InvalidRequestError(`${name} must be a number, 0 or more.`);
    // A property that is deleted makes an object slow.
    if (name in call) delete call[name];
  }
  return limits;
}
