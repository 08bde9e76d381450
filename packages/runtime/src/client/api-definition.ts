import type { QuerySerializer } from "../prepare/parameters/serializers.ts";
import type { ClientOptions } from "./options.ts";

/** What a generated client tells the runtime about its API: the server and the ways to authenticate. */
export interface ApiDefinition {
  /** Names the API: its spec's file name without what follows the dot, `cloudflare-user-groups`. */
  readonly api: string;
  /**
   * The spec's server (OpenAPI, Server Object): its URL, `serverTemplate(…)` if that has variables, `serverChoice(…)` if
   * there are several, `noServer` if there is none and the caller has to give `baseUrl`.
   */
  readonly server: string | ServerResolver;
  /**
   * The alternatives of the spec's `security`, in its order. The members of one alternative are sent together, an
   * empty alternative allows calls without credentials, and an empty list means that none are ever sent.
   */
  readonly security: readonly (readonly CredentialDefinition[])[];
  /** The credential options of all operations, where some have a `security` of their own. */
  readonly credentialOptions?: readonly string[] | undefined;
  /** Makes the query where an operation says nothing else: `querySerializer({})`. Not there if no call has a query. */
  readonly serializeQuery?: QuerySerializer | undefined;
  /** Sent as `User-Agent` where the platform allows it: `specmint-cloudflare-user-groups-client/1.2.3`. */
  readonly userAgent?: string | undefined;
}

/**
 * Makes the server's URL from the options of `createClient`, the environment and the defaults.
 * @throws {InvalidRequestError} if a variable has no value, or one that it must not have.
 */
export type ServerResolver = (options: ClientOptions) => string;

/** One `{variable}` of the server's URL (OpenAPI, Server Variable Object). */
export interface ServerVariableDefinition {
  /** Name in the URL template. */
  readonly name: string;
  /** The option of `createClient` that gives its value. */
  readonly option: string;
  /** The environment variable that gives its value when the option does not. */
  readonly env?: string | undefined;
  /** True: the default is documentation and never used, so the caller must give a value. */
  readonly required: boolean;
  readonly default: string;
  /** The values it may have; empty: any that cannot leave its place in the URL. */
  readonly enum: readonly string[];
}

/** One security scheme within an alternative (OpenAPI, Security Scheme Object). */
export interface CredentialDefinition {
  /** The option of `createClient` that gives its value. */
  readonly option: string;
  /** The environment variable it is read from when no credential option is given. */
  readonly env?: string | undefined;
  /** Name of the header, or of the query parameter or cookie. */
  readonly name: string;
  /** What is sent before the value: `"Bearer "` or nothing. */
  readonly prefix: string;
  /** Makes what is sent of an option that is no string: `basic`. */
  readonly encode?: CredentialEncoder | undefined;
  /** Where it is sent if not in a header: `inQuery` or `inCookie`. */
  readonly place?: CredentialPlace | undefined;
}

/**
 * Makes what is sent of the value of an option: that first, then its parts that are as secret. `source` is the option or
 * the environment variable that the value is from.
 * @throws {InvalidRequestError} if the value cannot be sent; the message has its `source`, not the value.
 */
export type CredentialEncoder = (
  value: unknown,
  source: string,
) => readonly [sent: string, ...secrets: string[]];

/** Puts a credential into a request that is about to be sent; returns the value as it is sent. */
export type CredentialPlace = (name: string, value: string, url: URL, headers: Headers) => string;
