import type { LiteralSchema, NormalSchema, TupleSchema } from "./normal-schema.ts";

// An alias may refer to itself in a list, because the compiler puts off what lists are made of. It does so for a list that is all of the alias,
// and for one in which it sees a reference to an alias, but it does not look into the lists in that list, which it takes to be put off by themselves.
// These are not where a `?` or a `...` is around them (`isResolvedByTypeAlias` of TypeScript 5.4 to 7.0): `{ a: 1 } | [T[]?]`
// is refused as circular. So the reference is written beside such a list, where it adds no value: `{ a: 1 } | [(T[] | (T & never))?]`.

/**
 * Writes a schema so that its type, as an alias, may refer to itself wherever the schema does.
 *
 * @param isEndless Tells of a named schema whether it may lead to itself without an object between.
 */
export function deferCircles(schema: NormalSchema, isEndless: IsEndless): NormalSchema {
  return typeof schema === "boolean" || isList(schema) ? schema : deferBelow(schema, isEndless);
}

type IsEndless = (name: string) => boolean;
type Part = Exclude<NormalSchema, boolean>;

function isList(schema: Part): boolean {
  return "items" in schema || "elements" in schema;
}

function deferBelow(schema: Part, isEndless: IsEndless): Part {
  const below = (part: Part): Part => deferBelow(part, isEndless);
  if ("anyOf" in schema) return { anyOf: schema.anyOf.map(below) };
  if ("allOf" in schema) return { allOf: schema.allOf.map(below) };
  if ("elements" in schema) return deferTuple(schema, isEndless);
  if (!("items" in schema) || typeof schema.items === "boolean") return schema;
  return { ...schema, items: below(schema.items) };
}

function deferTuple(tuple: TupleSchema, isEndless: IsEndless): TupleSchema {
  const elements = tuple.elements.map((element, index) => {
    if (index >= tuple.least) return withReferences(element, isEndless);
    return typeof element === "boolean" ? element : deferBelow(element, isEndless);
  });
  return { ...tuple, elements, rest: withReferences(tuple.rest, isEndless) };
}

/** What stands before a `?` or after a `...`, beside the references that only lists in it have. */
function withReferences(schema: NormalSchema, isEndless: IsEndless): NormalSchema {
  const seen = new Set(refsBeside(schema));
  const hidden = new Set(listsBeside(schema).flatMap(refsInLists));
  const refs = [...hidden].filter((ref) => !seen.has(ref) && isEndless(ref.slice("#/".length)));
  if (refs.length === 0) return schema;
  const parts = typeof schema !== "boolean" && "anyOf" in schema ? schema.anyOf : [schema as Part];
  return { anyOf: [...parts, ...refs.map(($ref) => ({ allOf: [{ $ref }, NEVER] }))] };
}

const NEVER: LiteralSchema = { type: "literal", text: "never", kind: "null" };

function refsBeside(schema: NormalSchema): readonly string[] {
  return partsBeside(schema).flatMap((part) => ("$ref" in part ? [part.$ref] : []));
}

function listsBeside(schema: NormalSchema): readonly Part[] {
  return partsBeside(schema).filter(isList);
}

/** All references in lists, and in lists of these, but for those in objects, which the compiler always puts off. */
function refsInLists(list: Part): readonly string[] {
  const parts = "items" in list ? [list.items] : "elements" in list ? [...list.elements, list.rest] : [];
  return parts.flatMap((part) => [...refsBeside(part), ...listsBeside(part).flatMap(refsInLists)]);
}

/** The parts of unions and intersections. */
function partsBeside(schema: NormalSchema): readonly Part[] {
  if (typeof schema === "boolean") return [];
  if ("anyOf" in schema) return schema.anyOf.flatMap(partsBeside);
  return "allOf" in schema ? schema.allOf.flatMap(partsBeside) : [schema];
}
