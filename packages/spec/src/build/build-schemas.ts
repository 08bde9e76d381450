import { isJsonObject, type Json, memberOf, objectIn, stringIn } from "../json.ts";
import { formatPointer } from "../json-pointer.ts";
import type { CanonicalSchema, NamedSchema } from "../model.ts";
import type { Direction } from "../settled.ts";
import { visitNode } from "../visit-document.ts";
import { type BuildContext, type Sampled, sideOf, withSamples } from "./build-context.ts";
import { canonicalSchema } from "./canonical-schema.ts";
import { collectSamples } from "./collect-samples.ts";

/** The schemas of `components/schemas`, each in the forms that it is used in. */
export function buildSchemas(context: BuildContext): readonly NamedSchema[] {
  const samples = collectSamples(context);
  return listForms(context).map((form) => buildSchema(context, form, samples));
}

/** Notes of which of these schemas no value is known, with nothing built that need not be. */
export function findUnmade(context: BuildContext): void {
  const samples = collectSamples(context);
  for (const { key, direction } of listForms(context)) {
    const asked = askedOf(context, direction, key);
    withSamples(context, asked, samples.get(asked.what), {});
  }
}

/** Each schema in each of the directions that it has a form for. */
function listForms({ documents, forms }: BuildContext): readonly Form[] {
  const keys = Object.keys(objectIn(objectIn(documents.response, "components"), "schemas"));
  return keys.flatMap((key) => {
    const directions: readonly Direction[] = forms.split.has(key)
      ? ["response", "request"]
      : [forms.directionOf(key)];
    return directions.map((direction, index) => ({ key, direction, isFirst: index === 0 }));
  });
}

interface Form {
  readonly key: string;
  readonly direction: Direction;
  readonly isFirst: boolean;
}

function askedOf(context: BuildContext, direction: Direction, key: string): Sampled {
  const { document } = sideOf(context, direction);
  return {
    direction,
    schema: memberOf(objectIn(objectIn(document, "components"), "schemas"), key) ?? {},
    what: context.names.schema(key, direction).name,
    tokens: ["components", "schemas", context.uploads.get(key) ?? key],
  };
}

function buildSchema(
  context: BuildContext,
  { key, direction, isFirst }: Form,
  samples: ReadonlyMap<string, Json>,
): NamedSchema {
  const asked = askedOf(context, direction, key);
  const { schema: node, tokens } = asked;
  const { name, fileName } = context.names.schema(key, direction);
  const schema = canonicalSchema(sideOf(context, direction), node);
  return withSamples(context, asked, samples.get(name), {
    name,
    fileName,
    pointer: formatPointer(tokens),
    ...(isFirst && !context.uploads.has(key) ? { key } : {}),
    schema,
    refs: refsIn(schema),
    description: stringIn(node, "description") ?? "",
    deprecated: memberOf(node, "deprecated") === true,
    isPlainObject: isPlainObject(schema),
  });
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
