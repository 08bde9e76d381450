import { partsOf } from "./document-space.ts";
import { type Json, type JsonObject, listIn, memberOf, objectIn } from "./json.ts";
import { jsonTypes } from "./parameter-types.ts";

/** What a schema says of one property of its values. */
export interface Told {
  /** The only values that the property may have; undefined: any of the types. */
  readonly values?: readonly Json[];
  /** None: the schema names no types. */
  readonly types: readonly Json[];
  readonly isRequired: boolean;
  /** The schema of the property that says so; undefined if it is not described. */
  readonly described?: Json;
}

/** A branch that is known by values of a property. */
export interface Keyed {
  /** The keys of mappings that mean it, or else its name. */
  readonly keys: readonly string[];
  /** What is told of the property, with what stands beside the discriminator. */
  readonly told: () => Told;
}

/** Branches that are told apart by a property. */
interface Keyring {
  readonly property: string;
  readonly branches: readonly Keyed[];
  /** True: a value need not be one of these. */
  readonly isBase: boolean;
}

/** Tells of a property. */
export type Teller = (schema: Json) => Told;

const NOTHING: Told = { types: [], isRequired: false };

/** What is told of a value for which both hold. */
export function both(a: Told, b: Told): Told {
  const [first, second] = a.values || !b.values ? [a, b] : [b, a];
  const values = second.values
    ? first.values?.filter((value) => second.values?.includes(value))
    : first.values;
  const described = first.described ?? second.described;
  return {
    ...(values && { values }),
    types: a.types.length > 0 ? a.types : b.types,
    isRequired: a.isRequired || b.isRequired,
    ...(described !== undefined && { described }),
  };
}

/** What is told of a value for which one of them holds. */
function either(all: readonly Told[]): Told {
  const described = all.find((one) => one.described !== undefined)?.described;
  return {
    ...(all.every(({ values }) => values) && { values: unique(all.flatMap(({ values = [] }) => values)) }),
    types: all.every(({ types }) => types.length > 0) ? unique(all.flatMap(({ types }) => types)) : [],
    isRequired: all.every(({ isRequired }) => isRequired),
    ...(described !== undefined && { described }),
  };
}

function unique(values: readonly Json[]): readonly Json[] {
  return [...new Set(values)];
}

/** What is told of a property, whatever branch of a `oneOf` or `anyOf` a value takes. */
export function toldByParts(document: JsonObject, parts: readonly JsonObject[], property: string): Told {
  return parts
    .map((part): Told => {
      const isRequired = listIn(part, "required").includes(property);
      const described = memberOf(objectIn(part, "properties"), property);
      if (described === undefined) return { types: [], isRequired };
      const values = valuesOf(document, described);
      return { ...(values && { values }), types: jsonTypes(document, described), isRequired, described };
    })
    .reduce(both, NOTHING);
}

/** The only values that a schema allows, also where each is a branch; undefined: any. */
function valuesOf(document: JsonObject, schema: Json): readonly Json[] | undefined {
  const lists = partsOf(document, schema).flatMap((part) => {
    const branches = ["oneOf", "anyOf"].map((key) => listIn(part, key).map(literals));
    return [
      literals(part),
      ...branches.map((all) => (all.every((one) => one) ? all.flatMap((one) => one ?? []) : undefined)),
    ];
  });
  return lists
    .filter((values) => values !== undefined && values.length > 0)
    .reduce((left, values) => left?.filter((value) => values?.includes(value)) ?? values, undefined);
}

function literals(schema: Json): readonly Json[] | undefined {
  const single = memberOf(schema, "const");
  const several = memberOf(schema, "enum");
  return single === undefined ? (Array.isArray(several) ? several : undefined) : [single];
}

/** Makes what tells of a property, each schema once. `discriminatedAt` knows the schemas with a discriminator. */
export function newTeller(
  document: JsonObject,
  property: string,
  discriminatedAt: (schema: JsonObject) => Keyring | undefined,
): Teller {
  const known = new Map<Json, Told>();
  const tell = (schema: Json): Told => {
    const before = known.get(schema);
    if (before) return before;
    // Within itself a schema says nothing new.
    known.set(schema, NOTHING);
    const parts = partsOf(document, schema);
    const told = parts
      .flatMap(branchesOf)
      .map(either)
      .reduce(both, toldByParts(document, parts, property));
    known.set(schema, told);
    return told;
  };
  const branchesOf = (part: JsonObject): readonly (readonly Told[])[] => {
    const own = discriminatedAt(part);
    if (own?.property === property && !own.isBase) return [own.branches.map(pinned)];
    const lists = ["oneOf", "anyOf"].map((key) =>
      listIn(part, key).filter((one) => memberOf(one, "type") !== "null"),
    );
    return lists.filter((list) => list.length > 0).map((list) => list.map(tell));
  };
  return tell;
}

function pinned(branch: Keyed): Told {
  const values = pinOf(branch);
  return { ...branch.told(), ...(values && { values }), isRequired: true };
}

/** The values of the property that mean a branch; undefined: it may have any. What is said of it without keys stays. */
export function pinOf({ keys, told }: Keyed): readonly Json[] | undefined {
  const meant = unique(keys.flatMap((key) => readKey(key, told())));
  return meant.length > 0 ? meant : told().values;
}

/** The values that a key of a mapping means where a property is told of, in the type that the property has. */
export function readKey(key: string, { types, values }: Told): readonly Json[] {
  const literal: Json | undefined = /^(true|false|-?(0|[1-9]\d*)(\.\d+)?)$/.test(key)
    ? JSON.parse(key)
    : undefined;
  const read = literal === undefined ? [key] : [key, literal];
  if (values) return read.filter((value) => values.includes(value));
  if (types.length === 0) return [key];
  return read.filter(
    (value) => types.includes(typeof value) || (Number.isInteger(value) && types.includes("integer")),
  );
}
