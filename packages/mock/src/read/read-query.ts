import type { ParameterStyle } from "../api.ts";
import { decodePart } from "../route/path-pattern.ts";
import { readDeepObject } from "./read-deep-object.ts";
import { readStyledText, splitPair } from "./styled-text.ts";

/** What is known of the members of a query, or of a form. */
export interface QueryMembers {
  readonly names: readonly string[];
  readonly styles: { readonly [name: string]: ParameterStyle };
}

/** A name, and the value as it is written. */
type Pair = readonly [name: string, raw: string];

/** Reads a query, or a form: the texts of the members that are known, and of the others unless `known` alone are wanted. */
export function readQuery(
  text: string,
  { names, styles }: QueryMembers,
  all = false,
): Record<string, unknown> {
  const pairs = text
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair): Pair => {
      const [name, raw] = splitPair(pair);
      return [decodeForm(name), raw];
    });
  const own = new Map(names.map((name) => [name, styles[name] ?? {}] as const));
  const rest = all ? pairs.filter(([name]) => !own.has(name) && !isDeep(name, own)) : [];
  const others = new Map(
    rest.map(([name]) => [name, own.get(name) ?? { types: ["array", "primitive"] as const }]),
  );
  const known = [...own, ...others].flatMap(([name, style]) => {
    const value = readMember(name, style, pairs, own);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known);
}

function isDeep(name: string, own: ReadonlyMap<string, ParameterStyle>): boolean {
  return own.get(name.split("[", 1)[0] ?? "")?.style === "deepObject";
}

function readMember(
  name: string,
  style: ParameterStyle,
  pairs: readonly Pair[],
  own: ReadonlyMap<string, ParameterStyle>,
): unknown {
  const { types = ["primitive"], explode = (style.style ?? "form") === "form", json } = style;
  if (style.style === "deepObject")
    return readDeepObject(
      name,
      pairs.map(([key, raw]) => [key, decodeForm(raw)]),
    );
  const values = pairs.filter(([key]) => key === name).map(([, raw]) => raw);
  if (explode && !json && types.includes("object") && values.length === 0) {
    const members = pairs.filter(([key]) => !own.has(key) && !isDeep(key, own));
    return members.length === 0
      ? undefined
      : Object.fromEntries(members.map(([key, raw]) => [key, decodeForm(raw)]));
  }
  const [first] = values;
  if (first === undefined) return undefined;
  if (!explode || json) return readStyledText(first, style, "form", decodeForm);
  const isList = types.includes("array") && (values.length > 1 || !types.includes("primitive"));
  return isList ? values.map(decodeForm) : decodeForm(first);
}

/** A text of a form (URL Standard, application/x-www-form-urlencoded). */
export function decodeForm(text: string): string {
  return decodePart(text.replaceAll("+", " "));
}
