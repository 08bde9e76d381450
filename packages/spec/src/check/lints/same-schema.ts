import { isJsonObject, type Json } from "../../json.ts";

/** What only describes: two schemas that differ in nothing else accept the same values. */
const annotations: ReadonlySet<string> = new Set([
  "$comment",
  "default",
  "deprecated",
  "description",
  "example",
  "examples",
  "externalDocs",
  "summary",
  "title",
  "xml",
]);

/** What stands below a keyword: a schema (or a list of them), a map of schemas, or anything. */
type Content = "schema" | "map" | "data";

const contents: ReadonlyMap<string, Content> = new Map<string, Content>([
  ...["$defs", "dependentSchemas", "patternProperties", "properties"].map((key) => [key, "map"] as const),
  ...[
    ...["additionalProperties", "allOf", "anyOf", "contains", "else", "if", "items", "not", "oneOf"],
    ...["prefixItems", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"],
  ].map((key) => [key, "schema"] as const),
]);

/** Deeper than that, nothing is the same as anything. */
const MAX_DEPTH = 100;

/** True for a keyword that accepts every value. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith("x-");
}

/** True if two schemas are equal but for annotations and the order of keys. */
export function isSameSchema(a: Json, b: Json): boolean {
  return isSame(a, b, "schema", 0);
}

/** True if two values of a keyword are equal in the same way. */
export function isSameKeyword(keyword: string, a: Json, b: Json): boolean {
  return isSame(a, b, below("schema", keyword), 0);
}

/** A text that two values share only if they are equal but for the order of keys. */
export function valueText(value: Json): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  try {
    return JSON.stringify(value, (_, member: Json) => (isJsonObject(member) ? sorted(member) : member));
  } catch {
    // Too deep to be compared: equal to nothing else of this run.
    return `?${strangers++}`;
  }
}

let strangers = 0;

function sorted(value: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSame(a: Json, b: Json, content: Content, depth: number): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || depth > MAX_DEPTH)
    return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ownA, ownB] = [keysOf(a, content), keysOf(b, content)];
  if (ownA.length !== ownB.length) return false;
  const [of, other] = [a as { readonly [key: string]: Json }, b as { readonly [key: string]: Json }];
  return ownA.every(
    (key) =>
      Object.hasOwn(other, key) &&
      isSame(
        of[key] as Json,
        other[key] as Json,
        Array.isArray(a) ? content : below(content, key),
        depth + 1,
      ),
  );
}

function keysOf(node: object, content: Content): readonly string[] {
  const keys = Object.keys(node);
  return content === "schema" && !Array.isArray(node) ? keys.filter((key) => !isAnnotation(key)) : keys;
}

function below(content: Content, key: string): Content {
  if (content === "map") return "schema";
  return content === "schema" ? (contents.get(key) ?? "data") : "data";
}
