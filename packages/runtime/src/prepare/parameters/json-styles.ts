import { InvalidRequestError } from "../../errors/errors.ts";
import { encodePrimitive } from "./encode-primitive.ts";
import { plainValue } from "./plain-value.ts";
import type { Style } from "./style.ts";

/** A parameter in a path whose media type is JSON: its value as JSON, percent-encoded. */
export const jsonValue: Style = (name, value) => encode(name, write(name, value));

/** A parameter in a query or cookie, or a member of a form, whose media type is JSON. */
export const jsonPair: Style = (name, value) => `${encode(name, name)}=${jsonValue(name, value)}`;

/** The same for a member of which only lists and objects are JSON. */
export const jsonMember: Style = (name, value) =>
  typeof plainValue(value) === "object"
    ? jsonPair(name, value)
    : `${encode(name, name)}=${encode(name, value)}`;

/** A header whose media type is JSON: in ASCII, as all of a header may be. */
export const jsonHeader: Style = (name, value) =>
  value === undefined || value === null
    ? ""
    : write(name, value).replace(
        /[^ -~]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );

/** A whole query whose media type is JSON: to be handed to `querystringWriter`. */
export function jsonQuery(value: unknown): string {
  return jsonValue("querystring", value);
}

/** A whole query that is a text. */
export function textQuery(value: unknown): string {
  return encode("querystring", value);
}

function write(name: string, value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new InvalidRequestError(`The parameter ${name} cannot be written as JSON.`, {}, cause);
  }
}

function encode(name: string, value: unknown): string {
  const text = encodePrimitive(value);
  if (text !== undefined) return text;
  throw new InvalidRequestError(`The parameter ${name} must be well-formed text that can be sent.`);
}
