import { InvalidRequestError } from "../../errors/errors.ts";
import { encodePrimitive } from "./encode-primitive.ts";
import { encodeReserved } from "./encode-reserved.ts";
import { membersOf } from "./members-of.ts";
import { plainValue } from "./plain-value.ts";
import type { Style } from "./style.ts";

/** How many lists and objects may stand within each other. */
const maxDepth = 32;

/**
 * The style `deepObject` of a query parameter or a member of a form: `a[b]=1` (OpenAPI 3.1, Style Examples). What OpenAPI
 * leaves open is written as the libraries of Stripe and npm's `qs` do: `a[b][c]=1` for objects within objects, `a[0]=1` for
 * lists, `a=1` for what is neither. `undefined` and `null` are left out, and the items of a list are counted without them.
 * Brackets are percent-encoded, as names and values are.
 * @param allowReserved As for `style`.
 * @throws {InvalidRequestError} (the function that is returned) if a value is not a string, finite number or boolean, or
 * is not well-formed Unicode; or if lists and objects stand more than 32 deep within each other, as those do that contain
 * themselves.
 */
export function deepObject(allowReserved?: boolean): Style {
  const encodeValue = allowReserved ? (value: unknown) => encodeReserved(value) : encodePrimitive;

  return (name, value) => {
    function refuse(): InvalidRequestError {
      const wanted = "well-formed text, a finite number, a boolean, or lists and objects of them";
      return new InvalidRequestError(`The parameter ${name} must be ${wanted}, at most ${maxDepth} deep.`);
    }

    function check(text: string | undefined): string {
      if (text !== undefined) return text;
      throw refuse();
    }

    function write(key: string, given: unknown, depth: number): readonly string[] {
      const part = plainValue(given);
      const members = valuesOf(part);
      if (!members) return [`${key}=${check(encodeValue(part))}`];
      // Sooner or later this is true of what contains itself.
      if (depth === maxDepth) throw refuse();
      return members.flatMap(([own, member]) =>
        write(`${key}%5B${check(encodePrimitive(own))}%5D`, member, depth + 1),
      );
    }

    return isValue(value) ? write(check(encodePrimitive(name)), value, 0).join("&") : "";
  };
}

/** What a list or an object has in it; undefined for anything else. */
function valuesOf(part: unknown): readonly (readonly [key: string, member: unknown])[] | undefined {
  if (Array.isArray(part)) return part.filter(isValue).map((item, index) => [`${index}`, item]);
  return membersOf(part)?.filter(([, member]) => isValue(member));
}

function isValue(value: unknown): boolean {
  return value !== undefined && value !== null;
}
