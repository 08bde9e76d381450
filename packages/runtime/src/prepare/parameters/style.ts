import { InvalidRequestError } from "../../errors/errors.ts";
import { encodePrimitive } from "./encode-primitive.ts";
import { encodeReserved } from "./encode-reserved.ts";
import { membersOf } from "./members-of.ts";
import { plainValue } from "./plain-value.ts";

/** Serialises the value of a parameter: `(name, value)` to all that stands for it, "" for nothing. */
export type Style = (name: string, value: unknown) => string;

/** All styles but `deepObject`, which is a function of its own. */
export type StyleName = "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited";

/** What a style begins with, and what stands between members and between exploded members (RFC 6570, appendix A). */
const marks: Readonly<Record<StyleName, readonly [first: string, unexploded: string, exploded: string]>> = {
  simple: ["", ",", ","],
  label: [".", ",", "."],
  matrix: [";", ",", ";"],
  form: ["", ",", "&"],
  spaceDelimited: ["", "%20", "&"],
  pipeDelimited: ["", "%7C", "&"],
};

/** Reserved characters, percent-encoded, that mean nothing in a segment of a path. */
const harmlessInPath = /%(?:24|26|2B|2C|3A|3D|40)/g;

/** Writes a name or a value, `isMember` if it is one of a list or object; undefined if it cannot be written. */
type Encode = (value: unknown, isMember?: boolean) => string | undefined;

/**
 * A parameter's style in path, query or cookie (OpenAPI 3.1, Style Values and Style Examples; RFC 6570). Names are
 * percent-encoded as well as values. `undefined` and `null` are left out, of lists and objects too; where nothing is
 * left, the text is empty (RFC 6570, section 2.3).
 *
 * `allowReserved` is RFC 6570's reserved expansion of values: reserved characters and percent-encoded triplets stay as
 * they are. OpenAPI (Appendix C) leaves it to the application to encode those that would mean something else where
 * they end up. This is done here, for no caller can want a value to end early: encoded all the same are `[]#&=+` in a
 * query, and in a path `/?#[]`, which end a segment or are not allowed in one, and `;`, which begins a matrix
 * parameter; in both the comma of a member, where commas separate members. In a path `%2e` becomes a dot, so that
 * whoever looks for dot segments finds them.
 * @throws {InvalidRequestError} (the function that is returned) if a value is nested deeper than a list or object, is
 * not a string, finite number or boolean, or is not well-formed Unicode; or if a member contains the space or `|` that
 * separates members: encoded, the two would be the same.
 */
export function style(kind: StyleName, explode: boolean, allowReserved?: boolean): Style {
  const [, unexploded, exploded] = marks[kind];
  const isPath = exploded !== "&";
  const hasCommas = (explode ? exploded : unexploded) === ",";

  function encodeAllowed(value: unknown, isMember?: boolean): string | undefined {
    const harmless = isPath ? harmlessInPath : undefined;
    const text = encodeReserved(value, harmless, isMember && hasCommas ? "%2C" : undefined);
    return isPath ? text?.replace(/%2e/gi, ".") : text;
  }

  return serializer(kind, explode, encodePrimitive, allowReserved ? encodeAllowed : encodePrimitive);
}

/**
 * The style `simple` of a header parameter: nothing is encoded (OpenAPI 3.1, Parameter Object).
 * @throws {InvalidRequestError} (the function that is returned) as `style` does.
 */
export function headerStyle(explode: boolean): Style {
  const leave: Encode = (value) =>
    encodePrimitive(value) === undefined ? undefined : String(plainValue(value));
  return serializer("simple", explode, leave, leave);
}

function serializer(kind: StyleName, explode: boolean, encodeName: Encode, encodeValue: Encode): Style {
  const [first, unexploded, exploded] = marks[kind];
  const joint = explode ? exploded : unexploded;
  const isNamed = first === ";" || exploded === "&";
  // Without a value only a matrix parameter has no sign either.
  const pair = (key: string, text: string): string => (text || first !== ";" ? `${key}=${text}` : key);

  return (name, given) => {
    const value = plainValue(given);
    const isList = Array.isArray(value);
    const members = membersOf(value);
    const isObject = members !== undefined;
    const refuse = (wanted: string): InvalidRequestError =>
      new InvalidRequestError(`The parameter ${name} must be ${wanted}.`);

    function write(encode: Encode, part: unknown): string {
      const text = encode(part, isList || isObject);
      if (text !== undefined) return text;
      throw refuse("well-formed text, a finite number, a boolean, or a list or object of them");
    }

    const entries = members ?? (isList ? value : [value]).map((item) => [name, item] as const);
    const parts = entries
      .filter(([, member]) => member !== undefined && member !== null)
      .flatMap(([key, member]) => {
        const text = write(encodeValue, member);
        if (!isObject && !(explode && isNamed)) return text;
        const own = write(encodeName, key);
        return explode ? pair(own, text) : [own, text];
      });
    if (parts.length === 0) return "";
    if (joint[0] === "%" && parts.some((part) => part.toUpperCase().includes(joint))) {
      throw refuse(`without "${decodeURIComponent(joint)}" in its names and values`);
    }
    const text = parts.join(joint);
    return first + (explode || !isNamed ? text : pair(write(encodeName, name), text));
  };
}
