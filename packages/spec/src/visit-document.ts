import { isJsonObject, type Json, type JsonObject } from "./json.ts";

/** What an object of an OpenAPI document is, in the specification's words. */
export type Kind =
  | "components"
  | "encoding"
  | "example"
  | "header"
  | "info"
  | "link"
  | "mediaType"
  | "operation"
  | "parameter"
  | "pathItem"
  | "requestBody"
  | "response"
  | "root"
  | "schema"
  | "securityScheme"
  | "server"
  | "serverVariable"
  | "tag";

/** An object of the document, and the tokens of the JSON pointer to it. */
export interface Visit {
  readonly kind: Kind;
  readonly node: JsonObject;
  readonly tokens: readonly string[];
}

/** Below a member: one object, a list of them, a map of them, or a map of maps. */
type Shape = Kind | readonly ["list" | "map" | "mapOfMaps", Kind];

const list = (kind: Kind): Shape => ["list", kind];
const map = (kind: Kind): Shape => ["map", kind];

const operations: Record<string, Shape> = Object.fromEntries(
  ["get", "put", "post", "delete", "options", "head", "patch", "trace"].map((method) => [
    method,
    "operation",
  ]),
);

/** Which objects stand where (OpenAPI 3.1, section 4.8; JSON Schema 2020-12). */
const shapes: Record<Kind, Record<string, Shape>> = {
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("example"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    securitySchemes: map("securityScheme"),
    links: map("link"),
    callbacks: ["mapOfMaps", "pathItem"],
    pathItems: map("pathItem"),
  },
  encoding: { headers: map("header") },
  example: {},
  header: { schema: "schema", examples: map("example"), content: map("mediaType") },
  info: {},
  link: { server: "server" },
  mediaType: { schema: "schema", examples: map("example"), encoding: map("encoding") },
  operation: {
    parameters: list("parameter"),
    requestBody: "requestBody",
    responses: map("response"),
    callbacks: ["mapOfMaps", "pathItem"],
    servers: list("server"),
  },
  parameter: { schema: "schema", examples: map("example"), content: map("mediaType") },
  pathItem: { ...operations, servers: list("server"), parameters: list("parameter") },
  requestBody: { content: map("mediaType") },
  response: { headers: map("header"), content: map("mediaType"), links: map("link") },
  root: {
    info: "info",
    servers: list("server"),
    paths: map("pathItem"),
    webhooks: map("pathItem"),
    components: "components",
    tags: list("tag"),
  },
  schema: {
    ...Object.fromEntries(["allOf", "anyOf", "oneOf", "prefixItems"].map((key) => [key, list("schema")])),
    ...Object.fromEntries(
      ["$defs", "dependentSchemas", "patternProperties", "properties"].map((key) => [key, map("schema")]),
    ),
    ...Object.fromEntries(
      [
        "additionalProperties",
        "contains",
        "contentSchema",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
      ].map((key) => [key, "schema"]),
    ),
  },
  securityScheme: {},
  server: { variables: map("serverVariable") },
  serverVariable: {},
  tag: {},
};

/**
 * Every object of an OpenAPI document, parents first. References are not followed; example values, defaults and other
 * data are not entered.
 */
export function visitDocument(document: JsonObject): readonly Visit[] {
  return visitNode("root", document, []);
}

/** Every object below one of the given kind, itself first. */
export function visitNode(kind: Kind, node: Json | undefined, tokens: readonly string[]): readonly Visit[] {
  const visits: Visit[] = [];
  const pending: { kind: Kind; node: Json | undefined; tokens: readonly string[] }[] = [
    { kind, node, tokens },
  ];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!isJsonObject(next.node)) continue;
    const visit: Visit = { kind: next.kind, node: next.node, tokens: next.tokens };
    visits.push(visit);
    pending.push(...childrenOf(visit).reverse());
  }
  return visits;
}

function childrenOf({
  kind,
  node,
  tokens,
}: Visit): { kind: Kind; node: Json | undefined; tokens: readonly string[] }[] {
  return Object.entries(node).flatMap(([key, child]) => {
    const shape = Object.hasOwn(shapes[kind], key) ? shapes[kind][key] : undefined;
    if (shape === undefined) return [];
    const below = [...tokens, key];
    if (typeof shape === "string") return [{ kind: shape, node: child, tokens: below }];
    return entriesBelow(child, below, shape[0] === "mapOfMaps" ? 2 : 1).map((entry) => ({
      kind: shape[1],
      ...entry,
    }));
  });
}

function entriesBelow(
  node: Json,
  tokens: readonly string[],
  depth: number,
): { node: Json; tokens: readonly string[] }[] {
  if (depth === 0) return [{ node, tokens }];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => entriesBelow(child, [...tokens, key], depth - 1));
}
