import type { Format } from "../schema.ts";
import { hasScheme, hostOf, isReference, type Spell, schemeOf } from "./uri.ts";

/** RFC 3987, section 2.2: a URI in which letters of any script may stand. */
export const formatIri: Format = {
  name: "iri",
  type: "string",
  test: (text: string) => isReference(text, inAscii) && hasScheme(text),
};

/** RFC 3987, section 2.2: with a scheme or without. */
export const formatIriReference: Format = {
  name: "iri-reference",
  type: "string",
  test: (text: string) => isReference(text, inAscii),
};

/** An `iri` with the scheme `http`, `https` or `ftp` and a host. */
export const formatUrl: Format = {
  name: "url",
  type: "string",
  test: (text: string) =>
    isReference(text, inAscii) && /^(?:https?|ftp)$/i.test(schemeOf(text) ?? "") && hostOf(text) !== "",
};

/** `ucschar` stands wherever `unreserved` does, `iprivate` in a query. */
const inAscii: Spell = (part, isQuery) => {
  const spelt = part.replace(
    /[^\0-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/gu,
    letter,
  );
  return isQuery ? spelt.replace(/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu, letter) : spelt;
};

/** The last two of each plane are no characters. */
function letter(character: string): string {
  return ((character.codePointAt(0) ?? 0) & 0xfffe) === 0xfffe ? character : "~";
}
