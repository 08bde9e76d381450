import { formats } from "@specmint/schema";
import { isSameSchema } from "@specmint/schema/shape";
import { isJsonObject, type Json, memberOf, objectIn } from "../../json.ts";
import { nearMiss } from "../../near-miss.ts";
import { type FidelityRules, nameOf, type Rule, rule } from "./fidelity-rule.ts";

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

function adviceOn(format: string): string {
  const near = nearMiss(format, knownFormats);
  return near ? `Did you mean \`${near}\`?` : "Nothing has to be done; a `pattern` or an `enum` is checked.";
}

/** Schema Object (OpenAPI 3.2; JSON Schema 2020-12). */
export const schemaRules: FidelityRules = {
  "approximated/dialect": rule(
    ({ value }) => !sameDialect.test(String(value)) && !otherDialect.test(String(value)),
    nameOf,
  ),
  "unsupported/dialect": rule(({ value }) => otherDialect.test(String(value)), nameOf),
  "approximated/format": rule(
    ({ value }) => typeof value === "string" && !knownFormats.has(value),
    ({ value }) => ({ name: String(value), advice: adviceOn(String(value)) }),
  ),
  "approximated/xml": rule(),
  "approximated/additional-properties": rule(
    ({ node, value }) =>
      isJsonObject(value) &&
      !acceptsEverything(value) &&
      Object.keys(objectIn(node, "properties")).length > 0,
  ),
  "approximated/contains": rule(isStrict),
  "approximated/content-encoding": rule(),
  "approximated/content-media-type": rule(({ node }) => memberOf(node, "contentEncoding") === undefined),
  "approximated/content-schema": rule(),
  "approximated/dependent-required": rule(isStrict),
  "approximated/dependent-schemas": rule(isStrict),
  "approximated/if": rule(
    ({ node }) => memberOf(node, "then") !== undefined || memberOf(node, "else") !== undefined,
  ),
  "approximated/not": rule(isStrict),
  "approximated/pattern-properties": rule(
    ({ value }) => isJsonObject(value) && Object.keys(value).length > 0,
  ),
  "approximated/property-names": rule(({ value }) => !acceptsNames(value)),
  "approximated/unevaluated-items": rule(isStrict),
  "approximated/unevaluated-properties": rule(({ value }) => value !== false && !acceptsEverything(value)),
};
