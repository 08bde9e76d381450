import { InvalidRequestError } from "../../errors/errors.ts";

/**
 * A value as JSON text; `null` for what JSON has no word for.
 * @throws {InvalidRequestError} if it is circular, or has a BigInt.
 */
export function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "null";
  } catch (cause) {
    throw new InvalidRequestError("The body cannot be written as JSON.", {}, cause);
  }
}
