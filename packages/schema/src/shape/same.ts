import { canonical, isObject } from "../values.ts";

/** What only describes: two schemas that differ in nothing else accept the same values. */
const annotations: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "$comment",
  "$vocabulary",
  "default",
  "deprecated",
  "description",
  "discriminator",
  "example",
  "examples",
  "externalDocs",
  "readOnly",
  "summary",
  "title",
  "writeOnly",
  "xml",
]);

/** What stands below a keyword: a schema (or a list of them), a map of schemas, or anything. */
type Content = "schema" | "map" | "data";

const contents: ReadonlyMap<string, Content> = /* @__PURE__ */ contentsByKeyword();

function contentsByKeyword(): ReadonlyMap<string, Content> {
  return new Map<string, Content>([
    ...["$defs", "dependentSchemas", "patternProperties", "properties"].map((key) => [key, "map"] as const),
    ...[
      ...["additionalProperties", "allOf", "anyOf", "contains", "else", "if", "items", "not", "oneOf"],
      ...["prefixItems", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"],
    ].map((key) => [key, "schema"] as const),
  ]);
}

/** Deeper than that, nothing is the same as anything. */
const MAX_DEPTH = 100;

/** True for a keyword that accepts every value. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith("x-");
}

/** True if two schemas are equal but for annotations and the order of keys. */
export function isSameSchema(a: unknown, b: unknown): boolean {
  return isSame(a, b, "schema", 0);
}

/** True if two values of a keyword are equal in the same way. */
export function isSameKeyword(keyword: string, a: unknown, b: unknown): boolean {
  return isSame(a, b, below("schema", keyword), 0);
}

/** True if something in a value of a keyword is a reference, which means something else in another document. */
export function hasRef(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, one]) => /^\$(dynamicR|r)ef$/.test(key) || hasRef(one));
}

/** A text that two values share only if they are equal; undefined for one that is too deep to be compared. */
export function valueText(value: unknown): string | undefined {
  try {
    return canonical(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function isSame(a: unknown, b: unknown, content: Content, depth: number): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index], content, depth + 1));
  if (!isObject(a) || !isObject(b) || depth > MAX_DEPTH) return false;
  const keys = keysOf(a, content);
  return (
    keys.length === keysOf(b, content).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key], below(content, key), depth + 1))
  );
}

function keysOf(node: object, content: Content): readonly string[] {
  const keys = Object.keys(node);
  return content === "schema" ? keys.filter((key) => !isAnnotation(key)) : keys;
}

function below(content: Content, key: string): Content {
  if (content === "map") return "schema";
  return content === "schema" ? (contents.get(key) ?? "data") : "data";
}
