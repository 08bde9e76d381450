import type { Kind, NormalSchema } from "./normal-schema.ts";

/** The kinds that a schema's values may have; undefined where a reference leaves that open, or any value will do. */
export function kindsOf(schema: NormalSchema): ReadonlySet<Kind> | undefined {
  if (schema === false) return new Set();
  if (schema === true || "$ref" in schema) return undefined;
  if ("allOf" in schema) return sharedKinds(schema.allOf);
  if ("anyOf" in schema) return allKinds(schema.anyOf);
  return new Set([schema.type === "literal" ? schema.kind : schema.type]);
}

/** The kinds that values of all the schemas may have; undefined where none of them says. */
export function sharedKinds(schemas: readonly NormalSchema[]): ReadonlySet<Kind> | undefined {
  const [first, ...more] = schemas.flatMap((schema) => kindsOf(schema) ?? []);
  return first && new Set([...first].filter((kind) => more.every((kinds) => kinds.has(kind))));
}

/** True for a schema whose values all have one of the kinds. */
export function isWithin(schema: NormalSchema, kinds: ReadonlySet<Kind>): boolean {
  const own = kindsOf(schema);
  return own !== undefined && [...own].every((kind) => kinds.has(kind));
}

/** True for a schema that has no value of one of the kinds. */
export function isOutside(schema: NormalSchema, kinds: ReadonlySet<Kind>): boolean {
  const own = kindsOf(schema);
  return own !== undefined && ![...own].some((kind) => kinds.has(kind));
}

function allKinds(schemas: readonly NormalSchema[]): ReadonlySet<Kind> | undefined {
  const all = new Set<Kind>();
  for (const schema of schemas) {
    const kinds = kindsOf(schema);
    if (!kinds) return undefined;
    for (const kind of kinds) all.add(kind);
  }
  return all;
}

/** The kinds that a schema's `type` allows; undefined where it has none. */
export function kindsOfType(type: unknown): ReadonlySet<Kind> | undefined {
  if (type === undefined) return undefined;
  const kinds = [type].flat().flatMap((name) => (typeof name === "string" ? (KINDS.get(name) ?? []) : []));
  return kinds.length === 0 ? undefined : new Set(kinds);
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["string", "string"],
  ["number", "number"],
  ["integer", "number"],
  ["boolean", "boolean"],
  ["null", "null"],
  ["array", "array"],
  ["object", "object"],
]);
