import { type Json, type JsonObject, memberOf } from "../json.ts";
import type { Version } from "../source.ts";
import { describeValue } from "./describe-value.ts";
import { type ObjectRule, type Remark, remark } from "./object-rule.ts";
import {
  any,
  boolean,
  count,
  data,
  type FidelityCode,
  inexact,
  list,
  map,
  number,
  object,
  oneOf,
  positive,
  since,
  string,
  until,
  type ValueRule,
} from "./value-rule.ts";

const schema = object("schema");

const later = (rule: ValueRule, ...fidelity: readonly FidelityCode[]): ValueRule =>
  since("3.1", fidelity.length === 0 ? rule : inexact(rule, ...fidelity));

const all = (rule: ValueRule, ...keys: readonly string[]): Record<string, ValueRule> =>
  Object.fromEntries(keys.map((key) => [key, rule]));

const limit = [until("3.0", boolean), later(number)];

const types = ["string", "number", "integer", "boolean", "object", "array", "null"];

type SchemaObjectKind = "schema" | "discriminator" | "xml";

/** OpenAPI Specification 3.0 to 3.2: Schema Object, Discriminator Object and XML Object; and JSON Schema 2020-12. */
export const schemaObjects: Readonly<Record<SchemaObjectKind, ObjectRule>> = {
  schema: {
    keys: {
      $ref: any,
      ...all(string, "title", "description", "pattern"),
      ...all(boolean, "uniqueItems", "readOnly", "writeOnly", "deprecated"),
      ...all(count, "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
      ...all(number, "minimum", "maximum"),
      ...all(list(schema, 1), "allOf", "anyOf", "oneOf"),
      ...all(data, "default", "example"),
      ...all(later(string), "$id", "$anchor", "$comment", "$dynamicAnchor", "$dynamicRef"),
      // They say nothing without `contains` and `if`.
      ...all(later(count), "minContains", "maxContains"),
      ...all(later(schema), "then", "else"),
      $defs: later(map(schema)),
      $schema: later(string, "approximated/dialect", "unsupported/dialect"),
      $vocabulary: later(map(boolean)),
      additionalProperties: inexact(
        { is: "object", kind: "schema", orBoolean: "3.0" },
        "approximated/additional-properties",
      ),
      const: later(data),
      contains: later(schema, "approximated/contains"),
      contentEncoding: later(string, "approximated/content-encoding"),
      contentMediaType: later(string, "approximated/content-media-type"),
      contentSchema: later(schema, "approximated/content-schema"),
      // What `$defs` was called before: it holds anything, and what is referred to is a component by now.
      definitions: later(any),
      dependentRequired: later(map(list(string)), "approximated/dependent-required"),
      dependentSchemas: later(map(schema), "approximated/dependent-schemas"),
      discriminator: object("discriminator"),
      enum: [until("3.0", list(data, 1)), later(list(data))],
      examples: later(list(data)),
      exclusiveMaximum: limit,
      exclusiveMinimum: limit,
      externalDocs: object("externalDocs"),
      format: inexact(string, "approximated/format"),
      if: later(schema, "approximated/if"),
      items: schema,
      multipleOf: positive,
      not: inexact(schema, "approximated/not"),
      nullable: until("3.0", boolean),
      patternProperties: later(map(schema), "approximated/pattern-properties"),
      prefixItems: later(list(schema, 1)),
      properties: map(schema),
      propertyNames: later(schema, "approximated/property-names"),
      required: list(string),
      type: any,
      unevaluatedItems: later(schema, "approximated/unevaluated-items"),
      unevaluatedProperties: later(schema, "approximated/unevaluated-properties"),
      xml: inexact(object("xml"), "approximated/xml"),
    },
    section: "schemas",
    reference: "3.0",
    besideRef: "3.1",
    check: hasKnownType,
  },
  discriminator: {
    keys: { propertyName: string, mapping: map(string), defaultMapping: since("3.2", string) },
    required: ["propertyName"],
  },
  xml: {
    keys: {
      nodeType: since("3.2", oneOf("element", "attribute", "text", "cdata", "none")),
      name: string,
      namespace: string,
      prefix: string,
      attribute: boolean,
      wrapped: boolean,
    },
    exclusive: [["nodeType", "attribute", "wrapped"]],
  },
};

function hasKnownType(node: JsonObject, version: Version): readonly Remark[] {
  const type = memberOf(node, "type");
  if (type === undefined || (typeof type === "string" && type !== "null" && types.includes(type))) return [];
  const isList = Array.isArray(type);
  const given: readonly Json[] = isList ? type : [type];
  if (given.length === 0 || new Set(given).size < given.length) {
    const found = given.length === 0 ? "an empty list" : "one that has a type twice";
    return [wrongType("a type, or a list of different types", found)];
  }
  const wrong = given.find((item) => typeof item !== "string" || !types.includes(item));
  const known = types.filter((item) => version !== "3.0" || item !== "null").map((item) => `\`${item}\``);
  if (wrong !== undefined)
    return [wrongType(`one of ${known.join(", ")}`, describeValue(wrong), insteadOf(wrong))];
  return version === "3.0" && (isList || type === "null") ? [laterType(isList, given)] : [];
}

function wrongType(expected: string, found: string, advice: string = `Write ${expected}.`): Remark {
  const what = "`type` of the Schema Object";
  return remark("structure/value", { what, expected, found, advice }, "type");
}

/** What other languages call the types. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/^(int|long|short|int(8|16|32|64)|bigint)$/i, "`type: integer`"],
  [/^(float|double|decimal|num)$/i, "`type: number`"],
  [/^bool$/i, "`type: boolean`"],
  [/^(str|text|char|varchar|uuid|uri|url|email|password)$/i, "`type: string`"],
  [/^date$/i, "`type: string` and `format: date`"],
  [/^(date-?time|timestamp)$/i, "`type: string` and `format: date-time`"],
  [/^(file|binary|blob|bytes?)$/i, "`type: string` and `format: binary`"],
  [/^(list|set|tuple)$/i, "`type: array`"],
  [/^(map|dict|dictionary|hash|json|record|struct)$/i, "`type: object`"],
];

function insteadOf(wrong: Json): string | undefined {
  if (wrong === null) return 'Write `"null"`, with quotes.';
  if (typeof wrong !== "string") return undefined;
  if (/^(any|mixed|unknown)$/i.test(wrong)) return "Leave `type` out: without it every value is allowed.";
  const meant = types.find((type) => type === wrong.toLowerCase());
  const words = meant ? `\`type: ${meant}\`` : synonyms.find(([pattern]) => pattern.test(wrong))?.[1];
  return words && `Write ${words}.`;
}

function laterType(isList: boolean, given: readonly Json[]): Remark {
  const others = given.filter((type) => type !== "null");
  const write =
    isList && others.length === 1
      ? `\`type: ${others[0]}\`${others.length < given.length ? " and `nullable: true`" : ""}`
      : "`nullable: true` for `null` and `anyOf` for several types";
  const reason = `${isList ? "A type list" : "The type `null`"} is OpenAPI 3.1; it is taken as such.`;
  const advice = `Write ${write}, or set \`openapi: 3.1.0\`.`;
  return remark("unknown-key", { reason, advice }, "type");
}
