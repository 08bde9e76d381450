import type { ParameterStyle } from "../api.ts";

/** A style, as it is known of a parameter. */
export interface KnownStyle extends ParameterStyle {
  readonly style: NonNullable<ParameterStyle["style"]>;
}

/** Puts the encoding of a place on. */
export type Encode = (text: string) => string;

/** A name and a value, both as they are written. */
export type Pair = readonly [name: string, value: string];

/** Writes the value of a parameter of a path or of a header (OpenAPI, Style Values). */
export function writeStyledText(name: string, value: unknown, style: KnownStyle, encode: Encode): string {
  if (style.json) return encode(JSON.stringify(value));
  const { explode = false } = style;
  const [first, between] = { label: [".", "."], matrix: [";", ";"] }[style.style as string] ?? ["", ","];
  const isNamed = style.style === "matrix" && (!explode || !isObject(value));
  const own = isNamed ? `${encode(name)}=` : "";
  if (explode && isNamed && Array.isArray(value))
    return value.map((item) => `;${own}${encode(String(item))}`).join("");
  return `${first}${own}${listOf(value, explode, encode).join(explode ? between : ",")}`;
}

/** Writes a parameter of a query or a cookie, or a member of a form, as pairs. */
export function writePairs(name: string, value: unknown, style: KnownStyle, encode: Encode): readonly Pair[] {
  if (style.json) return [[encode(name), encode(JSON.stringify(value))]];
  const { explode = style.style === "form" } = style;
  if (style.style === "deepObject") return deepPairs(name, value, encode);
  if (explode && Array.isArray(value)) return value.map((item) => [encode(name), encode(String(item))]);
  if (explode && isObject(value))
    return Object.entries(value).map(([key, member]) => [encode(key), encode(String(member))]);
  const between = { spaceDelimited: "%20", pipeDelimited: "%7C" }[style.style as string] ?? ",";
  return [[encode(name), listOf(value, false, encode).join(between)]];
}

/** The items of a value; an object's are its names and values. */
function listOf(value: unknown, explode: boolean, encode: Encode): readonly string[] {
  if (Array.isArray(value)) return value.map((item) => encode(String(item)));
  if (!isObject(value)) return [encode(String(value))];
  const pairs = Object.entries(value).map(([key, member]) => [encode(key), encode(String(member))]);
  return explode ? pairs.map((pair) => pair.join("=")) : pairs.flat();
}

function deepPairs(name: string, value: unknown, encode: Encode): readonly Pair[] {
  if (typeof value !== "object" || value === null) return [[encode(name), encode(String(value))]];
  return Object.entries(value).flatMap(([key, member]) => deepPairs(`${name}[${key}]`, member, encode));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
