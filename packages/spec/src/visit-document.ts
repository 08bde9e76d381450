import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { type Path, pathOf, tokensOf } from "./path.ts";

/** What an object of an OpenAPI document is, in the specification's words. */
export type Kind =
  | "callback"
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

/** Below a member: one object, a list of them, or a map of them. */
export type Shape = Kind | readonly ["list" | "map", Kind];

const list = (kind: Kind): Shape => ["list", kind];
const map = (kind: Kind): Shape => ["map", kind];

const operations: Record<string, Shape> = Object.fromEntries(
  ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"].map((method) => [
    method,
    "operation",
  ]),
);

/** Which objects stand where (OpenAPI 3.2, section 4; JSON Schema 2020-12). */
const shapes: Record<Exclude<Kind, "callback">, Record<string, Shape>> = {
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("example"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    securitySchemes: map("securityScheme"),
    links: map("link"),
    callbacks: map("callback"),
    pathItems: map("pathItem"),
    mediaTypes: map("mediaType"),
  },
  encoding: {
    headers: map("header"),
    encoding: map("encoding"),
    prefixEncoding: list("encoding"),
    itemEncoding: "encoding",
  },
  example: {},
  header: { schema: "schema", examples: map("example"), content: map("mediaType") },
  info: {},
  link: { server: "server" },
  mediaType: {
    schema: "schema",
    itemSchema: "schema",
    examples: map("example"),
    encoding: map("encoding"),
    prefixEncoding: list("encoding"),
    itemEncoding: "encoding",
  },
  operation: {
    parameters: list("parameter"),
    requestBody: "requestBody",
    responses: map("response"),
    callbacks: map("callback"),
    servers: list("server"),
  },
  parameter: { schema: "schema", examples: map("example"), content: map("mediaType") },
  pathItem: {
    ...operations,
    additionalOperations: map("operation"),
    servers: list("server"),
    parameters: list("parameter"),
  },
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
    not: "schema",
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
 * Every object of an OpenAPI document, parents first, in the document's order. References are not followed; example
 * values, defaults and other data are not entered.
 */
export function visitDocument(document: JsonObject): readonly Visit[] {
  return visitNode("root", document, []);
}

/** Every object below one of the given kind, itself first. */
export function visitNode(kind: Kind, node: Json | undefined, tokens: readonly string[]): readonly Visit[] {
  const visits: Visit[] = [];
  visit(visits, kind, node, pathOf(tokens));
  return visits;
}

/** What a member of an object of the kind is; undefined for data. */
export function shapeOf(kind: Kind, key: string): Shape | undefined {
  if (kind === "callback") return key.startsWith("x-") ? undefined : "pathItem";
  return shapesByKey.get(kind)?.get(key);
}

const shapesByKey: ReadonlyMap<string, ReadonlyMap<string, Shape>> = new Map(
  Object.entries(shapes).map(([kind, members]) => [kind, new Map(Object.entries(members))]),
);

/** Documents are no deeper than `readSpec` lets them be. */
function visit(visits: Visit[], kind: Kind, node: Json | undefined, path: Path): void {
  if (!isJsonObject(node)) return;
  visits.push(new LazyVisit(kind, node, path));
  for (const key of Object.keys(node)) {
    const shape = shapeOf(kind, key);
    if (shape === undefined) continue;
    const child = node[key];
    const below = { parent: path, token: key };
    if (typeof shape === "string") visit(visits, shape, child, below);
    else if (typeof child === "object" && child !== null) visitEntries(visits, shape[1], child, below);
  }
}

function visitEntries(visits: Visit[], kind: Kind, entries: object, parent: Path): void {
  for (const token of Object.keys(entries)) {
    if (isExtension(kind, token)) continue;
    visit(visits, kind, (entries as JsonObject)[token], { parent, token });
  }
}

/** A class, against the house's habit: an object of its own with a getter takes several times as long to make. */
class LazyVisit implements Visit {
  readonly kind: Kind;
  readonly node: JsonObject;
  readonly path: Path;
  constructor(kind: Kind, node: JsonObject, path: Path) {
    this.kind = kind;
    this.node = node;
    this.path = path;
  }
  get tokens(): readonly string[] {
    return tokensOf(this.path);
  }
}

/** Paths and responses may have extensions among them (OpenAPI, Specification Extensions). */
function isExtension(kind: Kind, key: string): boolean {
  return (kind === "pathItem" || kind === "response") && key.startsWith("x-");
}
