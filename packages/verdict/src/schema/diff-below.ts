import type { JsonObject } from "@specmint/spec";
import { memberOf } from "@specmint/spec/document";
import type { DiffSchemas, SchemaPair, Sides } from "./diff-schemas.ts";
import { type SchemaAt, schemaAt } from "./resolve-schema.ts";

/** Keywords whose schemas are paired one by one, as their values are below those of the schema. */
const SINGLE = ["items", "additionalProperties", "propertyNames"] as const;

/** The schemas of both sides that values below are of, pair by pair: items, and properties without a name of their own. */
export function diffBelow(sides: Sides, diff: DiffSchemas): SchemaPair["below"] {
  const single = SINGLE.flatMap((keyword) => {
    const [old, next] = [only(sides.old, keyword), only(sides.new, keyword)];
    if (!old || !next) return [];
    return [{ step: keyword === "propertyNames" ? undefined : "*", pair: diff(old, next) }];
  });
  return [...single, ...diffMaps(sides, diff)];
}

function diffMaps(sides: Sides, diff: DiffSchemas): SchemaPair["below"] {
  return (["patternProperties", "prefixItems"] as const).flatMap((keyword) => {
    const [old, next] = [entriesOf(sides.old, keyword), entriesOf(sides.new, keyword)];
    return [...old].flatMap(([key, schema]) => {
      const other = next.get(key);
      return other ? [{ step: keyword === "prefixItems" ? key : "*", pair: diff(schema, other) }] : [];
    });
  });
}

function only(parts: readonly SchemaAt[], keyword: string): SchemaAt | undefined {
  const found = parts.filter(({ node }) => Object.hasOwn(node, keyword));
  const [part] = found;
  const value = part && memberOf(part.node, keyword);
  if (found.length !== 1 || !part || typeof value !== "object" || value === null) return undefined;
  return schemaAt(value, [...part.tokens, keyword]);
}

function entriesOf(parts: readonly SchemaAt[], keyword: string): ReadonlyMap<string, SchemaAt> {
  return new Map(
    parts.flatMap(({ node, tokens }) =>
      Object.entries((memberOf(node, keyword) ?? {}) as JsonObject).map(
        ([key, schema]) => [key, schemaAt(schema, [...tokens, keyword, key])] as const,
      ),
    ),
  );
}
