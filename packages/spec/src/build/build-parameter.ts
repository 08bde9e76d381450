import { type Json, memberOf, objectIn, stringIn } from "../json.ts";
import type { OperationAt } from "../list-operations.ts";
import type { Parameter } from "../model.ts";
import { nameSchema } from "../name-schema.ts";
import { parameterStyle } from "../parameter-style.ts";
import { parameterTypes } from "../parameter-types.ts";
import type { ObjectAt } from "../resolve-ref.ts";
import { fits } from "../schema-validator.ts";
import { type Side, sampleOf } from "./build-context.ts";
import { buildExamples } from "./build-examples.ts";
import { canonicalSchema, nameOf } from "./canonical-schema.ts";

/** Headers that OpenAPI does not let a parameter describe, in lower case. */
const ignored: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);

/** The parameters of an operation, without those that OpenAPI says are ignored. */
export function buildParameters(side: Side, { parameters }: OperationAt): readonly Parameter[] {
  return parameters
    .filter(
      ({ node }) => !(node["in"] === "header" && ignored.has((stringIn(node, "name") ?? "").toLowerCase())),
    )
    .map((parameter) => buildParameter(side, parameter));
}

function buildParameter(side: Side, parameter: ObjectAt): Parameter {
  const { node, tokens } = parameter;
  const [content] = Object.entries(objectIn(node, "content"));
  const media = content?.[1];
  const schema = memberOf(media ?? node, "schema") ?? {};
  const schemaAt = content ? [...tokens, "content", content[0], "schema"] : [...tokens, "schema"];
  const types = parameterTypes(side.document, schema);
  const sample =
    exampleOf(side, parameter, schemaAt) ??
    (content ? sampleOf(side, schemaAt) : writableSample(side, schemaAt));
  // Of a named schema that is told where it stands.
  if (sample === undefined && nameOf(side, schema) === undefined) {
    const what = nameSchema(schemaAt);
    side.context.unmade.push({ direction: side.direction, schema, what, tokens: schemaAt });
  }
  return {
    name: stringIn(node, "name") ?? "",
    in: stringIn(node, "in") as Parameter["in"],
    required: node["required"] === true,
    description: stringIn(node, "description") ?? "",
    deprecated: node["deprecated"] === true,
    schema: canonicalSchema(side, schema),
    ...parameterStyle(node),
    types: types.length > 0 ? types : ["primitive", "array", "object"],
    ...(content ? { mediaType: content[0] } : {}),
    ...(sample === undefined ? {} : { sample }),
  };
}

/** A sample that a style can write: a text in place of null, where the schema takes both. */
function writableSample(side: Side, schemaAt: readonly string[]): Json | undefined {
  const sample = sampleOf(side, schemaAt);
  if (sample === undefined) return undefined;
  const written: Json = JSON.parse(JSON.stringify(sample), (_, value) => value ?? "string");
  return fits(side.context.validators[side.direction], schemaAt, written) ? written : sample;
}

function exampleOf(side: Side, parameter: ObjectAt, schemaAt: readonly string[]): Json | undefined {
  const isFitting = (_: unknown, value: Json): boolean =>
    fits(side.context.validators[side.direction], schemaAt, value);
  return buildExamples(side.document, parameter, isFitting).find(({ observed }) => !observed)?.value;
}
