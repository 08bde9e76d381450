/** A JSON value, as `yaml` parses it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One parameter or field, as a page lists it and as a spec describes it. */
export interface Row {
  /**
   * Path in the document: `path.id` is a path parameter, `body.policies[].access` a field of the request body,
   * `response.result.id` of the 200 body; fields of another response start with its status, `4XX.success`.
   */
  readonly at: string;
  /** JSON Schema's type; that of an array names the type of its items: `array of string`. */
  readonly type: string;
  readonly required: boolean;
  readonly enum?: readonly Json[];
  readonly format?: string;
  /** What else the schema demands, for example `{ minLength: 32 }`. */
  readonly limits?: Readonly<Record<string, Json>>;
  /** Name of a schema that stands above this row already: the row's own fields are those again. */
  readonly again?: string;
  readonly description?: string;
}

/** A row, or a part of one, that the page does not have. */
export interface SourcedRow extends Row {
  /** Where it is known from, and what it says there. */
  readonly source: string;
}

/** A vendor's page, typed out by hand. */
export interface Page {
  /** Path of the spec that is written from it, below `specs`. */
  readonly spec: string;
  readonly method: string;
  readonly path: string;
  readonly server: string;
  readonly title: string;
  readonly description: string;
  /** The rows that the page lists. */
  readonly listed: readonly Row[];
  /** The rows that the page only shows, in its examples; `source` says what the rest is known from. */
  readonly shown: readonly SourcedRow[];
  /** The rows of the spec that the page does not have. */
  readonly sourced: readonly SourcedRow[];
  /** What has been seen to differ from the page: where in the spec the description says so, and its words. */
  readonly seen: readonly { readonly at: string; readonly says: string }[];
}

/** A parsed YAML object. */
export type Node = { [key: string]: Json };

/** A schema on the way down the document. */
interface Visit {
  readonly document: Node;
  readonly schema: Node;
  readonly at: string;
  readonly required: boolean;
  /** Names of the schemas that stand above. */
  readonly above: readonly string[];
}

/** Lists every parameter and field of a spec's only operation, each schema down to where it meets itself. */
export function specRows(document: Node): readonly Row[] {
  const { parameters, requestBody, responses } = onlyOperation(document);
  const body = requestBody as Node;
  const visit = (schema: Node, at: string, required: boolean): readonly Row[] =>
    rowsOf({ document, schema, at, required, above: [] });
  return [
    ...(parameters as Node[]).flatMap((parameter) => parameterRows(document, parameter)),
    ...visit(jsonContent(body).schema, "body", body["required"] === true),
    ...Object.entries(responses as Node).flatMap(([status, response]) =>
      visit(jsonContent(response as Node).schema, status === "200" ? "response" : status, true),
    ),
  ];
}

/** The operation of a spec that has one, with its method and path. */
export function onlyOperation(document: Node): Node {
  const found = Object.entries(document["paths"] as Node).flatMap(([path, item]) =>
    Object.entries(item as Node).map(([method, operation]) => ({ ...(operation as Node), method, path })),
  );
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} operations instead of one`);
  return found[0];
}

/** The schema and the examples of a request body or response. */
export function jsonContent(part: Node): {
  readonly schema: Node;
  readonly examples: Readonly<Record<string, Node>>;
} {
  const media = (part["content"] as Node)["application/json"] as Node;
  return { schema: media["schema"] as Node, examples: media["examples"] as Record<string, Node> };
}

function parameterRows(document: Node, parameter: Node): readonly Row[] {
  const { name, in: place, required, description, schema } = parameter;
  return rowsOf({
    document,
    schema: { ...(schema as Node), ...(description === undefined ? {} : { description }) },
    at: `${place}.${name}`,
    required: required === true,
    above: [],
  });
}

function rowsOf({ document, schema, at, required, above }: Visit): readonly Row[] {
  const { node, name } = follow(document, schema);
  const items = node["items"] === undefined ? undefined : follow(document, node["items"] as Node);
  const type = items ? `array of ${items.node["type"]}` : String(node["type"]);
  const fields = items ?? { node, name };
  const again = fields.name !== undefined && above.includes(fields.name) ? fields.name : undefined;
  const row: Row = { at, type, required, ...details(node), ...(again === undefined ? {} : { again }) };
  if (again !== undefined) return [row];
  const names = [name, items?.name].filter((named) => named !== undefined);
  const below = fieldRows(document, fields.node, items ? `${at}[]` : at, [...above, ...names]);
  return [row, ...below];
}

function fieldRows(document: Node, node: Node, at: string, above: readonly string[]): readonly Row[] {
  const required = (node["required"] ?? []) as Json[];
  return Object.entries((node["properties"] ?? {}) as Node).flatMap(([key, schema]) =>
    rowsOf({ document, schema: schema as Node, at: `${at}.${key}`, required: required.includes(key), above }),
  );
}

/** What a `$ref` points at, with the reference's own description in front of the schema's. */
function follow(document: Node, schema: Node): { readonly node: Node; readonly name: string | undefined } {
  const { $ref, ...siblings } = schema;
  if ($ref === undefined) return { node: schema, name: undefined };
  const name = String($ref).replace("#/components/schemas/", "");
  const schemas = (document["components"] as Node)["schemas"] as Node;
  return { node: { ...(schemas[name] as Node), ...siblings }, name };
}

/** Keywords that become a field of the row, say nothing about the value, or are walked into. */
const told = new Set([
  "type",
  "enum",
  "format",
  "description",
  "examples",
  "required",
  "properties",
  "items",
]);

function details(node: Node): Partial<Row> {
  const limits = Object.entries(node).filter(([keyword]) => !told.has(keyword));
  return {
    ...(node["enum"] === undefined ? {} : { enum: node["enum"] as Json[] }),
    ...(node["format"] === undefined ? {} : { format: String(node["format"]) }),
    ...(limits.length === 0 ? {} : { limits: Object.fromEntries(limits) }),
    ...(node["description"] === undefined ? {} : { description: String(node["description"]) }),
  };
}
