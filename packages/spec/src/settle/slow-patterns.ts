import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn } from "../json.ts";
import { type MapSchema, mapNode, mapSchemas } from "../map-schemas.ts";
import type { Path } from "../path.ts";
import { type PatternCosts, patternsOf } from "../pattern-costs.ts";
import { schemaKey } from "../schema-key.ts";
import type { SlowPattern } from "../settled.ts";
import type { Source } from "../source.ts";
import { type Visit, visitDocument, visitNode } from "../visit-document.ts";
import { refsIn } from "./schema-forms.ts";

type IsSlow = (pattern: string) => boolean;
type IsLoose = (schema: Json | undefined) => boolean;

/** Every place of a document with a pattern that may take too long. */
export function listSlowPatterns(visits: readonly Visit[], costs: PatternCosts): readonly SlowPattern[] {
  return visits.flatMap((visit) =>
    patternsOf(visit).flatMap(([pattern, ...at]) => {
      const cost = costs.get(pattern);
      return cost && "why" in cost ? [{ pattern, why: cost.why, tokens: [...visit.tokens, ...at] }] : [];
    }),
  );
}

/**
 * The document without the patterns that may take too long, so that nothing that is made of it runs one. Each schema accepts what it
 * accepted and more: what was negated, or asked of one branch alone, is not asked where a schema in it has become looser.
 */
export function withoutSlowPatterns(source: Source, costs: PatternCosts): Source {
  const isSlow: IsSlow = (pattern) => "why" in (costs.get(pattern) ?? {});
  const keys = looseKeys(objectIn(objectIn(source.value, "components"), "schemas"), isSlow);
  const loose = new WeakSet<object>();
  const around = new Set<Path>();
  const isLoose: IsLoose = (schema) => typeof schema === "object" && schema !== null && loose.has(schema);
  const map = (schema: JsonObject, path: Path): JsonObject => {
    const loosened = loosen(mapDependencies(schema, path, map), isSlow, isLoose);
    const refersToLoose = keys.has(schemaKey(memberOf(schema, "$ref")) ?? "");
    if (loosened === schema && !refersToLoose && !around.has(path)) return schema;
    loose.add(loosened);
    for (let at = path; at; at = at.parent) around.add(at);
    return loosened;
  };
  const value = mapSchemas(source.value, map);
  return { ...source, value, visits: visitDocument(value) };
}

/** OpenAPI does not know the keyword, which is in no table for that; validators do. */
function mapDependencies(schema: JsonObject, path: Path, map: MapSchema): JsonObject {
  const dependencies = memberOf(schema, "dependencies");
  if (!isJsonObject(dependencies)) return schema;
  const mapped = Object.entries(dependencies).map(([name, one]): [string, Json] => {
    const parent = { parent: path, token: "dependencies" };
    return [name, mapNode("schema", one, { parent, token: name }, map)];
  });
  return mapped.every(([name, one]) => one === dependencies[name])
    ? schema
    : { ...schema, dependencies: Object.fromEntries(mapped) };
}

/** The keys of the schemas that have such a pattern in them, or refer to one that has. */
function looseKeys(schemas: JsonObject, isSlow: IsSlow): ReadonlySet<string> {
  const loose = new Set<string>();
  const referrers = new Map<string, string[]>();
  for (const [key, schema] of Object.entries(schemas)) {
    const patterns = visitNode("schema", schema, []).flatMap(patternsOf);
    if (patterns.some(([pattern]) => isSlow(pattern))) loose.add(key);
    for (const target of refsIn(schema)) referrers.set(target, [...(referrers.get(target) ?? []), key]);
  }
  // A set also iterates over what is added meanwhile.
  for (const key of loose) for (const referrer of referrers.get(key) ?? []) loose.add(referrer);
  return loose;
}

function loosen(schema: JsonObject, isSlow: IsSlow, isLoose: IsLoose): JsonObject {
  let loosened = schema;
  const { pattern, patternProperties = {}, not, if: condition, then = true, else: otherwise = true } = schema;
  if (typeof pattern === "string" && isSlow(pattern)) loosened = without(loosened, "pattern");
  if (Object.keys(patternProperties ?? {}).some(isSlow)) loosened = withoutNames(loosened, isSlow);
  if (isLoose(not)) loosened = without(loosened, "not");
  if (condition !== undefined && isLoose(condition))
    loosened = withEither(without(loosened, "if", "then", "else"), [{ allOf: [condition, then] }, otherwise]);
  const branches = listIn(schema, "oneOf");
  if (branches.some(isLoose)) loosened = withEither(without(loosened, "oneOf"), branches);
  return isLoose(schema["contains"]) ? without(loosened, "maxContains") : loosened;
}

/**
 * A property whose name such a pattern may match, and that nothing else speaks of, is one of those that it describes or one of the others.
 * Without a word on others they are taken as evaluated.
 */
function withoutNames(schema: JsonObject, isSlow: IsSlow): JsonObject {
  const named = Object.entries(objectIn(schema, "patternProperties"));
  const slow = named.flatMap(([pattern, one]) => (isSlow(pattern) ? [one] : []));
  const kept = Object.fromEntries(named.filter(([pattern]) => !isSlow(pattern)));
  const { additionalProperties: others = true } = schema;
  const either = [...slow, ...(others === false ? [] : [others])];
  const [only = true] = either;
  return {
    ...(Object.keys(kept).length > 0
      ? { ...schema, patternProperties: kept }
      : without(schema, "patternProperties")),
    additionalProperties: others === true ? true : either.length === 1 ? only : { anyOf: either },
  };
}

function withEither(schema: JsonObject, branches: readonly Json[]): JsonObject {
  if (schema["anyOf"] === undefined) return { ...schema, anyOf: branches };
  return { ...schema, allOf: [...listIn(schema, "allOf"), { anyOf: branches }] };
}

/** The object itself where it has none of the keys. */
function without(schema: JsonObject, ...keys: readonly string[]): JsonObject {
  if (!keys.some((key) => Object.hasOwn(schema, key))) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.includes(key)));
}
