import { formats } from "@specmint/schema";
import type { Json, JsonObject } from "@specmint/spec";
import { mapNode, memberOf, schemaKey } from "@specmint/spec/document";
import { Ajv2020, type AnySchema, type ValidateFunction } from "ajv/dist/2020.js";

/** What a second validator, ajv, has against a value; nothing if it accepts it; undefined where it cannot read the schema. */
export type OtherJudge = (schema: Json, value: Json) => readonly string[] | undefined;

/** Makes the second validator for the schemas of a document. What many schemas refer to is compiled once. */
export function otherJudge(schemas: JsonObject): OtherJudge {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    allErrors: true,
    validateSchema: false,
    multipleOfPrecision: 9,
    inlineRefs: false,
    code: { optimize: false },
  });
  for (const { name, type, test } of formats.values())
    ajv.addFormat(name, { type: type ?? "string", validate: test } as never);
  const site: Site = { ajv, schemas, ids: new Map(), pending: [] };
  const known = new Map<Json, ValidateFunction | undefined>();
  return (schema, value) => {
    if (!known.has(schema)) known.set(schema, compiled(site, schema));
    const validate = known.get(schema);
    if (!validate) return undefined;
    const isValid = judged(validate, value);
    if (isValid === undefined || isValid) return isValid && [];
    return (validate.errors ?? [])
      .slice(0, MOST)
      .map(({ instancePath, message }) => `${instancePath} ${message ?? "is refused"}`.trim());
  };
}

/** How many of the things that there are against a value are told. */
const MOST = 3;

interface Site {
  readonly ajv: Ajv2020;
  readonly schemas: JsonObject;
  /** By key: what ajv calls the schemas of the document that were referred to. */
  readonly ids: Map<string, string>;
  /** The keys of those that ajv has not got yet. */
  readonly pending: string[];
}

function compiled(site: Site, schema: Json): ValidateFunction | undefined {
  try {
    const own = withIds(site, schema);
    for (let key = site.pending.pop(); key !== undefined; key = site.pending.pop())
      site.ajv.addSchema(withIds(site, memberOf(site.schemas, key) ?? true), site.ids.get(key));
    return site.ajv.compile({ allOf: [own] });
  } catch {
    return undefined;
  }
}

/** A schema that refers to those of the document by what ajv calls them. */
function withIds({ ids, pending }: Site, schema: Json): AnySchema {
  return mapNode("schema", schema, undefined, (node) => {
    const key = schemaKey(memberOf(node, "$ref"));
    if (key === undefined) return node;
    const id = ids.get(key) ?? `schema:${ids.size}`;
    if (!ids.has(key)) pending.push(key);
    ids.set(key, id);
    return { ...node, $ref: id };
  }) as AnySchema;
}

/** What a validator says; undefined where its schemas refer to each other without an end. */
function judged(validate: ValidateFunction, value: Json): boolean | undefined {
  try {
    return validate(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
