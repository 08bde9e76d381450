import { partsOf, pinnedValues, schemaKey } from "../composition.ts";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn, stringIn } from "../json.ts";
import { mapSchemas } from "../map-schemas.ts";
import { componentAt } from "../path.ts";
import type { Visit } from "../visit-document.ts";

/** A property, and the values of it that mean a schema. */
interface Pin {
  readonly property: string;
  readonly values: readonly Json[];
}

/**
 * The document with each `discriminator` (OpenAPI 3.2, Discriminator Object) turned into what it says of values: in each
 * branch the property has the values that mean the branch. What a branch pins itself by `const` or `enum` stays.
 */
export function pinDiscriminators(document: JsonObject, visits: readonly Visit[]): JsonObject {
  const isUsed = visits.some(
    ({ kind, node }) => kind === "schema" && isJsonObject(memberOf(node, "discriminator")),
  );
  if (!isUsed) return document;
  const inherited = inheritedPins(document);
  return mapSchemas(document, (schema, path) => {
    const pinned = withPinnedBranches(document, schema, inherited);
    const pin = inherited.get(componentAt(path) ?? "");
    return pin ? { ...pinned, allOf: [...listIn(pinned, "allOf"), pinSchema(pin)] } : pinned;
  });
}

function pinSchema({ property, values }: Pin): JsonObject {
  const [only] = values;
  const pinned: JsonObject = values.length === 1 && only !== undefined ? { const: only } : { enum: values };
  return { type: "object", required: [property], properties: Object.fromEntries([[property, pinned]]) };
}

/** The names and mapped values of a schema's discriminator that mean a schema. */
function valuesOf(discriminator: Json | undefined, key: string): readonly string[] {
  const mapped = Object.entries(objectIn(discriminator, "mapping")).filter(
    ([, target]) => target === key || schemaKey(target) === key,
  );
  return mapped.length > 0 ? mapped.map(([value]) => value) : [key];
}

function withPinnedBranches(
  document: JsonObject,
  schema: JsonObject,
  inherited: ReadonlyMap<string, Pin>,
): JsonObject {
  const { discriminator, ...rest } = schema as Record<string, Json>;
  const property = stringIn(discriminator, "propertyName");
  if (discriminator === undefined) return schema;
  if (property === undefined) return rest;
  const fallback = stringIn(discriminator, "defaultMapping");
  const pinBranch = (branch: Json): Json => {
    const key = schemaKey(memberOf(branch, "$ref"));
    if (key === undefined || key === fallback || schemaKey(fallback) === key) return branch;
    const isInherited = inherited.get(key)?.property === property;
    const values = isInherited
      ? undefined
      : narrowed(document, branch, property, valuesOf(discriminator, key));
    if (values) return { allOf: [branch, pinSchema({ property, values })] };
    if (isInherited || isRequired(document, branch, property)) return branch;
    return { allOf: [branch, { type: "object", required: [property] }] };
  };
  const pinned = ["oneOf", "anyOf"].flatMap((key): [string, Json][] =>
    Array.isArray(rest[key]) ? [[key, listIn(rest, key).map(pinBranch)]] : [],
  );
  return { ...rest, ...(Object.fromEntries(pinned) as JsonObject) };
}

/** The values that mean a branch, where the branch lets the property have others too; what it pins itself wins over them. */
function narrowed(
  document: JsonObject,
  branch: Json,
  property: string,
  values: readonly Json[],
): readonly Json[] | undefined {
  const pinned = pinnedValues(document, branch, property);
  if (pinned === undefined) return values;
  const both = values.filter((value) => pinned.includes(value));
  return both.length > 0 && both.length < pinned.length ? both : undefined;
}

function isRequired(document: JsonObject, schema: Json, property: string): boolean {
  return partsOf(document, schema).some((part) => listIn(part, "required").includes(property));
}

/** Schemas that have one with a discriminator but without branches in their `allOf` are its branches. */
function inheritedPins(document: JsonObject): ReadonlyMap<string, Pin> {
  const schemas = objectIn(objectIn(document, "components"), "schemas");
  const children = new Map<string, string[]>();
  for (const [key, schema] of Object.entries(schemas))
    for (const parent of listIn(schema, "allOf").flatMap((part) => schemaKey(memberOf(part, "$ref")) ?? []))
      children.set(parent, [...(children.get(parent) ?? []), key]);
  const pins = new Map<string, Pin>();
  for (const [key, schema] of Object.entries(schemas)) {
    const discriminator = memberOf(schema, "discriminator");
    const property = stringIn(discriminator, "propertyName");
    if (property === undefined || memberOf(schema, "oneOf") || memberOf(schema, "anyOf")) continue;
    for (const child of descendants(children, key)) {
      const own = listIn(memberOf(schemas, child), "allOf").filter(
        (part) => memberOf(part, "$ref") === undefined,
      );
      const alone: JsonObject = { ...(memberOf(schemas, child) as JsonObject), allOf: own };
      if (pins.has(child) || pinnedValues(document, alone, property) !== undefined) continue;
      const family = [child, ...descendants(children, child)];
      pins.set(child, { property, values: family.flatMap((one) => valuesOf(discriminator, one)) });
    }
  }
  return pins;
}

function descendants(children: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] {
  const found = new Set<string>();
  const open = [...(children.get(key) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || next === key) continue;
    found.add(next);
    open.push(...(children.get(next) ?? []));
  }
  return [...found].sort();
}
