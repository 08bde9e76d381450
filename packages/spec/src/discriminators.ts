import {
  intersect,
  kinds,
  kindsOf,
  type Property,
  propertyOf,
  type Shape,
  type Space,
} from "@specmint/schema/shape";
import type { RegExpOf } from "./bounded-reg-exp.ts";
import { documentSpace, shapeIn } from "./document-space.ts";
import { allHeirs, type Heir, type Heirs, listHeirs } from "./heirs.ts";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn, stringIn } from "./json.ts";
import { formatPointer } from "./json-pointer.ts";
import { type Keyed, pinOf, pinSchema } from "./pin-of.ts";
import { resolveRef } from "./resolve-ref.ts";
import { schemaKey } from "./schema-key.ts";
import type { Visit } from "./visit-document.ts";

/** A schema with a discriminator (OpenAPI 3.2, Discriminator Object), and the schemas that this tells apart. */
export interface Discriminated extends Found {
  /** Those of heirs are with the first of the schemas that they have the property from. */
  readonly branches: readonly Branch[];
  /** True if the branches are not listed: they are the schemas that have this one in their `allOf`. */
  readonly isBase: boolean;
  /** False: nothing is told apart. */
  readonly hasBranches: boolean;
  /** The branch that a JSON pointer leads to. */
  readonly branchAt: (target: string) => Branch | undefined;
}

interface Found {
  readonly schema: Visit;
  readonly property: string;
  readonly mapping: readonly Mapping[];
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
  readonly own: () => Property;
}

/** True for the branch of the values that mean no other, and of objects without the property. */
export function isDefault({ mapping }: Found, { target }: Branch): boolean {
  return mapping.some((entry) => entry.key === undefined && entry.target === target);
}

/** What is known while a document's discriminators are listed. */
interface Listing {
  readonly document: JsonObject;
  readonly space: Space;
  readonly heirs: Heirs;
  /** The keys that mappings have for schemas of a property, by `property pointer`: those of the first mapping that has any. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  readonly byNode: Map<JsonObject, Discriminated>;
  /** The heirs that are branches already, by property and JSON pointer. */
  readonly told: Map<string, Map<string, Branch>>;
}

/** All schemas with a discriminator. */
export function listDiscriminated(
  document: JsonObject,
  visits: readonly Visit[],
  regExp: RegExpOf,
): readonly Discriminated[] {
  const found = visits.flatMap((schema): readonly Found[] => {
    if (schema.kind !== "schema" || !Object.hasOwn(schema.node, "discriminator")) return [];
    const property = stringIn(schema.node["discriminator"], "propertyName");
    return property === undefined ? [] : [{ schema, property, mapping: readMapping(document, schema) }];
  });
  if (found.length === 0) return [];
  const listing: Listing = {
    document,
    space: documentSpace(document, regExp),
    heirs: listHeirs(document),
    keys: keysIn(found),
    byNode: new Map(),
    told: new Map(),
  };
  return found.map((one) => {
    const listed = ["oneOf", "anyOf"].flatMap((key) => itemsOf(one.schema, key));
    const discriminated = listed.length > 0 ? withListed(listing, one, listed) : withHeirs(listing, one);
    listing.byNode.set(one.schema.node, discriminated);
    return discriminated;
  });
}

