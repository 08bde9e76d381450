import { InvalidRequestError } from "../../errors/errors.ts";
import { encodePrimitive } from "./encode-primitive.ts";
import { plainValue } from "./plain-value.ts";

/**
 * The text of a header parameter that has no style of its own, a list's items separated by commas (RFC 9110, 5.3).
 * `undefined` and `null` stay, which say that there is no such header.
 * @throws {InvalidRequestError} if it is no string, finite number or boolean, nor a list of them, or not well-formed
 * Unicode.
 */
export function serializeHeader(name: string, value: unknown): string | null | undefined {
  if (value === undefined || value === null) return value;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.every((item) => encodePrimitive(item) !== undefined)) return items.map(plainValue).join(", ");
  throw new InvalidRequestError(
    `The header ${name} must be well-formed text, a finite number, a boolean, or a list of them.`,
  );
}
