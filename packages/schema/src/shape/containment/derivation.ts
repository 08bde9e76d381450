import { typesOf } from "../contradiction.ts";
import { isSurelyWithin } from "../is-within.ts";
import { itemOf, memberIn, namesIn, prefixOf } from "../members.ts";
import { caseOf, choicesOf, newRun, within } from "../run.ts";
import { isSameKeyword, valueText } from "../same.ts";
import { type Part, type Shape, shapeOf } from "../shape.ts";

/** A step of a proof. */
export interface Derived {
  /** JSON pointer tokens that lead into the value; `*` stands for any item, or any other property. */
  readonly path: readonly string[];
  readonly says: string;
}

/** How many steps are told, and how many places are looked at for them. */
const MOST = 20;
const PLACES = 300;
const DEEPEST = 12;

/** A place in values, with what both sides say of it. */
interface Place {
  readonly path: readonly string[];
  readonly inner: readonly Part[];
  readonly outer: readonly Part[];
}

/** What of a shape that is within another differs from it, and why that makes no value one too many. */
export function derivationOf(inner: Shape, outer: Shape): readonly Derived[] {
  const found: Derived[] = [];
  const run = newRun();
  const partsOf = (shape: Shape): readonly Part[] => within(() => caseOf(run, shape).parts) ?? [];
  const seen = new Set<string>();
  const pending: Place[] = [{ path: [], inner: partsOf(inner), outer: partsOf(outer) }];
  for (const place of pending) {
    if (found.length >= MOST || seen.size >= PLACES) break;
    const key = keyOf(run.ids, place);
    if (seen.has(key) || isSame(place)) continue;
    seen.add(key);
    found.push(...stepsAt(place));
    if (place.path.length < DEEPEST) pending.push(...placesBelow(place, partsOf));
  }
  return found.slice(0, MOST);
}

function keyOf(ids: Map<object, number>, { inner, outer }: Place): string {
  return [inner, outer]
    .map((parts) =>
      parts.map(({ schema }) => ids.get(schema) ?? ids.set(schema, ids.size).get(schema)).join(),
    )
    .join("<");
}

function isSame({ inner, outer }: Place): boolean {
  return outer.every((part) => inner.some(({ schema }) => schema === part.schema));
}

/** Keywords that are told by their values. */
const TOLD =
  /^(type|enum|const|format|pattern|multipleOf|uniqueItems|required|(exclusive)?M(in|ax)imum|(min|max)\w+|minimum|maximum)$/i;

function stepsAt({ path, inner, outer }: Place): readonly Derived[] {
  const says = outer.flatMap((part) => [
    ...Object.keys(part.schema)
      .filter((keyword) => TOLD.test(keyword))
      .flatMap((keyword) => stepFor(inner, part, keyword)),
    ...branchSteps(inner, part),
  ]);
  return [...new Set(says)].map((one) => ({ path, says: one }));
}

function stepFor(inner: readonly Part[], { schema }: Part, keyword: string): readonly string[] {
  const own = inner.find((one) => one.schema[keyword] !== undefined)?.schema[keyword];
  const [from, to] = [textOf(own), textOf(schema[keyword])];
  if (own !== undefined && isSameKeyword(keyword, own, schema[keyword])) return [];
  if (own === undefined)
    return keyword === "type" ? [] : [`\`${keyword}\` ${to} follows from ${sourceOf(inner)}`];
  return [`\`${keyword}\` ${from} ${keyword === "required" ? "includes" : "is within"} ${to}`];
}

/** Longer values are cut off. */
const LONGEST = 60;

function textOf(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map((one) => (typeof one === "string" ? one : valueText(one))).join(", ")
    : typeof value === "string"
      ? value
      : (valueText(value) ?? "");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The keywords of the inner side from which another one follows. */
function sourceOf(inner: readonly Part[]): string {
  const keywords = [...new Set(inner.flatMap(({ schema }) => Object.keys(schema)))].filter(
    (keyword) =>
      (TOLD.test(keyword) && keyword !== "type") || /^(anyOf|oneOf|not|if|properties|items)$/.test(keyword),
  );
  const named = keywords.slice(0, 3).map((keyword) => `\`${keyword}\``);
  return named.length === 0 ? "the other schema" : named.join(", ");
}

function branchSteps(inner: readonly Part[], part: Part): readonly string[] {
  return choicesOf(part).flatMap(({ keyword, branches, list }) => {
    if (inner.some(({ schema }) => schema[keyword] === list)) return [];
    const at = branches.findIndex((branch) => isSurelyWithin({ parts: inner }, branch));
    if (at >= 0) return [`is within branch ${at + 1} of \`${keyword}\``];
    const own = inner.flatMap(choicesOf)[0];
    return [`each ${own ? `branch of \`${own.keyword}\`` : "value"} is within one of \`${keyword}\``];
  });
}

function placesBelow(
  { path, inner, outer }: Place,
  partsOf: (shape: Shape) => readonly Part[],
): readonly Place[] {
  if (typesOf(inner) === 0) return [];
  const at = (key: string, of: (parts: readonly Part[]) => Shape): Place => ({
    path: [...path, key],
    inner: partsOf(of(inner)),
    outer: partsOf(of(outer)),
  });
  const names = [...namesIn(outer)].filter((name) => namesIn(inner).has(name));
  const prefix = Array.from({ length: Math.min(prefixOf(outer), MOST) }, (_, index) => index);
  const speaks = (keyword: string): boolean => outer.some(({ schema }) => schema[keyword] !== undefined);
  return [
    ...names.map((name) => at(name, (parts) => memberIn(parts, name))),
    ...prefix.map((index) => at(String(index), (parts) => itemOf(parts, index))),
    ...(speaks("items") ? [at("*", (parts) => itemOf(parts, Number.MAX_SAFE_INTEGER))] : []),
    ...(speaks("additionalProperties") ? [at("*", othersOf)] : []),
  ];
}

function othersOf(parts: readonly Part[]): Shape {
  return {
    parts: parts.flatMap(({ space, schema }) => {
      const one = schema["additionalProperties"];
      return one === undefined ? [] : shapeOf(space, one as Part["schema"]).parts;
    }),
  };
}
