import { formats } from "@specmint/schema";
import type { Json, JsonObject } from "@specmint/spec";
import { memberOf } from "@specmint/spec/document";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { refKeys } from "./ref-keys.ts";

/** What a second validator, ajv, has against a value; nothing if it accepts it; undefined where it cannot read the schema. */
export type OtherJudge = (schema: Json, value: Json) => readonly string[] | undefined;

/** Makes the second validator for the schemas of a document. */
export function otherJudge(schemas: JsonObject): OtherJudge {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    allErrors: true,
    validateSchema: false,
    multipleOfPrecision: 9,
  });
  for (const { name, type, test } of formats.values())
    ajv.addFormat(name, { type: type ?? "string", validate: test } as never);
  const known = new Map<Json, ValidateFunction | undefined>();
  return (schema, value) => {
    if (!known.has(schema)) known.set(schema, compiled(ajv, withTargets(schemas, schema)));
    const validate = known.get(schema);
    if (!validate) return undefined;
    if (validate(value)) return [];
    return (validate.errors ?? [])
      .slice(0, MOST)
      .map(({ instancePath, message }) => `${instancePath} ${message ?? "is refused"}`.trim());
  };
}

/** How many of the things that there are against a value are told. */
const MOST = 3;

function compiled(ajv: Ajv2020, schema: object): ValidateFunction | undefined {
  try {
    return ajv.compile(schema);
  } catch {
    return undefined;
  }
}

/** The schema with those that it refers to, where its references look for them. */
function withTargets(schemas: JsonObject, schema: Json): object {
  const keys = new Set(refKeys(schema));
  // A set also iterates over what is added meanwhile.
  for (const key of keys) for (const ref of refKeys(memberOf(schemas, key) ?? true)) keys.add(ref);
  const targets = Object.fromEntries([...keys].map((key) => [key, memberOf(schemas, key) ?? true]));
  return { allOf: [schema], components: { schemas: targets } };
}
