import { InvalidRequestError } from "../../errors/errors.ts";
import { encodePrimitive } from "./encode-primitive.ts";
import { membersOf } from "./members-of.ts";
import { plainValue } from "./plain-value.ts";
import type { Style } from "./style.ts";

/**
 * The query string of some parameters, without `?`, each in the style of its own; without one a list is repeated under
 * its name, and an object's members stand under their own (OpenAPI, style `form` with `explode`). Names are encoded as
 * well as values. `undefined` and `null` are left out.
 * @throws {InvalidRequestError} if a value is nested deeper, is not a string, finite number or boolean, or is not
 * well-formed Unicode.
 * @param what Stands in the message before its name.
 */
export function serializeQuery(
  params: object,
  styles: Readonly<Record<string, Style>>,
  what = "query parameter",
): string {
  return Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) =>
      Object.hasOwn(styles, name)
        ? (styles[name] as Style)(name, value)
        : formExplode(name, plainValue(value), what),
    )
    .filter(Boolean)
    .join("&");
}

function formExplode(name: string, value: unknown, what: string): string {
  return listPairs(name, value)
    .filter(([, item]) => item !== undefined && item !== null)
    .map(([key, item]) => `${encode(key, key, what)}=${encode(key, item, what)}`)
    .join("&");
}

function listPairs(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item) => [name, item]);
  return membersOf(value) ?? [[name, value]];
}

function encode(name: string, value: unknown, what: string): string {
  const text = encodePrimitive(value);
  if (text !== undefined) return text;
  throw new InvalidRequestError(
    `The ${what} ${name} must be well-formed text, a finite number, a boolean, or a list or object of them.`,
  );
}
