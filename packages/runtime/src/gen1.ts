// What generated code imports. What stands here stays, in name and in meaning, as long as the number in its name does.
export type { Middleware } from "openapi-fetch";
export { type BasicCredential, type BasicCredentialOption, basic } from "./attempts/credentials/basic.ts";
export { inCookie, inQuery } from "./attempts/credentials/credential-places.ts";
export type {
  ApiDefinition,
  CredentialDefinition,
  CredentialEncoder,
  CredentialPlace,
  ServerResolver,
  ServerVariableDefinition,
} from "./client/api-definition.ts";
export { callOperation } from "./client/call-operation.ts";
export { type ApiClient, createClient } from "./client/create-client.ts";
export type {
  FailureDefinition,
  OperationDefinition,
  ResponseDefinition,
} from "./client/operation-definition.ts";
export type {
  CallOptions,
  ClientOptions,
  CredentialOption,
  Fetch,
  FetchOptions,
  HeaderOptions,
  Limits,
  OperationInit,
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
export { addMiddleware, removeMiddleware } from "./middleware/add-middleware.ts";
export { type BinaryBody, binaryBody } from "./prepare/body/binary-body.ts";
export type { BodyWriter, RequestBody, WrittenBody } from "./prepare/body/body-writer.ts";
export { eitherBody, type WriterOf } from "./prepare/body/either-body.ts";
export { eventsBody } from "./prepare/body/events-body.ts";
export { formBody } from "./prepare/body/form-body.ts";
export { jsonBody } from "./prepare/body/json-body.ts";
export { jsonLinesBody, jsonSequenceBody } from "./prepare/body/json-lines-body.ts";
export { multipartBody } from "./prepare/body/multipart-body.ts";
export { textBody } from "./prepare/body/text-body.ts";
export { type IdempotencyKey, idempotencyKey } from "./prepare/idempotency-key.ts";
export { deepObject } from "./prepare/parameters/deep-object.ts";
export {
  jsonHeader,
  jsonMember,
  jsonPair,
  jsonQuery,
  jsonValue,
  textQuery,
} from "./prepare/parameters/json-styles.ts";
export {
  formQuery,
  type HeaderParams,
  type HeaderSerializer,
  headerSerializer,
  type PathSerializer,
  pathSerializer,
  type QuerySerializer,
  type QuerystringWriter,
  querySerializer,
  querystringWriter,
  type Styles,
} from "./prepare/parameters/serializers.ts";
export { headerStyle, type Style, type StyleName, style } from "./prepare/parameters/style.ts";
export { noServer } from "./prepare/server/no-server.ts";
export { type ServerOf, serverChoice } from "./prepare/server/server-choice.ts";
export { serverTemplate } from "./prepare/server/server-template.ts";
export { readBlob } from "./read/read-blob.ts";
export { type ReaderOf, readEither } from "./read/read-either.ts";
export { readEvents, type ServerSentEvent } from "./read/read-events.ts";
export { readJson } from "./read/read-json.ts";
export { readJsonLines, readJsonSequence } from "./read/read-json-lines.ts";
export { readText } from "./read/read-text.ts";
export type { BodyReader, Reading } from "./read/reading.ts";
export type { Failure, Success } from "./result/result.ts";
export type { HttpStatus, Status2XX, Status3XX, Status4XX, Status5XX } from "./result/status.ts";
export { type Unwrapped, unwrap } from "./result/unwrap.ts";
