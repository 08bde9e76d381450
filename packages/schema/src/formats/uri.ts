import type { Format } from "../schema.ts";
import { isIpv6 } from "./ipv6.ts";

/** RFC 3986, section 3: with a scheme. */
export const formatUri: Format = {
  name: "uri",
  type: "string",
  test: (text: string) => isReference(text, asIs) && hasScheme(text),
};

/** RFC 3986, section 4.1: with a scheme or without. */
export const formatUriReference: Format = {
  name: "uri-reference",
  type: "string",
  test: (text: string) => isReference(text, asIs),
};

/** Gives a part of a reference with other letters than those of RFC 3986 written as one of these. */
export type Spell = (part: string, isQuery: boolean) => string;

const asIs: Spell = (part) => part;

/** `reg-name`: `unreserved` and `sub-delims`. */
const NAME = /^[\w.~!$&'()*+,;=-]*$/;

/** `userinfo`. */
const USER = /^[\w.~!$&'()*+,;=:-]*$/;

/** `pchar`, and the `/` between segments. */
const PATH = /^[\w.~!$&'()*+,;=:@/-]*$/;

/** `query` and `fragment`. */
const QUERY = /^[\w.~!$&'()*+,;=:@/?-]*$/;

/** RFC 3986, section 3.1. What is not a scheme before the first `:` makes the whole no reference. */
export function hasScheme(text: string): boolean {
  return schemeOf(text) !== undefined;
}

/** The scheme of a reference, if it is one that has it. */
export function schemeOf(text: string): string | undefined {
  return /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1];
}

/** RFC 3986, section 3.5: what may follow `#`. */
export function isFragment(text: string): boolean {
  return consistsOf(QUERY, text);
}

/** True for a URI or a relative reference. */
export function isReference(text: string, spell: Spell): boolean {
  const [beforeFragment, fragment] = cut(text, "#");
  const [beforeQuery, query] = cut(beforeFragment, "?");
  const rest = beforeQuery.slice(hasScheme(text) ? beforeQuery.indexOf(":") + 1 : 0);
  return (
    isFragment(spell(fragment ?? "", false)) &&
    consistsOf(QUERY, spell(query ?? "", true)) &&
    (rest.startsWith("//") ? isHierarchy(rest.slice(2), spell) : isPath(rest, hasScheme(text), spell))
  );
}

/** `authority` and `path-abempty`. */
function isHierarchy(text: string, spell: Spell): boolean {
  const end = text.indexOf("/");
  const authority = end < 0 ? text : text.slice(0, end);
  const path = end < 0 ? "" : text.slice(end);
  return isAuthority(authority, spell) && consistsOf(PATH, spell(path, false));
}

/** The first segment of a path without a scheme has no `:`, because what is before it would be one. */
function isPath(text: string, isAfterScheme: boolean, spell: Spell): boolean {
  const [segment] = cut(text, "/");
  return (isAfterScheme || !segment.includes(":")) && consistsOf(PATH, spell(text, false));
}

function isAuthority(text: string, spell: Spell): boolean {
  const at = text.indexOf("@");
  const [host, port = ""] = cutPort(text.slice(at + 1));
  return (
    consistsOf(USER, spell(text.slice(0, Math.max(at, 0)), false)) &&
    (isIpLiteral(host) || consistsOf(NAME, spell(host, false))) &&
    /^\d*$/.test(port)
  );
}

/** The host of a reference with an authority; empty if it has none. */
export function hostOf(text: string): string {
  const [, authority = ""] = /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/?#]*)/i.exec(text) ?? [];
  return cutPort(authority.slice(authority.indexOf("@") + 1))[0];
}

/** A `:` within brackets is none before a port. */
function cutPort(text: string): readonly [host: string, port: string | undefined] {
  const at = text.indexOf(":", text.lastIndexOf("]") + 1);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isIpLiteral(text: string): boolean {
  if (text[0] !== "[" || text.at(-1) !== "]") return false;
  const address = text.slice(1, -1);
  return isIpv6(address) || isIpvFuture(address);
}

function isIpvFuture(text: string): boolean {
  return /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(text);
}

/** True if a part has, beside `pct-encoded`, only such characters. */
function consistsOf(characters: RegExp, part: string): boolean {
  return characters.test(part.replace(/%[\da-f]{2}/gi, ""));
}

/** What is before the first such character, and what is after it. */
function cut(text: string, separator: string): readonly [before: string, after: string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
