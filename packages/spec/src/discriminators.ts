import { partsOf } from "./document-space.ts";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn, stringIn } from "./json.ts";
import { formatPointer } from "./json-pointer.ts";
import { jsonTypes } from "./parameter-types.ts";
import { resolveRef } from "./resolve-ref.ts";
import { schemaKey } from "./schema-key.ts";
import { both, type Keyed, newTeller, type Teller, type Told, toldByParts } from "./told-of-property.ts";
import type { Visit } from "./visit-document.ts";

/** A schema with a discriminator (OpenAPI 3.2, Discriminator Object), and the schemas that this tells apart. */
export interface Discriminated {
  readonly schema: Visit;
  readonly property: string;
  readonly mapping: readonly Mapping[];
  readonly branches: readonly Branch[];
  /** True if the branches are not listed: they are the schemas that have this one in their `allOf`. */
  readonly isBase: boolean;
}

/** An entry of `mapping`, or `defaultMapping`, and the JSON pointer to what it leads to. */
export interface Mapping {
  /** Undefined for `defaultMapping`. */
  readonly key?: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly target: string | undefined;
}

/** A schema that a discriminator tells from others. */
export interface Branch extends Keyed {
  readonly node: JsonObject;
  readonly tokens: readonly string[];
  /** The name of its schema. */
  readonly name?: string;
  /** JSON pointer to what its references lead to. */
  readonly target: string | undefined;
  /** What it says of the property by itself. */
  readonly own: () => Told;
}

/** True for the branch of the values that mean no other, and of objects without the property. */
export function isDefault({ mapping }: Discriminated, { target }: Branch): boolean {
  return mapping.some((entry) => entry.key === undefined && entry.target === target);
}

type Found = Pick<Discriminated, "schema" | "property" | "mapping">;
type SchemaAt = Pick<Branch, "node" | "tokens">;
type Heir = SchemaAt & { readonly name: string; readonly target: string };
/** The named schemas that have a schema in their `allOf`, by the JSON pointer to that. */
type Heirs = ReadonlyMap<string, readonly Heir[]>;

/** All schemas with a discriminator. */
export function listDiscriminated(document: JsonObject, visits: readonly Visit[]): readonly Discriminated[] {
  const found = visits.flatMap((schema): readonly Found[] => {
    if (schema.kind !== "schema" || !Object.hasOwn(schema.node, "discriminator")) return [];
    const property = stringIn(schema.node["discriminator"], "propertyName");
    return property === undefined ? [] : [{ schema, property, mapping: readMapping(document, schema) }];
  });
  const heirs: Heirs = found.length === 0 ? new Map() : listHeirs(document);
  const byNode = new Map<JsonObject, Discriminated>();
  const tellers = new Map<string, Teller>();
  return found.map((one) => {
    const tell = tellers.get(one.property) ?? newTeller(document, one.property, (part) => byNode.get(part));
    tellers.set(one.property, tell);
    const listed = ["oneOf", "anyOf"].flatMap((key) => itemsOf(one.schema, key));
    const isBase = listed.length === 0;
    const branches = isBase
      ? // Heirs that others list are known by what is mapped there.
        newHeirs([one, ...found.filter(({ property }) => property === one.property)], heirs, tell)
      : listed.flatMap((branch) => newBranch(document, one, branch, tell));
    const discriminated = { ...one, isBase, branches };
    byNode.set(one.schema.node, discriminated);
    return discriminated;
  });
}

function itemsOf({ node, tokens }: SchemaAt, key: string): readonly SchemaAt[] {
  return listIn(node, key).flatMap((item, index) =>
    isJsonObject(item) ? [{ node: item, tokens: [...tokens, key, String(index)] }] : [],
  );
}

