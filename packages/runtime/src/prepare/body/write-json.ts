import { InvalidRequestError } from "../../errors/errors.ts";

/**
 * A value as JSON text; `null` for what JSON has no word for.
 * @throws {InvalidRequestError} if it is circular, or has a BigInt, or hides what is in it, as `Map` and `FormData` do,
 * which JSON would have as `{}`.
 */
export function writeJson(value: unknown): string {
  let cause: unknown;
  try {
    const text = JSON.stringify(value) ?? "null";
    if (text !== "{}" || {}.toString.call(value) === "[object Object]") return text;
  } catch (error) {
    cause = error;
  }
  throw new InvalidRequestError("The body cannot be written as JSON.", {}, cause);
}