function keysIn(found: readonly Found[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, { readonly of: Found; readonly all: string[] }>();
  for (const one of found)
    for (const { key, target } of one.mapping) {
      const id = `${one.property} ${target}`;
      const known = keys.get(id);
      if (key === undefined) continue;
      if (!known) keys.set(id, { of: one, all: [key] });
      else if (known.of === one) known.all.push(key);
    }
  return new Map([...keys].map(([id, { all }]) => [id, all]));
}

function itemsOf(
  { node, tokens }: Pick<Visit, "node" | "tokens">,
  key: string,
): readonly Pick<Branch, "node" | "tokens">[] {
  return listIn(node, key).flatMap((item, index) =>
    isJsonObject(item) ? [{ node: item, tokens: [...tokens, key, String(index)] }] : [],
  );
}

function withListed(
  listing: Listing,
  one: Found,
  listed: readonly Pick<Branch, "node" | "tokens">[],
): Discriminated {
  const space = meantSpace(listing, one.property);
  const { oneOf: _, anyOf: __, ...beside } = one.schema.node as Record<string, Json>;
  const around = shapeIn(space, beside);
  const keys = keysIn([one]);
  const branches = listed.flatMap(({ node, tokens }): Branch[] => {
    const shape = shapeIn(space, node);
    const mask = kindsOf(shape);
    // `null` among the branches is nothing that a discriminator has to tell; a branch without any value is told elsewhere.
    if (mask !== 0 && (mask & kinds.object) === 0) return [];
    const name = schemaKey(node["$ref"]);
    const target = pointerOf(listing.document, node, tokens);
    return [
      {
        node,
        tokens,
        ...(name !== undefined && { name }),
        target,
        keys: keys.get(`${one.property} ${target}`) ?? [name ?? []].flat(),
        own: teller(shape, one.property),
        told: teller(intersect([shape, around]), one.property),
      },
    ];
  });
  const byTarget = new Map(branches.map((branch) => [branch.target, branch]));
  return {
    ...one,
    branches,
    isBase: false,
    hasBranches: branches.length > 0,
    branchAt: (target) => byTarget.get(target),
  };
}

/** A value of a schema may also be one of those that extend it. */
function withHeirs({ heirs, keys, space, told }: Listing, one: Found): Discriminated {
  const { property, schema } = one;
  const pointer = formatPointer(schema.tokens);
  const own = keysIn([one]);
  const known = told.get(property) ?? new Map<string, Branch>();
  told.set(property, known);
  const keysOf = ({ name, target }: Heir): readonly string[] => {
    const id = `${property} ${target}`;
    // Heirs that others list are known by what is mapped there.
    return own.get(id) ?? keys.get(id) ?? [name];
  };
  const branches = allHeirs(heirs, pointer, known).map((heir): Branch => {
    const below = allHeirs(heirs, heir.target).filter(({ target }) => target !== heir.target);
    const family = [heir, ...below.sort((a, b) => (a.name < b.name ? -1 : 1))];
    const tell = teller(shapeIn(space, heir.node), property);
    return { ...heir, keys: family.flatMap(keysOf), own: tell, told: tell };
  });
  for (const branch of branches) known.set(branch.target ?? "", branch);
  let members: ReadonlySet<string> | undefined;
  const branchAt = (target: string): Branch | undefined => {
    members ??= new Set(allHeirs(heirs, pointer).map((heir) => heir.target));
    return members.has(target) ? known.get(target) : undefined;
  };
  return { ...one, branches, isBase: true, hasBranches: heirs.has(pointer), branchAt };
}

/** The schemas as they are meant: each branch with what a discriminator says of it. */
function meantSpace({ space, byNode }: Listing, property: string): Space {
  const meant: Space = {
    ...space,
    branches: (schema, keyword) => {
      const own = byNode.get(schema as JsonObject);
      if (own?.property !== property || own.isBase) return undefined;
      const items = new Set(listIn(schema as JsonObject, keyword));
      return own.branches.flatMap((branch): Shape[] => {
        if (!items.has(branch.node)) return [];
        const pin = pinSchema(property, pinOf(branch));
        return [intersect([shapeIn(meant, branch.node), shapeIn(meant, pin)])];
      });
    },
  };
  return meant;
}

/** Tells of a property when somebody asks. Within itself a schema says nothing new. */
function teller(shape: Shape, property: string): () => Property {
  let known: Property | undefined;
  return () => {
    if (known) return known;
    known = propertyOf({ parts: [] }, property);
    known = propertyOf(shape, property);
    return known;
  };
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
