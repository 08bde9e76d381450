import type { NormalSchema, UnionSchema } from "./normal-schema.ts";

type Part = Exclude<NormalSchema, boolean>;

/** Values that are one of the schemas. */
export function unite(schemas: readonly NormalSchema[]): NormalSchema {
  if (schemas.includes(true)) return true;
  if (schemas.length === 1) return schemas[0] ?? false;
  const parts = withoutDuplicates(schemas.flatMap(partsOf));
  const [only = false, ...more] = withOpenEnums(withWholeBooleans(parts));
  return more.length === 0 ? only : { anyOf: [only as Part, ...more] };
}

/** The schemas, each once. */
export function withoutDuplicates<T extends NormalSchema>(schemas: readonly T[]): readonly T[] {
  return schemas.length < 2 ? schemas : [...new Map(schemas.map((one) => [textOf(one), one])).values()];
}

function textOf(schema: NormalSchema): string {
  return typeof schema !== "boolean" && "text" in schema ? schema.text : JSON.stringify(schema);
}

function partsOf(schema: NormalSchema): readonly Part[] {
  if (typeof schema === "boolean") return [];
  return "anyOf" in schema ? (schema as UnionSchema).anyOf : [schema];
}

function withWholeBooleans(parts: readonly Part[]): readonly Part[] {
  const [one, other] = parts.filter(isBoolean);
  if (!one || ("text" in one && !other)) return parts;
  const first = parts.findIndex(isBoolean);
  return parts.flatMap((part, index) => (index === first ? BOOLEAN : isBoolean(part) ? [] : part));
}

const BOOLEAN: Part = { type: "boolean" };

function isBoolean(part: Part): boolean {
  return "type" in part && (part.type === "literal" ? part.kind : part.type) === "boolean";
}

/** `"a" | string` is `string` to TypeScript; written like this, editors still offer `"a"`. */
function withOpenEnums(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts;
  return parts.map((part) =>
    isOpen(part) && parts.some((other) => isLiteral(other, part.type))
      ? { type: "literal", text: `(${part.type} & {})`, kind: part.type }
      : part,
  );
}

function isOpen(part: Part): part is { readonly type: "string" | "number" } {
  return "type" in part && (part.type === "string" || part.type === "number");
}

function isLiteral(part: Part, kind: "string" | "number"): boolean {
  return "type" in part && part.type === "literal" && part.kind === kind;
}
