export type {
  ApiDefinition,
  CredentialDefinition,
  CredentialEncoder,
  CredentialPlace,
  ServerResolver,
  ServerVariableDefinition,
} from "./api-definition.ts";
export { type BasicCredential, type BasicCredentialOption, basic } from "./basic.ts";
export { type BinaryBody, binaryBody } from "./binary-body.ts";
export type { BodyReader, Reading, ReadText } from "./body-reader.ts";
export { type BodyWriter, bodyWriter, type WrittenBody } from "./body-writer.ts";
export { type AnyClient, callOperation, type OperationInit } from "./call-operation.ts";
export { type ApiClient, createApiClient } from "./create-api-client.ts";
export { inCookie, inQuery } from "./credential-places.ts";
export { deepObject } from "./deep-object.ts";
export { eitherBody, type WriterOf } from "./either-body.ts";
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
export { eventsBody } from "./events-body.ts";
export { formBody } from "./form-body.ts";
export { jsonBody } from "./json-body.ts";
export { jsonLinesBody, jsonSequenceBody } from "./json-lines-body.ts";
export { jsonHeader, jsonMember, jsonPair, jsonQuery, jsonValue, textQuery } from "./json-styles.ts";
export { multipartBody } from "./multipart-body.ts";
export { noServer } from "./no-server.ts";
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
export { readBlob } from "./read-blob.ts";
export { type ReaderOf, readEither } from "./read-either.ts";
export { readEvents, type ServerSentEvent } from "./read-events.ts";
export { readJson } from "./read-json.ts";
export { readJsonLines, readJsonSequence } from "./read-json-lines.ts";
export { readText } from "./read-text.ts";
export type { Failure, Success } from "./result.ts";
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
} from "./serializers.ts";
export { type ServerOf, serverChoice } from "./server-choice.ts";
export { serverTemplate } from "./server-template.ts";
export type { HttpStatus, Status2XX, Status3XX, Status4XX, Status5XX } from "./status.ts";
export { headerStyle, type Style, type StyleName, style } from "./style.ts";
export { textBody } from "./text-body.ts";
export { type Unwrapped, unwrap } from "./unwrap.ts";
