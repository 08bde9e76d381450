import { isJsonObject, type Json, memberOf, objectIn } from "../../json.ts";
import { isSameSchema } from "../lints/same-schema.ts";
import { allRepresented, approximated, type KeywordTable, type Rule, refused } from "./fidelity-rule.ts";

const checked = "Nothing has to be done: the validator checks it.";

/** A keyword that no type says; the validator does. */
function onlyValidated(keyword: string, accepts: string, instead: string = checked): Rule {
  return approximated({
    what: `\`${keyword}\` in a schema`,
    became: `the type accepts ${accepts}, the validator does not`,
    instead,
    found: ({ value }) => !acceptsEverything(value),
  });
}

function acceptsEverything(schema: Json): boolean {
  return schema === true || isSameSchema(schema, {});
}

/** Property names are strings whatever a schema says. */
function acceptsNames(schema: Json): boolean {
  return acceptsEverything(schema) || isSameSchema(schema, { type: "string" });
}

const additionalProperties: Rule = approximated({
  what: "Typed `additionalProperties` beside `properties`",
  became:
    "the type lets further properties have the type of any property, the validator only that of `additionalProperties`",
  instead: `${checked} A property of its own for the further ones would have an exact type.`,
  found: ({ node, value }) =>
    isJsonObject(value) && !acceptsEverything(value) && Object.keys(objectIn(node, "properties")).length > 0,
});

const patternProperties: Rule = approximated({
  what: "`patternProperties`",
  became: "the type lets every property have any of these types, the validator goes by the names",
  instead: checked,
  found: ({ value }) => isJsonObject(value) && Object.keys(value).length > 0,
});

const unevaluatedItems: Rule = approximated({
  what: "`unevaluatedItems` in a schema",
  became: "the type accepts further items of any type, the validator does not",
  instead:
    "Nothing has to be done: the validator checks it. `items` has an exact type, where it says the same.",
  found: ({ value }) => !acceptsEverything(value),
});

/** Dialects that say of the keywords what 2020-12 says. */
const sameDialect =
  /^https?:\/\/(json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.[12]\/)#?/;

/** Dialects whose keywords have other names or other values: `id`, `exclusiveMinimum: true`. */
const otherDialect = /^https?:\/\/json-schema\.org\/(draft-0[0-4]\/|schema#?$)/;

/** What names the dialect of schemas. */
export const dialect: readonly Rule[] = [
  approximated({
    what: ({ value }) => `The dialect \`${String(value)}\``,
    became: "schemas are read as JSON Schema 2020-12",
    instead: "Nothing has to be done if the schemas mean the same there; else write them in 2020-12.",
    found: ({ value }) => !sameDialect.test(String(value)) && !otherDialect.test(String(value)),
  }),
  refused({
    what: ({ value }) => `The dialect \`${String(value)}\``,
    instead: "Write the schemas in JSON Schema 2020-12: keywords of draft 4 mean something else there.",
    found: ({ value }) => otherDialect.test(String(value)),
  }),
];

/** Schema Object (OpenAPI 3.2; JSON Schema 2020-12). `format` and `xml` are told once for all of a kind. */
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
  ...allRepresented("minLength", "maxLength", "pattern", "format", "xml"),
  ...allRepresented("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
  // They say nothing without `contains` and `if`.
  ...allRepresented("minContains", "maxContains", "then", "else"),
  $schema: dialect,
  additionalProperties: [additionalProperties],
  contains: [onlyValidated("contains", "lists without such an item")],
  contentEncoding: [
    approximated({
      what: "`contentEncoding`",
      became: "a string stays as it is sent, and is not decoded",
      instead: "Nothing has to be done: encode and decode where the value is used.",
    }),
  ],
  contentMediaType: [
    approximated({
      what: "`contentMediaType`",
      became: "a string stays as it is sent, and is not read as that media type",
      instead: "Nothing has to be done: read and write the string where the value is used.",
      found: ({ node }) => memberOf(node, "contentEncoding") === undefined,
    }),
  ],
  contentSchema: [
    approximated({
      what: "`contentSchema`",
      became: "a string stays as it is sent, and what is in it is not checked",
      instead: "Nothing has to be done: check what is in the string where the value is used.",
    }),
  ],
  dependentRequired: [onlyValidated("dependentRequired", "objects without what other properties require")],
  dependentSchemas: [
    onlyValidated("dependentSchemas", "objects that do not fit what other properties require"),
  ],
  if: [
    {
      ...onlyValidated("if", "values that `then` or `else` refuses"),
      found: ({ node }) => memberOf(node, "then") !== undefined || memberOf(node, "else") !== undefined,
    },
  ],
  not: [onlyValidated("not", "what it excludes")],
  patternProperties: [patternProperties],
  propertyNames: [
    {
      ...onlyValidated("propertyNames", "every name"),
      found: ({ value }) => !acceptsNames(value),
    },
  ],
  unevaluatedItems: [unevaluatedItems],
  unevaluatedProperties: [
    {
      ...onlyValidated("unevaluatedProperties", "further properties of any type"),
      found: ({ value }) => value !== false && !acceptsEverything(value),
    },
  ],
};
