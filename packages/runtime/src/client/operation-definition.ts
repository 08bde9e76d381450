import type { BodyWriter } from "../prepare/body/body-writer.ts";
import type {
  HeaderSerializer,
  PathSerializer,
  QuerySerializer,
  QuerystringWriter,
} from "../prepare/parameters/serializers.ts";
import type { BodyReader } from "../read/body-reader.ts";
import type { CredentialDefinition, ServerResolver } from "./api-definition.ts";

/** What a generated operation function tells the runtime about its operation. */
export interface OperationDefinition {
  /** The API that it is of: the client's has to be the same. */
  readonly api?: string | undefined;
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
  /** The documented responses by status (`"200"`), range (`"4XX"`) or `"default"`, looked up in that order. */
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
  /** The media types that the body may have, where any other is refused: those of successes that the spec does not mention. */
  readonly types?: readonly string[] | undefined;
  /** True: the body may be absent. */
  readonly empty?: true | undefined;
}

/** The place in a body, and the value there that makes it a failure. */
export interface FailureDefinition {
  /** The keys that lead to it, from the outside in: `["status", "result"]`. */
  readonly keys: readonly string[];
  /** Compared with `===`: `"ERROR"`. */
  readonly equals: string | number | boolean | null;
}
