import {
  ANY_KIND,
  intersect as intersectShapes,
  kinds,
  kindsOf,
  NUMBER,
  type Shape,
  type Space,
  shapeOf,
} from "@specmint/schema/shape";
import type { CanonicalSchema, Json, JsonObject } from "@specmint/spec";
import { intersect } from "./intersect.ts";
import { literal, literalsOf } from "./literals.ts";
import { isToldByChosen, type Way, waysOf } from "./meeting-unions.ts";
import type { NormalSchema } from "./normal-schema.ts";
import { hasArrayKeywords, normalizeArray } from "./normalize-array.ts";
import { hasObjectKeywords, normalizeObject } from "./normalize-object.ts";
import { unite } from "./unite.ts";

/** Where a schema is. */
export interface Site extends Way {
  readonly space: Space;
  readonly depth: number;
  /** The schemas that are printed in the place of their names, around it. */
  readonly open: readonly string[];
  /** True for what is printed a second time, where others say that it has to be there. */
  readonly isRepeated: boolean;
}

/** Below this nothing is described any more: a value there may be anything. */
const DEEPEST = 100;

/** The values of a schema as far as TypeScript can tell them apart; where it cannot, more values, never fewer. */
export function normalizeSchema(space: Space, schema: CanonicalSchema): NormalSchema {
  const around = {
    space,
    value: shapeOf(space, true),
    chosen: [],
    within: [],
    depth: -1,
    open: [],
    isRepeated: false,
  };
  return normalizeValue(around, schema);
}

/** The values of a schema that speaks of a value in another: a member, an item. `elsewhere` is what else is said of it. */
export function normalizeValue(
  site: Site,
  schema: Json | undefined,
  elsewhere: Shape = ANYTHING,
): NormalSchema {
  const one = asSchema(schema);
  if (typeof one === "boolean" || site.depth >= DEEPEST) return one !== false;
  const own = shapeOf(site.space, one);
  const allowed = allowedOf(own, elsewhere);
  const value = intersectShapes([own, elsewhere]);
  const at = { ...site, value, chosen: [], within: [], depth: site.depth + 1 };
  const all = normalizeWays(at, one, allowed);
  // Of a schema that says no more than the kinds that are allowed anyway, nothing is left: here nobody else says them.
  return all === true && kindsOf(own) !== ANY_KIND ? anyOfKinds(allowed & kindsOf(own), one) : all;
}

/** The kinds that a schema is printed for. What is an object here and something else elsewhere is nothing, which TypeScript does not see. */
function allowedOf(own: Shape, elsewhere: Shape): number {
  if (elsewhere.parts.length === 0) return ANY_KIND;
  const possible = kindsOf(intersectShapes([own, elsewhere]));
  return possible === 0 || isMixed(kindsOf(own) | kindsOf(elsewhere)) ? possible : ANY_KIND;
}

function normalizeWays(site: Site, schema: CanonicalSchema, allowed: number): NormalSchema {
  const ways = waysOf(site);
  return ways
    ? unite(ways.map((way) => normalizeWays({ ...site, ...way }, schema, allowed)))
    : normalize(site, schema, allowed);
}

const ANYTHING: Shape = { parts: [] };

/** Those of the allowed kinds. */
function normalize(site: Site, schema: CanonicalSchema, allowed: number): NormalSchema {
  if (typeof schema === "boolean") return schema;
  if (site.depth > DEEPEST) return true;
  if (isAnything(schema["not"])) return false;
  const mask = allowed & kindsOf(shapeOf(site.space, schema));
  if (mask === 0) return false;
  if (isTorn(site.space, schema, mask)) {
    return unite(
      [kinds.object, kinds.array, mask & ~kinds.object & ~kinds.array].map((some) => {
        const one = normalize(site, schema, mask & some);
        return one === true ? anyOfKinds(mask & some, schema) : one;
      }),
    );
  }
  const part = (one: Json): NormalSchema =>
    normalize({ ...site, depth: site.depth + 1 }, asSchema(one), mask);
  const all = intersect([
    ownOf(site, schema, mask),
    refOf(site, schema, mask),
    ...listOf(schema["allOf"]).map(part),
    ...unionOf(site, schema["anyOf"], mask),
    ...unionOf(site, schema["oneOf"], mask),
  ]);
  return all === true && mask !== allowed ? anyOfKinds(mask, schema) : all;
}

/** True for objects and others than `null`. */
function isMixed(mask: number): boolean {
  return (mask & kinds.object) > 0 && (mask & ~kinds.object & ~kinds.null) > 0;
}

/**
 * True if values of several kinds are described more than once: as TypeScript has it, a list or a string may be of an object type too,
 * and would fit one description as itself and another as an object.
 */
