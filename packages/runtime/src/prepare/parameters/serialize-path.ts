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
  const [start = "", ...parts] = template.split("{");
  return parts.reduce((path, part) => {
    const end = part.indexOf("}");
    if (end < 1) return `${path}{${part}`;
    const name = part.slice(0, end);
    const value = ownOption(params, name);
    if (value === undefined || value === null) throw refuse(name, "is missing");
    const text = write(name, value, styles && (ownOption(styles, name) as Style | undefined));
    if (["", ".", ".."].includes(text)) throw refuse(name, 'must not be empty, "." or ".."');
    return path + text + part.slice(end + 1);
  }, start);
}

function write(name: string, value: unknown, style: Style | undefined): string {
  if (style) return style(name, value);
  return Array.isArray(value) ? value.map((item) => encode(name, item)).join() : encode(name, value);
}

function encode(name: string, value: unknown): string {
  const text = encodePrimitive(value);
  if (text !== undefined) return text;
  throw refuse(name, "must be well-formed text, a finite number or a boolean");
}

function refuse(name: string, reason: string): InvalidRequestError {
  return new InvalidRequestError(`The path parameter ${name} ${reason}.`);
}
