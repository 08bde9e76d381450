import { InvalidRequestError } from "../errors/errors.ts";

/**
 * A value that can be sent as that of a header (RFC 9110, 5.5). Other places take the same, so that a line break is
 * noticed everywhere.
 * @param source The option or environment variable that the value is from.
 * @throws {InvalidRequestError} without the value.
 */
export function checkSendable(value: unknown, source: string): string {
  if (typeof value === "string" && value.trim() && /^[\t -~\x80-\xff]*$/.test(value)) return value;
  throw new InvalidRequestError(
    `${source} must be a string that is not empty and has no line break, control or non-Latin-1 character.`,
  );
}