function newBranch(document: JsonObject, one: Found, branch: SchemaAt, tell: Teller): readonly Branch[] {
  const types = jsonTypes(document, branch.node);
  // `null` among the branches is nothing that a discriminator has to tell.
  if (types.length > 0 && !types.includes("object")) return [];
  const name = schemaKey(branch.node["$ref"]);
  const target = pointerOf(document, branch.node, branch.tokens);
  const own = (): Told => tell(branch.node);
  const told = (): Told =>
    both(own(), toldByParts(document, partsOf(document, one.schema.node), one.property));
  const keys = keysOf([one], { target, ...(name !== undefined && { name }) });
  return [{ ...branch, ...(name !== undefined && { name }), target, keys, own, told }];
}

/** The keys of the first of the mappings that has any for a schema, or else the schema's name. */
function keysOf(
  mappings: readonly Found[],
  { name, target }: Pick<Branch, "name" | "target">,
): readonly string[] {
  for (const { mapping } of mappings) {
    const keys = mapping.flatMap((entry) => (entry.target === target ? (entry.key ?? []) : []));
    if (keys.length > 0) return keys;
  }
  return name === undefined ? [] : [name];
}

/** A value of a schema may also be one of those that extend it. */
function newHeirs(mappings: readonly [Found, ...Found[]], heirs: Heirs, tell: Teller): readonly Branch[] {
  const all = allHeirs(heirs, formatPointer(mappings[0].schema.tokens));
  const keys = new Map(all.map((heir) => [heir.target, keysOf(mappings, heir)]));
  return all.map((heir) => {
    const below = allHeirs(heirs, heir.target).filter(({ target }) => target !== heir.target);
    const family = [heir, ...below.sort((a, b) => (a.name < b.name ? -1 : 1))];
    const told = (): Told => tell(heir.node);
    return { ...heir, keys: family.flatMap(({ target }) => keys.get(target) ?? []), own: told, told };
  });
}

function listHeirs(document: JsonObject): Heirs {
  const heirs = new Map<string, Heir[]>();
  for (const [name, node] of Object.entries(objectIn(objectIn(document, "components"), "schemas"))) {
    if (!isJsonObject(node)) continue;
    const tokens = ["components", "schemas", name];
    const heir = { node, tokens, name, target: formatPointer(tokens) };
    for (const part of listIn(node, "allOf")) {
      const base = stringIn(part, "$ref") === undefined ? undefined : pointerOf(document, part, []);
      if (base !== undefined) heirs.set(base, [...(heirs.get(base) ?? []), heir]);
    }
  }
  return heirs;
}

/** Also the heirs of heirs. */
function allHeirs(heirs: Heirs, base: string): readonly Heir[] {
  const found = new Set(heirs.get(base));
  // A set goes on with what is added while it is gone through.
  for (const { target } of found) for (const heir of heirs.get(target) ?? []) found.add(heir);
  return [...found];
}

function readMapping(document: JsonObject, { node, tokens }: Visit): readonly Mapping[] {
  const discriminator = objectIn(node, "discriminator");
  const at = [...tokens, "discriminator"];
  const fallback = stringIn(discriminator, "defaultMapping");
  return [
    ...Object.entries(objectIn(discriminator, "mapping")).flatMap(([key, text]) =>
      typeof text === "string"
        ? [{ key, text, tokens: [...at, "mapping", key], target: targetOf(document, text) }]
        : [],
    ),
    ...(fallback === undefined
      ? []
      : [{ text: fallback, tokens: [...at, "defaultMapping"], target: targetOf(document, fallback) }]),
  ];
}

/** A mapping has the name of a schema or a reference to one. */
function targetOf(document: JsonObject, text: string): string | undefined {
  const named = memberOf(objectIn(objectIn(document, "components"), "schemas"), text);
  return named === undefined
    ? pointerOf(document, { $ref: text }, [])
    : pointerOf(document, named, ["components", "schemas", text]);
}

function pointerOf(document: JsonObject, node: Json, tokens: readonly string[]): string | undefined {
  const found = resolveRef(document, node, tokens);
  return found && formatPointer(found.tokens);
}
