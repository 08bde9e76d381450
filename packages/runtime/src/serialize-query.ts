import { encodePrimitive } from "./encode-primitive.ts";
import { InvalidRequestError } from "./errors.ts";
import type { Style } from "./style.ts";

/**
 * The query string of some parameters, without `?`, each in the style of its own; without one a list is repeated under
 * its name, and an object's members stand under their own (OpenAPI, style `form` with `explode`). Names are encoded as
 * well as values. `undefined` and `null` are left out.
 * @throws {InvalidRequestError} if a value is nested deeper, is not a string, finite number or boolean, or is not
 * well-formed Unicode.
 */
export function serializeQuery(params: object, styles: Readonly<Record<string, Style>>): string {
  return Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ((Object.hasOwn(styles, name) && styles[name]) || formExplode)(name, value))
    .filter(Boolean)
    .join("&");
}

const formExplode: Style = (name, value) =>
  listPairs(name, value)
    .filter(([, item]) => item !== undefined && item !== null)
    .map(([key, item]) => `${encode(key, key)}=${encode(key, item)}`)
    .join("&");

function listPairs(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item) => [name, item]);
  return typeof value === "object" ? Object.entries(value as object) : [[name, value]];
}

function encode(name: string, value: unknown): string {
  const text = encodePrimitive(value);
  if (text !== undefined) return text;
  throw new InvalidRequestError(
    `The query parameter ${name} must be well-formed text, a finite number, a boolean, or a list or object of them.`,
  );
}