function isTorn(space: Space, schema: JsonObject, mask: number): boolean {
  if (!isMixed(mask)) return false;
  const { $ref, allOf, anyOf, oneOf, ...own } = schema;
  const parts: readonly Json[] = [
    ...(hasObjectKeywords(own) || hasArrayKeywords(own) ? [own] : []),
    ...listOf(allOf),
    ...Object.entries({ $ref, anyOf, oneOf }).flatMap(([key, value]) =>
      value === undefined ? [] : [{ [key]: value }],
    ),
  ];
  return parts.filter((one) => isMixed(mask & kindsOf(shapeOf(space, asSchema(one))))).length > 1;
}

function isAnything(schema: Json | undefined): boolean {
  return (
    schema === true || (typeof schema === "object" && schema !== null && Object.keys(schema).length === 0)
  );
}

function asSchema(value: Json | undefined): CanonicalSchema {
  if (typeof value === "boolean") return value;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : true;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A branch that says nothing of its own stays beside others: `"a" | string` tells more than `string`. */
function unionOf(site: Site, list: Json | undefined, mask: number): readonly NormalSchema[] {
  if (!Array.isArray(list)) return [];
  const { space, value, chosen, within } = site;
  const isAllowed = (one: Json): boolean => (mask & kindsOf(shapeOf(space, asSchema(one)))) !== 0;
  const choice = chosen.find((one) => one.list === list);
  const branches = listOf(list)
    .filter((one, index) => isAllowed(one) && (!choice || choice.index === index))
    .map((one) => {
      const schema = asSchema(one);
      const way = { value: intersectShapes([value, shapeOf(space, schema)]), within: [...within, list] };
      return normalizeWays({ ...site, ...way, depth: site.depth + 1 }, schema, mask);
    });
  // The branch that is chosen is of no kind that is asked for.
  if (branches.length === 0) return [false];
  // The kinds of the branches are those that are allowed.
  if (mask !== ANY_KIND && branches.every(isBare)) return [];
  return [
    unite(branches.map((branch) => (branch === true && mask !== ANY_KIND ? anyOfKinds(mask) : branch))),
  ];
}

/** True for what says nothing but of which kinds values are. */
function isBare(schema: NormalSchema): boolean {
  if (typeof schema === "boolean") return schema;
  if ("anyOf" in schema) return schema.anyOf.every(isBare);
  if ("members" in schema) return schema.members.length === 0 && schema.additionalProperties === true;
  return "items" in schema ? schema.items === true : "type" in schema && SCALARS.has(schema.type);
}

const SCALARS: ReadonlySet<string> = new Set(["string", "number", "boolean", "null"]);

const REF = "#/$defs/";

/** A name; what stands behind it, where only some of its kinds are allowed. */
function refOf(site: Site, { $ref }: JsonObject, mask: number): NormalSchema {
  if (typeof $ref !== "string" || !$ref.startsWith(REF)) return true;
  const { space, open } = site;
  const target = space.target($ref) as CanonicalSchema | undefined;
  const named = { $ref: `#/${$ref.slice(REF.length)}` };
  if (target === undefined || open.includes($ref)) return named;
  const shape = shapeOf(space, target);
  const isWhole = (kindsOf(shape) & ~mask) === 0 && !isToldByChosen(shape, site.chosen);
  return isWhole ? named : normalize({ ...site, open: [...open, $ref] }, target, mask);
}

/** What the keywords other than types, references and compositions say. */
function ownOf(site: Site, schema: JsonObject, mask: number): NormalSchema {
  const literals = literalsOf(schema, mask);
  if (literals !== undefined) return literals;
  const says = (hasObjectKeywords(schema) ? kinds.object : 0) | (hasArrayKeywords(schema) ? kinds.array : 0);
  if ((says & mask) === 0) return true;
  return unite(
    namesOf(mask, schema).map((kind) => {
      if (kind === "object" && says & kinds.object) return normalizeObject(site, schema);
      return kind === "array" && says & kinds.array ? normalizeArray(site, schema) : anyOf(kind);
    }),
  );
}

/** What TypeScript can tell apart. */
const NAMES = ["object", "array", "string", "number", "boolean", "null", "binary"] as const;

/** The kinds by their names, first those that a `type` names. */
function namesOf(mask: number, { type }: JsonObject = {}): readonly (typeof NAMES)[number][] {
  const stated = [type].flat().map((name) => (name === "integer" ? "number" : name));
  const names = NAMES.filter((name) => mask & (name === "number" ? NUMBER : kinds[name]));
  const rank = (name: string): number => (stated.includes(name) ? stated.indexOf(name) : NAMES.length);
  return [...names].sort((a, b) => rank(a) - rank(b));
}

function anyOfKinds(mask: number, schema?: JsonObject): NormalSchema {
  return unite(namesOf(mask, schema).map(anyOf));
}

/** All values of a kind. */
function anyOf(kind: (typeof NAMES)[number]): NormalSchema {
  if (kind === "object") return { type: "object", members: [], additionalProperties: true };
  if (kind === "array") return { type: "array", items: true };
  return kind === "binary" ? literal("globalThis.Blob", kind) : { type: kind };
}
