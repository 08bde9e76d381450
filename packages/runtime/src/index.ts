export type {
  ApiDefinition,
  CredentialDefinition,
  CredentialPlace,
  ServerResolver,
  ServerVariableDefinition,
} from "./api-definition.ts";
export { type AnyClient, callOperation, type OperationInit } from "./call-operation.ts";
export { type ApiClient, createApiClient } from "./create-api-client.ts";
export { inCookie, inQuery } from "./credential-places.ts";
export {
  ApiError,
  ConnectionError,
  InvalidRequestError,
  MissingCredentialsError,
  RedirectError,
  ResponseParseError,
  SpecmintError,
  TimeoutError,
} from "./errors.ts";
export type {
  FailureDefinition,
  OperationDefinition,
  ResponseDefinition,
} from "./operation-definition.ts";
export type {
  CallOptions,
  ClientOptions,
  CredentialOption,
  Fetch,
  HeaderOptions,
  Limits,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./options.ts";
export type { Failure, Success } from "./result.ts";
export {
  type HeaderParams,
  type HeaderSerializer,
  headerSerializer,
  type PathSerializer,
  pathSerializer,
  type QuerySerializer,
  querySerializer,
  type Styles,
} from "./serializers.ts";
export { serverTemplate } from "./server-template.ts";
export type { HttpStatus, Status2XX, Status3XX, Status4XX, Status5XX } from "./status.ts";
export { headerStyle, type Style, type StyleName, style } from "./style.ts";
export { type Unwrapped, unwrap } from "./unwrap.ts";
