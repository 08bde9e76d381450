import { formats } from "@specmint/schema";

import { isSameSchema } from "@specmint/schema/shape";
import { isJsonObject, type Json, memberOf, objectIn } from "../../json.ts";
import { nearMiss } from "../../near-miss.ts";
import { allRepresented, type KeywordTable, type Rule, rule, type Subject } from "./fidelity-rule.ts";

/** What any schema under a keyword is that does not accept everything. */
const isStrict: Rule["found"] = ({ value }) => !acceptsEverything(value);

function acceptsEverything(schema: Json): boolean {
  return schema === true || isSameSchema(schema, {});
}

/** Property names are strings whatever a schema says. */
function acceptsNames(schema: Json): boolean {
  return acceptsEverything(schema) || isSameSchema(schema, { type: "string" });
}

/** Formats that the validator checks, and those that no value of the type fails. */
const knownFormats: ReadonlySet<string> = new Set([
  ...formats.keys(),
  ...["commonmark", "double", "float", "html", "number", "password", "string", "text"],
]);

/** Dialects that say of the keywords what 2020-12 says. */
const sameDialect =
  /^https?:\/\/(json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.[12]\/)#?/;

/** Dialects whose keywords have other names or other values: `id`, `exclusiveMinimum: true`. */
const otherDialect = /^https?:\/\/json-schema\.org\/(draft-0[0-4]\/|schema#?$)/;

/** What names the dialect of schemas. */
export const dialect: readonly Rule[] = [
  rule(
    "approximated/dialect",
    ({ value }) => !sameDialect.test(String(value)) && !otherDialect.test(String(value)),
    nameOf,
  ),
  rule("unsupported/dialect", ({ value }) => otherDialect.test(String(value)), nameOf),
];

function nameOf({ value }: Subject): { readonly name: string } {
  return { name: String(value) };
}

function adviceOn(format: string): string {
  const near = nearMiss(format, knownFormats);
  return near ? `Did you mean \`${near}\`?` : "Nothing has to be done; a `pattern` or an `enum` is checked.";
}

/** Schema Object (OpenAPI 3.2; JSON Schema 2020-12). */
export const schemaFidelity: KeywordTable = {
  // References and names of schemas are settled when the spec is read; so is what 3.0 says in other words.
  ...allRepresented(
    "$ref",
    "$id",
    "$anchor",
    "$defs",
    "$dynamicAnchor",
    "$dynamicRef",
    "$comment",
    "$vocabulary",
  ),
  ...allRepresented("title", "description", "default", "deprecated", "example", "examples", "externalDocs"),
  ...allRepresented("readOnly", "writeOnly", "discriminator", "nullable", "definitions"),
  ...allRepresented("type", "enum", "const", "allOf", "anyOf", "oneOf"),
  ...allRepresented("properties", "required", "items", "prefixItems"),
  // The validator checks values; types tell their kinds.
  ...allRepresented("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
  ...allRepresented("minLength", "maxLength", "pattern"),
  ...allRepresented("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
  // They say nothing without `contains` and `if`.
  ...allRepresented("minContains", "maxContains", "then", "else"),
  $schema: dialect,
  format: [
    rule(
      "approximated/format",
      ({ value }) => typeof value === "string" && !knownFormats.has(value),
      ({ value }) => ({ name: String(value), advice: adviceOn(String(value)) }),
    ),
  ],
  xml: [rule("approximated/xml")],
  additionalProperties: [
    rule(
      "approximated/additional-properties",
      ({ node, value }) =>
        isJsonObject(value) &&
        !acceptsEverything(value) &&
        Object.keys(objectIn(node, "properties")).length > 0,
    ),
  ],
  contains: [rule("approximated/contains", isStrict)],
  contentEncoding: [rule("approximated/content-encoding")],
  contentMediaType: [
    rule("approximated/content-media-type", ({ node }) => memberOf(node, "contentEncoding") === undefined),
  ],
  contentSchema: [rule("approximated/content-schema")],
  dependentRequired: [rule("approximated/dependent-required", isStrict)],
  dependentSchemas: [rule("approximated/dependent-schemas", isStrict)],
  if: [
    rule(
      "approximated/if",
      ({ node }) => memberOf(node, "then") !== undefined || memberOf(node, "else") !== undefined,
    ),
  ],
  not: [rule("approximated/not", isStrict)],
  patternProperties: [
    rule(
      "approximated/pattern-properties",
      ({ value }) => isJsonObject(value) && Object.keys(value).length > 0,
    ),
  ],
  propertyNames: [rule("approximated/property-names", ({ value }) => !acceptsNames(value))],
  unevaluatedItems: [rule("approximated/unevaluated-items", isStrict)],
  unevaluatedProperties: [
    rule("approximated/unevaluated-properties", ({ value }) => value !== false && !acceptsEverything(value)),
  ],
};
