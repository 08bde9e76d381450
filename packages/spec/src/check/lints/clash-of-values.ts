import { type Json, listIn } from "../../json.ts";
import type { Part } from "./conjunction.ts";
import { type Clash, type Said, sayKeyword } from "./said.ts";
import { valueText } from "./same-schema.ts";
import { maskOfType, maskOfValue } from "./type-mask.ts";

/** The only values that a part allows, and the keyword that says so. */
interface Values {
  readonly said: Said;
  readonly values: readonly Json[];
}

/** The only values that all of the parts allow; undefined if none of them lists any. */
export function valuesOf(parts: readonly Part[]): readonly Json[] | undefined {
  const [first, ...others] = parts.flatMap(listValues);
  if (!first) return undefined;
  const texts = others.map(textsOf);
  return first.values.filter(
    (value) =>
      texts.every((known) => known.has(valueText(value))) &&
      parts.every((part) => refusal(part, value) === undefined),
  );
}

/** The keywords that leave none of the listed values. */
export function clashOfValues(parts: readonly Part[]): Clash | undefined {
  const lists = parts.flatMap(listValues);
  for (const a of lists) {
    const texts = textsOf(a);
    const other = lists.find(({ values }) => !values.some((value) => texts.has(valueText(value))));
    if (other) return [a.said, other.said];
    const refusals = a.values.map((value) => firstRefusal(parts, value));
    const said = refusals.filter((one) => one !== undefined);
    const [first, ...others] = new Map(said.map((one) => [one.tokens.join("/"), one])).values();
    if (first && said.length === refusals.length) return [a.said, first, ...others];
  }
  return undefined;
}

function textsOf({ values }: Values): ReadonlySet<string> {
  return new Set(values.map(valueText));
}

function listValues(part: Part): readonly Values[] {
  if (!Object.hasOwn(part.node, "const") && !Object.hasOwn(part.node, "enum")) return [];
  return ["const", "enum"].flatMap((keyword) => {
    const said = sayKeyword(part, keyword);
    if (!said || (keyword === "enum" && !Array.isArray(said.value))) return [];
    return [{ said, values: keyword === "const" ? [said.value] : listIn(part.node, "enum") }];
  });
}

function firstRefusal(parts: readonly Part[], value: Json): Said | undefined {
  for (const part of parts) {
    const keyword = refusal(part, value);
    if (keyword !== undefined) return sayKeyword(part, keyword);
  }
  return undefined;
}

/** What a keyword with a number asks of a value of its type. */
const comparisons: readonly (readonly [
  keyword: string,
  measure: (value: Json) => number | undefined,
  fits: (is: number, limit: number) => boolean,
])[] = [
  ["minimum", asNumber, (is, limit) => is >= limit],
  ["maximum", asNumber, (is, limit) => is <= limit],
  ["exclusiveMinimum", asNumber, (is, limit) => is > limit],
  ["exclusiveMaximum", asNumber, (is, limit) => is < limit],
  ["minLength", lengthOf, (is, limit) => is >= limit],
  ["maxLength", lengthOf, (is, limit) => is <= limit],
];

/** The keyword of a part that certainly refuses a value: not every keyword is looked at. */
function refusal({ node }: Part, value: Json): string | undefined {
  const type = Object.hasOwn(node, "type") ? node["type"] : undefined;
  if (type !== undefined && (maskOfType(type) & maskOfValue(value)) === 0) return "type";
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  return comparisons.find(([keyword, measure, fits]) => {
    const limit = Object.hasOwn(node, keyword) ? node[keyword] : undefined;
    const is = measure(value);
    return typeof limit === "number" && is !== undefined && !fits(is, limit);
  })?.[0];
}

function asNumber(value: Json): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** In code points (JSON Schema Validation, section 6.3). */
function lengthOf(value: Json): number | undefined {
  return typeof value === "string" ? [...value].length : undefined;
}
