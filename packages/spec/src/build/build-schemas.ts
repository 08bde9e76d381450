import { isJsonObject, type Json, memberOf, objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { CanonicalSchema, NamedSchema } from "../model.ts";
import type { Direction } from "../settled.ts";
import { visitNode } from "../visit-document.ts";
import { type BuildContext, buildSamples, type Side, sideOf } from "./build-context.ts";
import { canonicalSchema } from "./canonical-schema.ts";
import { collectSamples } from "./collect-samples.ts";

/** The schemas of `components/schemas`, each in the forms that it is used in. */
export function buildSchemas(context: BuildContext): readonly NamedSchema[] {
  const samples = collectSamples(context);
  const { documents, forms, uploads } = context;
  const keys = Object.keys(objectIn(objectIn(documents.response, "components"), "schemas"));
  return keys.flatMap((key) => {
    const directions: readonly Direction[] = forms.split.has(key)
      ? ["response", "request"]
      : [forms.directionOf(key)];
    return directions.map((direction, index) => ({
      ...buildSchema(sideOf(context, direction), key, samples),
      ...(index === 0 && !uploads.has(key) ? { key } : {}),
    }));
  });
}

function buildSchema(side: Side, key: string, samples: ReadonlyMap<string, Json>): NamedSchema {
  const { context, direction } = side;
  const node = memberOf(objectIn(objectIn(side.document, "components"), "schemas"), key) ?? {};
  const { name, fileName } = context.names.schema(key, direction);
  const schema = canonicalSchema(side, node);
  const tokens = ["components", "schemas", context.uploads.get(key) ?? key];
  return {
    name,
    fileName,
    pointer: formatPointer(tokens),
    schema,
    refs: refsIn(schema),
    description: stringIn(node, "description") ?? "",
    deprecated: memberOf(node, "deprecated") === true,
    ...buildSamples(context, { direction, schema: node, what: name, tokens }, samples.get(name)),
    isPlainObject: isPlainObject(schema),
  };
}

function refsIn(schema: CanonicalSchema): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const refs = visitNode("schema", schema, []).flatMap(({ node }) => stringIn(node, "$ref") ?? []);
  return [...new Set(refs.map((ref) => ref.replace("#/$defs/", "")))].sort();
}

const compositions = ["$ref", "allOf", "anyOf", "else", "if", "not", "oneOf", "patternProperties", "then"];

function isPlainObject(schema: CanonicalSchema): boolean {
  return (
    memberOf(schema, "type") === "object" &&
    Object.keys(objectIn(schema, "properties")).length > 0 &&
    !isJsonObject(memberOf(schema, "additionalProperties")) &&
    compositions.every((key) => memberOf(schema, key) === undefined)
  );
}
