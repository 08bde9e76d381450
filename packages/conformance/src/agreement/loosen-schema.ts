import type { ValidatedOnly } from "@specmint/codegen";
import type { JsonSchema } from "@specmint/schema";

type Schema = JsonSchema | boolean;
type Typed = NonNullable<ValidatedOnly["typed"]>;

/** What is left of a schema when a type says a part of a keyword. */
const left: Readonly<Record<Typed, (schema: JsonSchema) => JsonSchema>> = {
  branches: ({ oneOf, ...rest }) => (oneOf === undefined ? rest : also(rest, { anyOf: oneOf })),
  number: ({ type, ...rest }) => (type === undefined ? rest : { ...rest, type: withoutIntegers(type) }),
  kind: ({ const: one, enum: several, ...rest }) => {
    const lists = [one === undefined ? undefined : [one], several].filter((list) => list !== undefined);
    return lists.reduce<JsonSchema>((schema, list) => also(schema, { anyOf: list.map(kindOf) }), rest);
  },
};

/** What a schema says without what only validators check: all that its type has to say. */
export function loosenSchema(schema: Schema, rules: readonly ValidatedOnly[]): Schema {
  if (typeof schema === "boolean") return schema;
  const within = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    loosenWithin(keyword, value, rules),
  ]);
  return rules.reduce<JsonSchema>(
    (loose, { keywords, typed }) => (typed === undefined ? without(loose, keywords) : left[typed](loose)),
    Object.fromEntries(within),
  );
}

function loosenWithin(keyword: string, value: unknown, rules: readonly ValidatedOnly[]): unknown {
  const loosen = (one: unknown): Schema => loosenSchema(one as Schema, rules);
  if (keyword === "items") return loosen(value);
  if (["allOf", "anyOf", "oneOf", "prefixItems"].includes(keyword)) return (value as unknown[]).map(loosen);
  if (["properties", "$defs"].includes(keyword)) {
    return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, loosen(one)]));
  }
  return value;
}

function without(schema: JsonSchema, keywords: readonly string[]): JsonSchema {
  // A `Blob` is a type.
  const isBytes = schema.format === "binary" && schema.type === undefined;
  const dropped = isBytes ? keywords.filter((keyword) => keyword !== "format") : keywords;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !dropped.includes(keyword)));
}

function also(schema: JsonSchema, other: JsonSchema): JsonSchema {
  return { ...schema, allOf: [...(schema.allOf ?? []), other] };
}

function withoutIntegers(type: string | readonly string[]): readonly string[] {
  return [type].flat().map((one) => (one === "integer" ? "number" : one));
}

function kindOf(literal: unknown): JsonSchema {
  if (typeof literal !== "object" || literal === null) return { const: literal };
  return { type: Array.isArray(literal) ? "array" : "object" };
}
