import { ownOption } from "../../attempts/credentials/own-option.ts";
import { InvalidRequestError } from "../../errors/errors.ts";
import { encodePrimitive } from "./encode-primitive.ts";
import type { Style } from "./style.ts";

/**
 * Puts the parameters into a path template, each encoded so that it stays one segment: in the style of its own, or with a
 * list's items joined by a comma (OpenAPI, style `simple`).
 * @throws {InvalidRequestError} if a parameter is missing, empty, `.` or `..` (which URLs resolve), not a string,
 * finite number, boolean or list of them, or not well-formed Unicode.
 */
export function serializePath(
  template: string,
  params: Readonly<Record<string, unknown>>,
  styles?: Readonly<Record<string, Style>>,
): string {
  let path = "";
  let end = 0;
  // By hand: a regular expression would take time from every call.
  for (;;) {
    const close = template.indexOf("}", end);
    if (close < 0) return path + template.slice(end);
    const open = template.lastIndexOf("{", close);
    const name = template.slice(open + 1, close);
    path +=
      open < end || !name
        ? template.slice(end, close + 1)
        : template.slice(end, open) + write(name, params, styles && ownOption(styles, name));
    end = close + 1;
  }
}

function write(name: string, params: object, style: unknown): string {
  const value = ownOption(params, name);
  if (value === undefined || value === null) throw refuse(name, "is missing");
  const text = style ? (style as Style)(name, value) : encode(name, value);
  if (text === "" || text === "." || text === "..") throw refuse(name, 'must not be empty, "." or ".."');
  return text;
}

function encode(name: string, value: unknown): string {
  const text = Array.isArray(value) ? encodeList(value) : encodePrimitive(value);
  if (text !== undefined) return text;
  throw refuse(name, "must be well-formed text, a finite number or a boolean");
}

function encodeList(items: readonly unknown[]): string | undefined {
  const texts = items.map(encodePrimitive);
  return texts.includes(undefined) ? undefined : texts.join();
}

function refuse(name: string, reason: string): InvalidRequestError {
  return new InvalidRequestError(`The path parameter ${name} ${reason}.`);
}
