import type { JsonSchema } from "@specmint/schema";

type Schema = JsonSchema | boolean;
type Definitions = NonNullable<JsonSchema["$defs"]>;

/** The schemas of properties, each with all that is said of it. */
type Properties = ReadonlyMap<string, readonly Schema[]>;

/**
 * Statements about the unions in a schema whose branches a property with literals tells apart: after a comparison with a literal of one
 * branch there is what only that branch has.
 *
 * @param type The schema's type, as source text.
 */
export function narrowingProbes(schema: Schema, type: string, $defs: Definitions = {}): readonly string[] {
  if (typeof schema === "boolean") return [];
  const [said, ...others] = Object.keys(schema).filter((keyword) => SHAPES.includes(keyword));
  if (others.length > 0 || ![undefined, "object", "array"].includes(schema.type as string)) return [];
  if (said === "oneOf" || said === "anyOf")
    // What is not listed here may not be there, or is of another type.
    return schema.additionalProperties !== undefined ? [] : probesOf(schema[said] ?? [], type, $defs);
  if (said === "items" && schema.type === "array")
    return narrowingProbes(schema.items ?? true, `NonNullable<${type}[number]>`, $defs);
  if (said !== undefined || schema.type !== "object") return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    narrowingProbes(property, `NonNullable<${type}[${JSON.stringify(name)}]>`, $defs),
  );
}

/** Keywords that say of a value more than what its properties are: of two the compiler need not know what comes of them. */
const SHAPES = ["$ref", "allOf", "anyOf", "oneOf", "enum", "const", "items", "prefixItems"];

function probesOf(union: readonly Schema[], type: string, $defs: Definitions): readonly string[] {
  const branches = union.map((branch) => propertiesOf(branch, $defs));
  const [first] = branches;
  const tag = [...(first?.keys() ?? [])].find((name) =>
    areApart(branches.map((branch) => literalsOf(branch.get(name), $defs))),
  );
  if (tag === undefined || branches.length < 2) return [];
  return branches.flatMap((branch) => {
    const own = [...branch.keys()].find((name) =>
      branches.every((other) => other === branch || !other.has(name)),
    );
    const [literal] = literalsOf(branch.get(tag), $defs);
    const test = `x[${JSON.stringify(tag)}] === ${literal}`;
    return own === undefined
      ? []
      : [`(x: ${type}): unknown => ${test} ? x[${JSON.stringify(own)}] : undefined`];
  });
}

function areApart(lists: readonly (readonly string[])[]): boolean {
  const all = lists.flat();
  return lists.every(({ length }) => length > 0) && new Set(all).size === all.length;
}

function propertiesOf(schema: Schema, $defs: Definitions, open: readonly Schema[] = []): Properties {
  if (typeof schema === "boolean" || open.includes(schema)) return new Map();
  const found = new Map<string, readonly Schema[]>();
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, [property]] as const);
  const inherited = partsOf(schema, $defs).flatMap((part) => [
    ...propertiesOf(part, $defs, [...open, schema]),
  ]);
  for (const [name, said] of [...own, ...inherited]) found.set(name, [...(found.get(name) ?? []), ...said]);
  return found;
}

function partsOf({ $ref, allOf = [] }: JsonSchema, $defs: Definitions): readonly Schema[] {
  return [...($ref === undefined ? [] : [$defs[$ref.slice("#/$defs/".length)] ?? true]), ...allOf];
}

/** The literals that a property may be, as source text; nothing if it may be anything else, or may be one that compares by identity. */
function literalsOf(said: readonly Schema[] = [], $defs: Definitions): readonly string[] {
  const lists = said.map((schema) => ownLiterals(schema, $defs)).filter(({ length }) => length > 0);
  return lists.length === 0 ? [] : lists.reduce((some, others) => some.filter((one) => others.includes(one)));
}

function ownLiterals(schema: Schema, $defs: Definitions): readonly string[] {
  if (typeof schema === "boolean") return [];
  const literals = schema["const"] === undefined ? schema.enum : [schema["const"]];
  if (literals === undefined) return literalsOf(partsOf(schema, $defs), $defs);
  return literals.some((literal) => typeof literal === "object")
    ? []
    : literals.map((literal) => JSON.stringify(literal));
}
