import type { BodyWriter } from "../prepare/body/body-writer.ts";
import type { IdempotencyKey } from "../prepare/idempotency-key.ts";
import type {
  HeaderSerializer,
  PathSerializer,
  QuerySerializer,
  QuerystringWriter,
} from "../prepare/parameters/serializers.ts";
import type { BodyReader } from "../read/reading.ts";
import type { CredentialDefinition, ServerResolver } from "./api-definition.ts";

/** What a generated operation function tells the runtime about its operation. */
export interface OperationDefinition {
  /** The API that it belongs to, as in the definition of that: no other API's client may call it. */
  readonly api: string;
  /** HTTP method, as it is sent. */
  readonly method: string;
  /** Path template below the server: `/groups/{id}`. */
  readonly path: string;
  /** In place of the API's server, where the operation has one of its own. */
  readonly server?: string | ServerResolver | undefined;
  /** In place of the API's `security`, where the operation has one of its own; empty: credentials are never sent. */
  readonly security?: readonly (readonly CredentialDefinition[])[] | undefined;
  /** Sent as `Content-Type` in place of `application/json`. */
  readonly contentType?: string | undefined;
  /** Writes a body that is not JSON, or may be of several media types: `formBody({})`, `eitherBody([…])`. */
  readonly writeBody?: BodyWriter | undefined;
  /** Sent as `Accept`, unless the caller's headers have one. */
  readonly accept?: string | undefined;
  /** The statuses that are retried beside the usual ones (`x-specmint.retry` of the spec): `[409]`. */
  readonly retry?: readonly number[] | undefined;
  /** Fills the path template where a parameter is not `simple`: `pathSerializer(…)`. */
  readonly serializePath?: PathSerializer | undefined;
  /** Makes the query where a parameter is not `form` with `explode`: `querySerializer(…)`. */
  readonly serializeQuery?: QuerySerializer | undefined;
  /** Makes the query where one parameter is all of it: `querystringWriter(…)`. */
  readonly writeQuerystring?: QuerystringWriter | undefined;
  /** Makes the headers of header parameters that are objects, and of cookie parameters: `headerSerializer(…)`. */
  readonly serializeHeaders?: HeaderSerializer | undefined;
  /** Sets the header that makes the call repeatable: `idempotencyKey("Idempotency-Key")`. */
  readonly idempotencyKey?: IdempotencyKey | undefined;
  /**
   * The documented responses by status (`"200"`), range (`"4XX"`) or `"default"`, looked up in that order. Where no range
   * `2XX` is documented, it stands for every success that the spec does not know.
   */
  readonly responses: Readonly<Record<string, ResponseDefinition>>;
}

/** One documented response. */
export interface ResponseDefinition {
  /** True: its body is JSON and must be there. False: the body is passed on as text, or is absent. */
  readonly json: boolean;
  /** Reads a body that is not JSON, or may be of several media types: `readBlob`, `readEither([…])`. */
  readonly read?: BodyReader | undefined;
  /** When a response that looks like a success is a failure (`x-specmint.failure` of the spec): any of them. */
  readonly failure?: FailureDefinition | readonly FailureDefinition[] | undefined;
  /**
   * Of a success that the spec does not know: the `Content-Type` that it may have, `/[/+]json *(;|$)/i`; "none": the spec
   * promises no body for any success.
   */
  readonly type?: RegExp | "none" | undefined;
  /** Of a success that the spec does not know: it may be without a body. */
  readonly empty?: true | undefined;
}

/** The place in a body, and the value there that makes it a failure. */
export interface FailureDefinition {
  /** The keys that lead to it, from the outside in: `["status", "result"]`. */
  readonly keys: readonly string[];
  /** Compared with `===`: `"ERROR"`. */
  readonly equals: string | number | boolean | null;
}
