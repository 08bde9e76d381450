export type {
  ApiDefinition,
  CredentialDefinition,
  ServerDefinition,
  ServerVariableDefinition,
} from "./api-definition.ts";
export { type AnyClient, callOperation, type OperationInit } from "./call-operation.ts";
export { type ApiClient, createApiClient } from "./create-api-client.ts";
export {
  ApiError,
  ConnectionError,
  InvalidRequestError,
  MissingCredentialsError,
  ResponseParseError,
  SpecmintError,
} from "./errors.ts";
export type { FailureDefinition, OperationDefinition, ResponseDefinition } from "./operation-definition.ts";
export type { CallOptions, ClientOptions, Fetch, HeaderOptions } from "./options.ts";
export type { Failure, Success } from "./result.ts";
export type { HttpStatus, Status2XX, Status3XX, Status4XX, Status5XX } from "./status.ts";
export { type Unwrapped, unwrap } from "./unwrap.ts";
