import type { Diagnostic } from "./diagnostic.ts";
import type { Code } from "./diagnostic-catalogue.ts";
import type { Json, JsonObject } from "./json.ts";

/** What a spec says of itself. */
export interface ModelInfo {
  /** The spec's file name without its ending: `cloudflare-user-groups`. */
  readonly slug: string;
  /** The spec's path below the workspace root, with `/`: `specs/cloudflare-user-groups.yaml`. */
  readonly file: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

/**
 * A checked spec in which every `$ref` and every name is settled, so that emitters only print.
 * Lists keep the order of the spec.
 */
export interface Model extends ModelInfo {
  /** The whole description as the spec has it, made one document where it has several files. */
  readonly document: JsonObject;
  /**
   * The document's servers, those that need `allowHttp` last; empty where it has none with a whole address: callers then have
   * to give `baseUrl`.
   */
  readonly servers: readonly Server[];
  /** The alternatives of the document's `security`, in its order; an empty alternative needs no credential. */
  readonly security: readonly SecurityAlternative[];
  readonly schemas: readonly NamedSchema[];
  /** The operations of `paths`. */
  readonly operations: readonly Operation[];
  /** What the API sends to its users: `webhooks`, and the `callbacks` of operations. */
  readonly webhooks: readonly Webhook[];
  /** What the packages say less exactly than the spec. */
  readonly approximations: readonly Approximation[];
  /** What is good to know and asks for nothing, found while the model was built; sorted. */
  readonly notes: readonly Diagnostic[];
}

/** A keyword whose type, or whose handling, is looser than the spec; or another warning, which somebody accepts. */
export interface Approximation {
  /** `approximated/not`. */
  readonly code: Code;
  /** Why it is accepted, in somebody's words. */
  readonly accepted?: string;
  /** JSON pointer of the keyword in the document. */
  readonly pointer: string;
  /** Name of the schema or operation that it is in; "" for the document itself. */
  readonly owner: string;
  /** `schema` or `operation` or `document`. */
  readonly kind: "schema" | "operation" | "document";
  /** What is approximated, and what it became. */
  readonly message: string;
}

export interface Server {
  /** URL template, without a trailing slash: `https://{api_host}`. */
  readonly url: string;
  readonly description: string;
  readonly variables: readonly ServerVariable[];
  /** By default it is `http:` on a host that is not loopback, which clients call only with their option `allowHttp`. */
  readonly needsAllowHttp?: true;
}

export interface ServerVariable {
  /** Name in the URL template. */
  readonly name: string;
  /** Name of the option of `createClient`. */
  readonly option: string;
  /** The environment variable it is read from. */
  readonly env?: string;
  /** True: its `default` is documentation only, the caller must give a value. */
  readonly required: boolean;
  readonly default: string;
  /** The values it may have; empty: any. */
  readonly enum: readonly string[];
  readonly description: string;
}

/** What one alternative of a `security` asks for, all of it together. */
export type SecurityAlternative = readonly Credential[];

/** One security scheme within an alternative. */
export interface Credential {
  /** Name of the option of `createClient`. */
  readonly option: string;
  readonly env?: string;
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  /** What stands before the value: `"Bearer "`, `"Basic "` or nothing. */
  readonly prefix: string;
  /** `basic`: the option is `{ username, password }`, sent as RFC 7617 says. */
  readonly scheme: "plain" | "basic";
  readonly description: string;
}

/**
 * Valid values of a schema, as far as some are known. Bytes in one are a `Blob`; all else is JSON. What the spec does not show is made when it
 * is first asked for: it follows from the schema and those that this leads to, whatever else was asked for before.
 */
export interface Samples {
  /** One that the spec shows, or else one that is made from what the schema says. */
  readonly sample?: Json;
  /** True if the spec shows it. */
  readonly isShown?: boolean;
  /** One with every member that the schema describes; undefined where that is `sample`. */
  readonly maximal?: Json;
}

/** A schema with a name of its own. */
export interface NamedSchema extends Samples {
  /** Name of the exported type: `UserGroupWrite`. */
  readonly name: string;
  /** Name of its modules, kebab-case, unique whatever the case: `user-group-write`. */
  readonly fileName: string;
  /** JSON pointer in the document. */
  readonly pointer: string;
  /** The key in `components/schemas`; undefined for a schema from elsewhere, and for the second form of one. */
  readonly key?: string;
  /** Canonical schema: JSON Schema 2020-12 as `CanonicalSchema` says. */
  readonly schema: CanonicalSchema;
  /** Names of the schemas that it refers to directly, sorted, itself included where it does. */
  readonly refs: readonly string[];
  /** The spec's words, or "". */
  readonly description: string;
  readonly deprecated: boolean;
  /** True if its values are objects, described by `properties` alone: overrides can be spread over a base. */
  readonly isPlainObject: boolean;
}

/**
 * A schema as emitters get it, whatever version and dialect it was written in: JSON Schema 2020-12, or a boolean.
 * - Every `$ref` is `#/$defs/<name of a NamedSchema>`; other keywords beside it count too.
 * - No `$schema`, `$id`, `$anchor`, `$defs`, `$dynamicRef`, `$dynamicAnchor`, `$comment`, `nullable`, boolean
 *   `exclusiveMinimum` or `exclusiveMaximum`, `discriminator`, `readOnly` or `writeOnly`, `xml`, `externalDocs`, `example`:
 *   each was turned into the keywords that mean the same here.
 * - `format: "binary"` without `type` is a `Blob`; nothing else is not JSON.
 */
export type CanonicalSchema = JsonObject | boolean;

export interface Operation {
  /** The function's name: `updateUserGroup`. */
  readonly id: string;
  /** `operationId` as the spec has it. */
  readonly operationId: string;
  /** Prefix of its type names: `UpdateUserGroup`. */
  readonly typeName: string;
  /** Name of its modules: `update-user-group`. */
  readonly fileName: string;
  /** As it is sent: `PUT`. */
  readonly method: string;
  /** Path template: `/accounts/{account_id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly ApiResponse[];
  /** Its own `security`; undefined: the document's. */
  readonly security?: readonly SecurityAlternative[];
  /** Its own server, or its path's; undefined: the document's. */
  readonly server?: Server;
  /** Statuses to retry beside the usual ones. */
  readonly retry: readonly number[];
  /** The header whose value tells the server that two requests are one call (`x-specmint.idempotencyKey`). */
  readonly idempotencyKey?: string;
}

/** A request that the API sends to its users. */
export interface Webhook {
  /** Prefix of its type names: `OrderShipped`. */
  readonly typeName: string;
  readonly fileName: string;
  /** Key in `webhooks`; for a callback the name of the callback. */
  readonly key: string;
  /** `POST`. */
  readonly method: string;
  /** For a callback: the expression of its URL, and the name of the operation that it belongs to. */
  readonly callback?: { readonly expression: string; readonly operation: string };
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly ApiResponse[];
}

export interface Parameter {
  readonly name: string;
  /** `querystring`: its value is the whole query. */
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  readonly schema: CanonicalSchema;
  /** One that OpenAPI allows at its place; like the next two, the default where the spec does not say. */
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Always true for `deepObject`. */
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** What a value may be; all of them where the schema does not say. */
  readonly types: readonly ParameterType[];
  /** The media type of a parameter with `content`: it is written as that instead of in a style. */
  readonly mediaType?: string;
  /** A valid value; undefined if none is known. */
  readonly sample?: Json;
}

/** The types that OpenAPI tells apart where a parameter is serialised (Style Values). */
export type ParameterType = "primitive" | "array" | "object";

/**
 * How content is carried:
 * - `json`: one JSON value;
 * - `text`: a string; also XML and other text that Specmint does not take apart;
 * - `binary`: bytes, a `Blob`;
 * - `form`: `application/x-www-form-urlencoded`;
 * - `multipart`: `multipart/form-data`;
 * - `jsonLines`: JSON values, each on a line (JSON Lines, NDJSON) or after a record separator (RFC 7464);
 * - `events`: server-sent events.
 */
export type ContentKind = "json" | "text" | "binary" | "form" | "multipart" | "jsonLines" | "events";

/** What is sent or received under one media type. It has samples where it is not one named schema, which has its own. */
export interface Content extends Samples {
  /** `application/json`. */
  readonly mediaType: string;
  /** The range that a request's media type stands for, where the spec has one: `image/*`. */
  readonly range?: string;
  readonly kind: ContentKind;
  /** Of the whole content; of one item where `kind` is `jsonLines` or `events`. */
  readonly schema: CanonicalSchema;
  /** Name of the schema if the content is one named schema. */
  readonly schemaName?: string;
  /** How the members of a form are written. */
  readonly encoding: readonly FormMember[];
  readonly examples: readonly Example[];
}

/** A member of a form or of a multipart body that is not written as usual. */
export interface FormMember {
  readonly name: string;
  /** Of a part of a multipart body, where the spec says. */
  readonly contentType?: string;
  readonly style: Parameter["style"];
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** True: objects and lists within it are written as JSON. */
  readonly json: boolean;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description: string;
  /** At least one; the first is sent unless the caller says which. */
  readonly contents: readonly [Content, ...Content[]];
}

export interface ApiResponse {
  /** `200`, `4XX`, `default`. Where the spec has no success but a `default`, there is a `2XX` made from that. */
  readonly status: string;
  /** Key in the spec's `responses`. */
  readonly key: string;
  readonly description: string;
  /** Empty: the spec says nothing of a body. */
  readonly contents: readonly Content[];
  readonly headers: readonly ResponseHeader[];
  /** How a failure inside a success status is told apart. */
  readonly failure?: Failure;
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  readonly schema: CanonicalSchema;
}

/** `x-specmint.failure`: the body is a failure if what the keys lead to equals `equals`. */
export interface Failure {
  /** The keys into the body, from the outside in. */
  readonly keys: readonly string[];
  readonly equals: string | number | boolean | null;
  /** Name of the schema that types `error`. */
  readonly schemaName: string;
}

export interface Example {
  /** Key in the spec's `examples`. */
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly value: Json;
  /** Seen in the wild, deviates from the schema. */
  readonly observed: boolean;
}
