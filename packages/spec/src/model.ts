import type { Json, JsonObject } from "./json.ts";

/**
 * A checked spec in which every `$ref` and every name is settled, so that emitters only print.
 * Lists keep the order of the spec.
 */
export interface Model {
  /** The spec's file name without its ending: `cloudflare-user-groups`. */
  readonly slug: string;
  /** The spec's path below the workspace root, with `/`: `specs/cloudflare-user-groups.yaml`. */
  readonly file: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** The whole document, as the spec has it: what `./openapi.json` carries and openapi-typescript reads. */
  readonly document: JsonObject;
  readonly server: Server;
  /** The alternatives of the spec's `security`, in its order; an empty alternative needs no credential. */
  readonly security: readonly (readonly Credential[])[];
  readonly schemas: readonly NamedSchema[];
  readonly operations: readonly Operation[];
}

/** The first of the spec's `servers`. */
export interface Server {
  /** URL template, without a trailing slash: `https://{api_host}`. */
  readonly url: string;
  readonly variables: readonly ServerVariable[];
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

/** One security scheme within an alternative. */
export interface Credential {
  /** Name of the option of `createClient`. */
  readonly option: string;
  readonly env?: string;
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  /** What stands before the value: `"Bearer "` or nothing. */
  readonly prefix: string;
  readonly description: string;
}

/** A schema of `components/schemas`. */
export interface NamedSchema {
  /** Name of the exported type: `UserGroupWrite`. */
  readonly name: string;
  /** Name of its modules, kebab-case, unique whatever the case: `user-group-write`. */
  readonly fileName: string;
  /** JSON pointer in the document. */
  readonly pointer: string;
  /** JSON Schema 2020-12. A `$ref` to another named schema is `#/$defs/<name>`. */
  readonly schema: JsonObject | boolean;
  /** Names of the schemas that it refers to directly, sorted, itself included where it does. */
  readonly refs: readonly string[];
  /** The spec's words, or "". */
  readonly description: string;
  readonly deprecated: boolean;
  /** A valid value to build from, if one is known. */
  readonly sample?: Json;
  /** True if its values are objects, described by `properties` alone: overrides can be spread over a base. */
  readonly isPlainObject: boolean;
}

export interface Operation {
  /** The function's name: `updateUserGroup`. */
  readonly id: string;
  /** Prefix of its type names: `UpdateUserGroup`. */
  readonly typeName: string;
  /** Name of its modules: `update-user-group`. */
  readonly fileName: string;
  /** Upper case: `PUT`. */
  readonly method: string;
  /** Path template: `/accounts/{account_id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly ApiResponse[];
  /** Statuses to retry beside the usual ones. */
  readonly retry: readonly number[];
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  /** One that OpenAPI allows at its place; like the next two, the default where the spec does not say. */
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** Always true for `deepObject`. */
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** What a value may be; all of them where the schema does not say. */
  readonly types: readonly ParameterType[];
  /** A valid value, for documentation. */
  readonly sample: Json;
}

/** The types that OpenAPI tells apart where a parameter is serialised (Style Values). */
export type ParameterType = "primitive" | "array" | "object";

/** What is sent or received under one media type. */
export interface Content {
  /** `application/json` or `application/…+json`. */
  readonly mediaType: string;
  /** Name of the schema if the content is one named schema. */
  readonly schemaName?: string;
  readonly examples: readonly Example[];
}

export interface RequestBody extends Content {
  readonly required: boolean;
  readonly description: string;
}

export interface ApiResponse {
  /** `200`, `4XX`, `default`. Where the spec has no success but a `default`, there is a `2XX` made from that. */
  readonly status: string;
  /** Key in the spec's `responses`. */
  readonly key: string;
  readonly description: string;
  readonly content?: Content;
  /** How a failure inside a success status is told apart. */
  readonly failure?: Failure;
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
