// What people import; generated code has an entry of its own.
export type { BasicCredential, BasicCredentialOption } from "./attempts/credentials/basic.ts";
export type {
  CallOptions,
  ClientOptions,
  CredentialOption,
  Fetch,
  FetchOptions,
  HeaderOptions,
  Limits,
  RejectEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "./client/options.ts";
export {
  ApiError,
  ConnectionError,
  InvalidRequestError,
  MissingCredentialsError,
  RedirectError,
  ResponseParseError,
  SpecmintError,
  TimeoutError,
} from "./errors/errors.ts";
export type { BinaryBody } from "./prepare/body/binary-body.ts";
export type { ServerSentEvent } from "./read/read-events.ts";
export type { Failure, Success } from "./result/result.ts";
export type { HttpStatus, Status2XX, Status3XX, Status4XX, Status5XX } from "./result/status.ts";
export { type Unwrapped, unwrap } from "./result/unwrap.ts";
