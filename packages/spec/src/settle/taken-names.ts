/** What every types package exports. */
export const takenByTypes: readonly string[] = ["components", "operations", "paths", "webhooks"];

/** The values of the runtime that every client package exports, sorted. */
export const runtimeValues: readonly string[] = [
  "ApiError",
  "ConnectionError",
  "InvalidRequestError",
  "MissingCredentialsError",
  "RedirectError",
  "ResponseParseError",
  "SpecmintError",
  "TimeoutError",
  "unwrap",
];

/** The types of the runtime that every client package exports, sorted. */
export const runtimeTypes: readonly string[] = [
  "BasicCredential",
  "BasicCredentialOption",
  "BinaryBody",
  "CallOptions",
  "CredentialOption",
  "Failure",
  "Fetch",
  "FetchOptions",
  "HeaderOptions",
  "RejectEvent",
  "RequestEvent",
  "ResponseEvent",
  "RetryEvent",
  "ServerSentEvent",
  "Status2XX",
  "Status3XX",
  "Status4XX",
  "Status5XX",
  "Success",
  "Unwrapped",
];

/** The types of raw methods that every client package exports, sorted. */
export const rawTypes: readonly string[] = ["ClientMethod", "FetchResponse", "Middleware"];

/** What every client package exports beside its operations. */
export const takenByClient: readonly string[] = [
  ...runtimeValues,
  ...runtimeTypes,
  ...rawTypes,
  "Client",
  "ClientOptions",
  "createClient",
];
