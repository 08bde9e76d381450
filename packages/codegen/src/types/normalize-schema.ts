import type { CanonicalSchema, Json, JsonObject } from "@specmint/spec";
import { intersect } from "./intersect.ts";
import { kindsOf, kindsOfType } from "./kinds.ts";
import { literal, literalsOf } from "./literals.ts";
import type { Kind, NormalSchema } from "./normal-schema.ts";
import { hasArrayKeywords, normalizeArray } from "./normalize-array.ts";
import { hasObjectKeywords, normalizeObject } from "./normalize-object.ts";
import { unite } from "./unite.ts";

/** Gives the normal form of a direct subschema. */
export type Normalize = (schema: Json | undefined) => NormalSchema;

/** Below this nothing is described any more: a value there may be anything. */
const DEEPEST = 100;

/**
 * The values of a schema as far as TypeScript can tell them apart; where it cannot, more values, never fewer.
 * A schema without `type` whose keywords are those of an object is taken for one, and the same with arrays.
 *
 * @param inherited The kinds that the schema around a part of an `allOf`, `anyOf` or `oneOf` allows.
 */
export function normalizeSchema(
  schema: CanonicalSchema,
  inherited?: ReadonlySet<Kind>,
  depth: number = 0,
): NormalSchema {
  if (typeof schema === "boolean") return schema;
  if (depth > DEEPEST) return true;
  if (isAnything(schema["not"])) return false;
  const kinds = kindsOfType(schema["type"]) ?? inherited;
  const part = (one: Json): NormalSchema => normalizeSchema(asSchema(one), kinds, depth + 1);
  const composed = intersect([
    refOf(schema),
    ...listOf(schema["allOf"]).map(part),
    ...unionOf(schema["anyOf"], part),
    ...unionOf(schema["oneOf"], part),
  ]);
  const core = coreOf(schema, kinds ?? kindsOf(composed), (one) =>
    normalizeSchema(asSchema(one), undefined, depth + 1),
  );
  return intersect([core, composed]);
}

function isAnything(schema: Json | undefined): boolean {
  return (
    schema === true || (typeof schema === "object" && schema !== null && Object.keys(schema).length === 0)
  );
}

function asSchema(value: Json | undefined): CanonicalSchema {
  if (typeof value === "boolean") return value;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : true;
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

function unionOf(value: Json | undefined, part: (one: Json) => NormalSchema): readonly NormalSchema[] {
  return Array.isArray(value) ? [unite(listOf(value).map(part))] : [];
}

const REF = "#/$defs/";

function refOf({ $ref }: JsonObject): NormalSchema {
  return typeof $ref === "string" && $ref.startsWith(REF) ? { $ref: `#/${$ref.slice(REF.length)}` } : true;
}

/** What the keywords other than references and compositions say. */
function coreOf(
  schema: JsonObject,
  kinds: ReadonlySet<Kind> | undefined,
  normalize: Normalize,
): NormalSchema {
  const literals = literalsOf(schema, kinds);
  if (literals !== undefined) return literals;
  const implied = impliedKinds(schema);
  if (implied.length === 0 && !kindsOfType(schema["type"])) return true;
  return unite([...(kinds ?? implied)].map((kind) => valuesOf(kind, schema, normalize)));
}

/** The kinds that keywords speak of. */
function impliedKinds(schema: JsonObject): readonly Kind[] {
  return [
    ...(hasObjectKeywords(schema) ? ["object" as const] : []),
    ...(hasArrayKeywords(schema) ? ["array" as const] : []),
    ...(schema["format"] === "binary" ? ["binary" as const] : []),
  ];
}

function valuesOf(kind: Kind, schema: JsonObject, normalize: Normalize): NormalSchema {
  if (kind === "object") return normalizeObject(schema, normalize);
  if (kind === "array") return normalizeArray(schema, normalize);
  return kind === "binary" ? literal("globalThis.Blob", kind) : { type: kind };
}
