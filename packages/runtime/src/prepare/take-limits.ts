import type { Limits } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";

/** All limits, each with a value. */
export type SetLimits = { readonly [Name in keyof Limits]-?: number };

/**
 * The limits of a call: its own, else the client's, else the defaults.
 * @throws {InvalidRequestError} if one is not a number from 0.
 */
export function takeLimits(call: Limits, client: Limits): SetLimits {
  return {
    maxRetries: check("maxRetries", call.maxRetries ?? client.maxRetries ?? 2),
    timeout: check("timeout", call.timeout ?? client.timeout ?? 6e4),
    deadline: check("deadline", call.deadline ?? client.deadline ?? Number.POSITIVE_INFINITY),
    maxRetryAfter: check("maxRetryAfter", call.maxRetryAfter ?? client.maxRetryAfter ?? 6e4),
    maxBodyBytes: check("maxBodyBytes", call.maxBodyBytes ?? client.maxBodyBytes ?? 2 ** 24),
  };
}

function check(name: string, value: number): number {
  if (typeof value === "number" && value >= 0) return value;
  throw new InvalidRequestError(`${name} must be a number, 0 or more.`);
}
