import { isJsonObject, type JsonObject, listIn, memberOf, objectIn, stringIn } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import { branchesOf, conjoin, type Part, type SchemaAt, schemaOfRef } from "./conjunction.ts";
import { typesOf } from "./find-contradiction.ts";
import { bits } from "./type-mask.ts";

/** A schema with a discriminator, and the schemas that this tells apart. */
export interface Discriminated {
  readonly source: Source;
  readonly schema: Visit;
  readonly property: string;
  readonly branches: readonly Part[];
  /** True if the branches are not listed: they are the schemas that have this one in their `allOf`. */
  readonly isBase: boolean;
  readonly mapping: readonly Mapping[];
}

/** An entry of `mapping`, or `defaultMapping`, and what it leads to. */
export interface Mapping {
  /** The property's value; undefined for `defaultMapping`. */
  readonly value?: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly target?: SchemaAt;
}

/** All schemas with a discriminator that has a property's name. */
export function listDiscriminated(source: Source, visits: readonly Visit[]): readonly Discriminated[] {
  const schemas = visits.filter(
    ({ kind, node }) => kind === "schema" && Object.hasOwn(node, "discriminator"),
  );
  const heirs = schemas.length === 0 ? new Map<JsonObject, readonly Part[]>() : listHeirs(source.value);
  return schemas.flatMap((schema) => {
    const property = stringIn(memberOf(schema.node, "discriminator"), "propertyName");
    if (property === undefined) return [];
    const listed = ["oneOf", "anyOf"].flatMap((list) => branchesOf(schema, list));
    const branches = listed.filter((branch): branch is Part => mayBeObject(source.value, branch));
    const isBase = listed.length === 0;
    const mapping = readMapping(source.value, schema);
    return [
      { source, schema, property, isBase, mapping, branches: isBase ? allHeirs(heirs, schema) : branches },
    ];
  });
}

/** `null` among the branches is nothing that a discriminator has to tell. */
function mayBeObject(document: JsonObject, branch: SchemaAt): boolean {
  return isJsonObject(branch.node) && (typesOf(conjoin(document, [branch]).parts) & bits.object) !== 0;
}

/** The named schemas that have a schema directly in their `allOf`. */
function listHeirs(document: JsonObject): ReadonlyMap<JsonObject, readonly Part[]> {
  const heirs = new Map<JsonObject, Part[]>();
  for (const [name, node] of Object.entries(objectIn(objectIn(document, "components"), "schemas"))) {
    if (!isJsonObject(node)) continue;
    for (const branch of listIn(node, "allOf")) {
      const base = schemaOfRef(document, stringIn(branch, "$ref") ?? "")?.node;
      if (!isJsonObject(base)) continue;
      const heir = { node, tokens: ["components", "schemas", name] };
      heirs.set(base, [...(heirs.get(base) ?? []), heir]);
    }
  }
  return heirs;
}

/** Also the heirs of heirs. */
function allHeirs(heirs: ReadonlyMap<JsonObject, readonly Part[]>, { node }: Part): readonly Part[] {
  const found = new Map<JsonObject, Part>((heirs.get(node) ?? []).map((heir) => [heir.node, heir]));
  // A map goes on with what is added while it is gone through.
  for (const [one] of found) for (const heir of heirs.get(one) ?? []) found.set(heir.node, heir);
  return [...found.values()];
}

function readMapping(document: JsonObject, { node, tokens }: Part): readonly Mapping[] {
  const discriminator = objectIn(node, "discriminator");
  const at = [...tokens, "discriminator"];
  const fallback = stringIn(discriminator, "defaultMapping");
  return [
    ...Object.entries(objectIn(discriminator, "mapping")).flatMap(([value, text]) =>
      typeof text === "string" ? [{ value, ...readTarget(document, text, [...at, "mapping", value]) }] : [],
    ),
    ...(fallback === undefined ? [] : [readTarget(document, fallback, [...at, "defaultMapping"])]),
  ];
}

/** A mapping has the name of a schema or a reference to one (OpenAPI, Discriminator Object). */
function readTarget(document: JsonObject, text: string, tokens: readonly string[]): Mapping {
  const schemas = objectIn(objectIn(document, "components"), "schemas");
  const node = memberOf(schemas, text);
  const named = node === undefined ? undefined : { node, tokens: ["components", "schemas", text] };
  const target = named ?? schemaOfRef(document, text);
  return { text, tokens, ...(target && { target }) };
}
