import { isJsonObject, type Json, type JsonObject, listIn, objectIn } from "../../json.ts";
import { isClosed, requiredOf } from "./clash-of-members.ts";
import { valuesOf } from "./clash-of-values.ts";
import { type Conjunction, conjoin, type SchemaAt, schemaBelow } from "./conjunction.ts";
import { typesOf } from "./find-contradiction.ts";
import { strongest } from "./number-range.ts";
import { isAnnotation, isSameKeyword, isSameSchema, valueText } from "./same-schema.ts";
import { anyType, bits, maskOfValue, numberBits } from "./type-mask.ts";

/** How far into properties and items schemas are compared; further down they have to be equal. */
const MAX_DEPTH = 3;

/** What a keyword of the outer schema asks, and all that the inner one says. */
interface Question {
  readonly document: JsonObject;
  readonly inner: Conjunction;
  /** The types of the inner schema's values. */
  readonly mask: number;
  readonly part: JsonObject;
  readonly keyword: string;
  readonly value: Json;
  readonly depth: number;
}

/** True if every value of the inner schema certainly satisfies the outer one. */
export function isWithin(document: JsonObject, inner: SchemaAt, outer: SchemaAt, depth = 0): boolean {
  if (inner.node === false || outer.node === true) return true;
  if (isSameSchema(inner.node, outer.node)) return true;
  const [outerAll, innerAll] = [conjoin(document, [outer]), conjoin(document, [inner])];
  if (depth > MAX_DEPTH || !outerAll.isWhole || outerAll.never || !isJsonObject(outer.node)) return false;
  const mask = valuesOf(innerAll.parts)?.reduce<number>((all, value) => all | maskOfValue(value), 0);
  const base = { document, inner: innerAll, mask: mask ?? typesOf(innerAll.parts), depth };
  return outerAll.parts.every(({ node }) =>
    Object.entries(node).every(([keyword, value]) => isImplied({ ...base, part: node, keyword, value })),
  );
}

/** The types that a keyword says something about, and how to tell that what it says holds. */
type Answer = readonly [about: number, holds: (question: Question) => boolean];

const answers: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["type", [anyType, ({ mask, part }) => (mask & ~typesOf([{ node: part, tokens: [] }])) === 0]],
  ["enum", [anyType, ({ inner, value }) => listsOnly(inner, value as readonly Json[])]],
  ["const", [anyType, ({ inner, value }) => listsOnly(inner, [value])]],
  ["required", [bits.object, requiresAll]],
  ["properties", [bits.object, describesAll]],
  ["additionalProperties", [bits.object, isAsClosed]],
  ["items", [bits.array, hasSuchItems]],
  ...(["minimum", "exclusiveMinimum"] as const).map((key) => [key, [numberBits, isAtLeast]] as const),
  ...(["maximum", "exclusiveMaximum"] as const).map((key) => [key, [numberBits, isAtMost]] as const),
  // What these say does not depend on the keywords beside them.
  ...["anyOf", "dependentRequired", "dependentSchemas", "format", "not", "oneOf"].map(
    (key) => [key, [anyType, saysTheSame]] as const,
  ),
  ["patternProperties", [bits.object, saysTheSame]],
  ["propertyNames", [bits.object, saysTheSame]],
  ["multipleOf", [numberBits, saysTheSame]],
  ["minLength", [bits.string, isAtLeast]],
  ["maxLength", [bits.string, isAtMost]],
  ["pattern", [bits.string, saysTheSame]],
  ["minItems", [bits.array, isAtLeast]],
  ["maxItems", [bits.array, isAtMost]],
  ["uniqueItems", [bits.array, saysTheSame]],
  ["minProperties", [bits.object, isAtLeast]],
  ["maxProperties", [bits.object, isAtMost]],
]);

function isImplied(question: Question): boolean {
  const { keyword, mask } = question;
  // Those two were taken apart into parts.
  if (isAnnotation(keyword) || keyword === "$ref" || keyword === "allOf") return true;
  const answer = answers.get(keyword);
  return answer !== undefined && ((mask & answer[0]) === 0 || answer[1](question));
}

function saysTheSame({ inner, keyword, value }: Question): boolean {
  return inner.parts.some(
    ({ node }) => Object.hasOwn(node, keyword) && isSameKeyword(keyword, node[keyword] as Json, value),
  );
}

function listsOnly({ parts }: Conjunction, values: readonly Json[]): boolean {
  const texts = new Set(values.map(valueText));
  return valuesOf(parts)?.every((value) => texts.has(valueText(value))) ?? false;
}

function requiresAll({ inner, value }: Question): boolean {
  const names = new Set(requiredOf(inner.parts).map((said) => said.value));
  return (value as readonly Json[]).every((name) => names.has(name));
}

/** Each property is described as narrowly, or cannot be there at all. */
function describesAll({ document, inner, part, depth }: Question): boolean {
  return Object.entries(objectIn(part, "properties")).every(([name, wanted]) => {
    if (wanted === true || isSameSchema(wanted, {})) return true;
    const outer = { node: wanted, tokens: [] };
    return inner.parts.some((one) => {
      const own = schemaBelow(one, "properties", name);
      return own ? isWithin(document, own, outer, depth + 1) : isClosed(one.node);
    });
  });
}

function isAsClosed({ inner, part, value }: Question): boolean {
  if (value === true || isSameSchema(value, {})) return true;
  const names = objectIn(part, "properties");
  return inner.parts.some(
    ({ node }) =>
      isClosed(node) && Object.keys(objectIn(node, "properties")).every((name) => Object.hasOwn(names, name)),
  );
}

function hasSuchItems({ document, inner, part, value, depth }: Question): boolean {
  if (listIn(part, "prefixItems").length > 0) return false;
  return inner.parts.some((one) => {
    const items = listIn(one.node, "prefixItems").length === 0 && schemaBelow(one, "items");
    return items && isWithin(document, items, { node: value, tokens: [] }, depth + 1);
  });
}

function isAtLeast({ inner, keyword, value }: Question): boolean {
  const own = strongest(inner.parts, keyword, 1);
  return own !== undefined && (own.value as number) >= (value as number);
}

function isAtMost({ inner, keyword, value }: Question): boolean {
  const own = strongest(inner.parts, keyword, -1);
  return own !== undefined && (own.value as number) <= (value as number);
}
