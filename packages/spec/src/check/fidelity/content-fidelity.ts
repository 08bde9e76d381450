import { isJsonObject, type Json, type JsonObject, memberOf, stringIn } from "../../json.ts";
import { contentRules } from "./content-rules.ts";
import { allRepresented, type KeywordTable, rule } from "./fidelity-rule.ts";

/** Request Body Object. */
export const requestBodyFidelity: KeywordTable = {
  ...allRepresented("$ref", "summary", "description", "required"),
  content: contentRules,
};

/** Response Object. What `links` say is for callers to follow; their description goes into no package. */
export const responseFidelity: KeywordTable = {
  ...allRepresented("$ref", "summary", "description", "links"),
  headers: [
    rule(
      "approximated/content-type-header",
      ({ value }) => contentTypeIn(value) !== undefined,
      () => ({}),
      ({ value }) => [contentTypeIn(value) ?? ""],
    ),
  ],
  content: contentRules,
};

function contentTypeIn(headers: Json): string | undefined {
  return Object.keys(isJsonObject(headers) ? headers : {}).find((name) => /^content-type$/i.test(name));
}

/** Header Object, of a response or of a part. */
export const headerFidelity: KeywordTable = allRepresented(
  ...["$ref", "summary", "description", "required", "deprecated", "allowEmptyValue", "allowReserved"],
  ...["style", "explode", "schema", "content", "example", "examples"],
);

/** Example Object. */
export const exampleFidelity: KeywordTable = {
  ...allRepresented("$ref", "summary", "description", "value", "dataValue"),
  externalValue: [rule("approximated/external-value")],
  serializedValue: [
    rule(
      "approximated/serialized-value",
      ({ node }) => stringIn(node, "serializedValue") !== undefined && !hasValue(node),
    ),
  ],
};

function hasValue(node: JsonObject): boolean {
  return memberOf(node, "value") !== undefined || memberOf(node, "dataValue") !== undefined;
}
