import type { Schema } from "@specmint/schema/gen1";
import type { HasFixture } from "@specmint/schema/gen1/fixtures";

/** What a mock knows of an API: generated code has one, `specmint mock` makes one of a description. */
export interface MockApi<Operations extends MockOperations = MockOperations> {
  /** Names the API: `cloudflare-user-groups`. */
  readonly api: string;
  readonly title: string;
  /** URL templates of its servers, without a trailing slash: `https://{api_host}`. */
  readonly servers: readonly string[];
  /** The alternatives of its `security`; an empty alternative needs no credential, and an empty list asks for none. */
  readonly security: readonly MockSecurity[];
  /** By the names of their functions: `updateUserGroup`. */
  readonly operations: Operations;
}

export interface MockOperations {
  // biome-ignore lint/suspicious/noExplicitAny: the operations of any API, whatever their types.
  readonly [name: string]: MockOperation<any, any>;
}

/** What one alternative asks for, all of it together. */
export type MockSecurity = readonly MockCredential[];

/** One security scheme within an alternative (OpenAPI, Security Scheme Object). */
export interface MockCredential {
  /** What clients call it: `apiToken`. */
  readonly option: string;
  /** Where it is sent; in a header if nothing is said. */
  readonly in?: "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  /** What stands before the value: `Bearer `, `Basic `; nothing if nothing is said. */
  readonly prefix?: string;
}

/** One operation. The type parameters are what it takes, and the bodies of its answers by status: types alone. */
export interface MockOperation<Request = unknown, Answers = unknown> {
  /** As it is sent: `PUT`. */
  readonly method: string;
  /** Path template below the server: `/groups/{id}`. */
  readonly path: string;
  /** In place of the API's servers, where the operation has one of its own. */
  readonly servers?: readonly string[];
  /** In place of the API's `security`, where the operation has one of its own. */
  readonly security?: readonly MockSecurity[];
  /** The builder of `{ params: { path, query, … }, body }`; undefined: it takes nothing. */
  readonly request?: MockBuilder;
  /** How parameters are written that are not just one value in the usual style of their place. */
  readonly styles?: { readonly [place in Place]?: { readonly [name: string]: ParameterStyle } };
  /** What its body may be, `json` for `application/json`; undefined: it takes none. */
  readonly bodies?: readonly (MockBody | "json")[];
  /** Its answers by status (`200`), range (`4XX`) or `default`; a builder alone is `application/json`. */
  readonly responses: { readonly [status: string]: MockBuilder | readonly MockContent[] };
  /** Its examples; those of answers by status, then by name. */
  readonly examples?: {
    readonly responses: { readonly [status: string]: { readonly [name: string]: unknown } };
  };
  /** Only a type. */
  readonly "~request"?: Request;
  /** Only a type. */
  readonly "~answers"?: Answers;
}

/** Where parameters stand. */
export type Place = "path" | "query" | "querystring" | "header" | "cookie";

/** How a parameter is written (OpenAPI, Style Values). */
export interface ParameterStyle {
  readonly style?: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  /** As OpenAPI's default for the style is, if nothing is said. */
  readonly explode?: boolean;
  /** What a value may be; `primitive` if nothing is said. */
  readonly types?: readonly ("primitive" | "array" | "object")[];
  /** True: it is written as JSON. */
  readonly json?: true;
}

/** How content is carried: what `ContentKind` of a description says. */
export type MockKind = "json" | "text" | "binary" | "form" | "multipart" | "jsonLines" | "events";

/** One media type of a body. */
export interface MockBody {
  /** `application/json`; may be a range, `image/*`. */
  readonly mediaType: string;
  readonly kind: MockKind;
  /** Undefined: `body` of the operation's `request`. */
  readonly schema?: Schema;
  /** How members of a form are written that are not one value, or a list of parts. */
  readonly styles?: { readonly [name: string]: ParameterStyle };
}

/** One media type of an answer. */
export interface MockContent {
  readonly mediaType: string;
  readonly kind: MockKind;
  /** What makes its body, and says what it may be: a builder. Undefined: any body. */
  readonly body?: MockBuilder;
}

/** A builder of whatever. */
export interface MockBuilder extends HasFixture<unknown> {
  (...given: never[]): unknown;
}
