import type { ParameterStyle } from "../api.ts";
import { decodePart } from "../route/path-pattern.ts";
import { readDeepObject } from "./read-deep-object.ts";
import { readStyledText, splitPair } from "./styled-text.ts";

/** What is known of the members of a query, or of a form. */
export interface QueryMembers {
  readonly names: readonly string[];
  readonly styles: { readonly [name: string]: ParameterStyle };
}

/** The values of each name, as they are written. */
type Written = ReadonlyMap<string, readonly string[]>;

/** How a member is read of which nothing is known. */
const UNKNOWN: ParameterStyle = { types: ["array", "primitive"] };

/** Reads a query, or a form: the texts of the members that are known, and of all others too if `all` is true. */
export function readQuery(
  text: string,
  { names, styles }: QueryMembers,
  all = false,
): Record<string, unknown> {
  const written = listWritten(text);
  const own = new Map(names.map((name) => [name, styles[name] ?? {}] as const));
  const others = all ? [...written.keys()].filter((name) => isOther(name, own)) : [];
  const members = [...own, ...others.map((name) => [name, UNKNOWN] as const)];
  const read = members.map(([name, style]) => [name, readMember(name, style, written, own)] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

function listWritten(text: string): Written {
  const written = new Map<string, string[]>();
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const [name, raw] = splitPair(pair);
    const key = decodeForm(name);
    const values = written.get(key);
    if (values) values.push(raw);
    else written.set(key, [raw]);
  }
  return written;
}

/** True for what is neither a known member nor a part of one. */
function isOther(name: string, own: ReadonlyMap<string, ParameterStyle>): boolean {
  const isDeep = own.get(name.split("[", 1)[0] ?? "")?.style === "deepObject";
  return !own.has(name) && !isDeep;
}

function readMember(
  name: string,
  style: ParameterStyle,
  written: Written,
  own: ReadonlyMap<string, ParameterStyle>,
): unknown {
  const { types = ["primitive"], explode = (style.style ?? "form") === "form", json } = style;
  if (style.style === "deepObject") return readDeepObject(name, decodedPairs(written));
  const values = written.get(name) ?? [];
  if (explode && !json && types.includes("object") && values.length === 0) {
    const members = decodedPairs(written).filter(([key]) => isOther(key, own));
    return members.length === 0 ? undefined : Object.fromEntries(members);
  }
  const [first] = values;
  if (first === undefined) return undefined;
  if (!explode || json) return readStyledText(first, style, "form", decodeForm);
  const isList = types.includes("array") && (values.length > 1 || !types.includes("primitive"));
  return isList ? values.map(decodeForm) : decodeForm(first);
}

function decodedPairs(written: Written): readonly (readonly [name: string, value: string])[] {
  return [...written].flatMap(([name, values]) => values.map((raw) => [name, decodeForm(raw)] as const));
}

/** A text of a form (URL Standard, application/x-www-form-urlencoded). */
function decodeForm(text: string): string {
  return decodePart(text.replaceAll("+", " "));
}
