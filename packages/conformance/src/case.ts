import type { Json } from "@specmint/spec";

/**
 * One feature of OpenAPI or JSON Schema, in a spec of its own (`spec.yaml` or `spec.json` beside it, and whatever that
 * refers to), with what must hold of everything that is made from it. Beside what a case says, each must hold:
 * - all generated packages compile under the strictest flags;
 * - `valid` values have the type of their schema;
 * - each schema has a builder, and what it builds passes the schema's validator.
 */
export interface Case {
  /** What holds, a sentence in the present. */
  readonly feature: string;
  /** The part of a specification that says so: `OpenAPI 3.1.1, Discriminator Object`. */
  readonly source?: string;
  /** The places of the spec that the case is about: with any one of them altered, it must fail. */
  readonly about: readonly [Alteration, ...Alteration[]];
  /** Everything that is said about the spec: `spec.yaml:12:7 warning approximated/not`. With an error it is refused. */
  readonly diagnostics?: readonly string[];
  readonly types?: readonly TypeCase[];
  readonly values?: readonly ValueCase[];
  readonly calls?: readonly CallCase[];
  /** Calls that must not compile. */
  readonly refusedCalls?: readonly WrittenCall[];
  /** Schemas for which no value can be built. */
  readonly withoutBuilder?: readonly string[];
  /** Types that the types package must not have. */
  readonly absentTypes?: readonly string[];
  /** True: what the diagnostics say is Specmint's own policy; another tool need not say anything. */
  readonly ownPolicy?: boolean;
  /** Words that must stand in a generated file, by its path below the packages: `types/FIDELITY.md`. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  /** What other tools call a type, where it is not called the same: by the name of the type. */
  readonly names?: Readonly<Record<string, Partial<Record<Tool, string>>>>;
}

/**
 * A place in the files of a case, and what it is made. A JSON pointer alone, which is taken out, or:
 * - `become`: the value that is there instead, also where there was none;
 * - `rename`: the key that the value has instead.
 *
 * A pointer leads into the spec, or into another file: `schemas/pets.yaml#/Pet/required`.
 */
export type Alteration =
  | string
  | { readonly at: string; readonly become: Json }
  | { readonly at: string; readonly rename: string };

/** The tools that the same corpus is run through by `packages/bench`. */
export type Tool = "openapi-typescript" | "hey-api" | "orval" | "redocly";

/** Expressions of TypeScript that a type must accept and refuse. */
export interface TypeCase {
  /** Exported by the types package, or a part of it: `Pet`, `Pet["name"]`. */
  readonly type: string;
  readonly accepts: readonly string[];
  readonly refuses: readonly string[];
}

/** Values that a validator must accept and refuse. */
export interface ValueCase {
  /** Name of the schema's type: `validatePet` is what is called. */
  readonly schema: string;
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
  /** True: values that no literal of TypeScript can show are not checked against the type. */
  readonly untyped?: boolean;
}

/** A call of an operation, as source text. */
export interface WrittenCall {
  /** The operation's function. */
  readonly operation: string;
  /** Its second argument: `{ params: { query: { id: [1, 2] } } }`. */
  readonly init?: string;
  /** The options of `createClient` beside `baseUrl`. */
  readonly options?: string;
}

/** A call, what must come over the wire, what the server sends back and what becomes of that. */
export interface CallCase extends WrittenCall {
  /** Undefined: nothing may be sent. */
  readonly request?: SentRequest;
  /** An empty 200 if not given. */
  readonly response?: SentResponse;
  readonly result?: CallResult;
  /** Name of the error that the call must throw. */
  readonly throws?: string;
  /** True: no `baseUrl` is given, `request.origin` says where the call must go. */
  readonly ownServer?: boolean;
}

export interface SentRequest {
  readonly method: string;
  /** Path and query as they are sent, below the server. */
  readonly url: string;
  /** Only with `ownServer`: scheme, host and port. */
  readonly origin?: string;
  /** Headers by lower-case name; null: it must not be there. Others may. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Undefined: there must be none. */
  readonly body?: SentBody;
}

/** Text as it is, bytes, JSON, the fields of a form, or the parts of a multipart body. */
export type SentBody =
  | string
  | { readonly base64: string }
  | { readonly json: Json }
  | { readonly fields: readonly (readonly [name: string, value: string])[] }
  | { readonly parts: readonly Part[] };

/** One part of a multipart body. */
export interface Part {
  readonly name: string;
  readonly filename?: string;
  readonly contentType?: string;
  readonly body: string;
}

export interface SentResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, bytes, or JSON, which is sent as `application/json` unless the headers say otherwise. */
  readonly body?: string | { readonly base64: string } | { readonly json: Json };
}

/** What a call resolves to. A Blob is shown as `{ blob: text }`, or `{ base64 }` if it is no text; what is iterated as `{ items: [...] }`. */
export interface CallResult {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: Json;
  readonly error?: Json;
}
