/** What a generated client tells the runtime about its API: the server and the ways to authenticate. */
export interface ApiDefinition {
  readonly server: ServerDefinition;
  /**
   * The alternatives of the spec's `security`, in its order. The members of one alternative are sent together, an
   * empty alternative allows calls without credentials, and an empty list means that none are ever sent.
   */
  readonly security: readonly (readonly CredentialDefinition[])[];
}

/** The spec's server (OpenAPI, Server Object). */
export interface ServerDefinition {
  /** URL template: `https://{api_host}`. */
  readonly url: string;
  readonly variables: readonly ServerVariableDefinition[];
}

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
  readonly in: "header" | "query" | "cookie";
  /** Name of the header, query parameter or cookie. */
  readonly name: string;
  /** What is sent before the value: `"Bearer "` or nothing. */
  readonly prefix: string;
}
