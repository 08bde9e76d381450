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
  // Every second part is a name.
  const parts = template.split(/\{([^{}]+)\}/);
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] as string;
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined || value === null) throw refuse(name, "is missing");
    const style = styles && Object.hasOwn(styles, name) ? styles[name] : undefined;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const text = style ? style(name, value) : items.map((item) => encode(name, item)).join();
    if (/^\.?\.?$/.test(text)) throw refuse(name, 'must not be empty, "." or ".."');
    parts[i] = text;
  }
  return parts.join("");
}

function encode(name: string, value: unknown): string {
  const text = encodePrimitive(value);
  if (text !== undefined) return text;
  throw refuse(name, "must be well-formed text, a finite number or a boolean");
}

function refuse(name: string, reason: string): InvalidRequestError {
  return new InvalidRequestError(`The path parameter ${name} ${reason}.`);
}
