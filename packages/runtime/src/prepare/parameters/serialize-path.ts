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
  const parts = split(template);
  let path = parts[0] as string;
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] as string;
    path += write(name, params, styles && ownOption(styles, name)) + parts[at + 1];
  }
  return path;
}

// Of templates that come again: to take one apart takes time from every call, and so does a name that is made anew.
const known: Map<string, readonly string[]> = /* @__PURE__ */ new Map();

/** What stands between the parameters of a path template, and their names, in turn. */
function split(template: string): readonly string[] {
  let parts = known.get(template);
  if (!parts) {
    // A raw method may be called with any number of paths.
    if (known.size > 999) known.clear();
    parts = template.split(/\{([^{}]+)\}/);
    known.set(template, parts);
  }
  return parts;
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
