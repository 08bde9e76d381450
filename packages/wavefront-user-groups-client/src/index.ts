export {
  ApiError,
  type CallOptions,
  ConnectionError,
  type CredentialOption,
  type Fetch,
  type HeaderOptions,
  InvalidRequestError,
  MissingCredentialsError,
  RedirectError,
  type RequestEvent,
  type ResponseEvent,
  ResponseParseError,
  type RetryEvent,
  SpecmintError,
  TimeoutError,
  unwrap,
} from "@specmint/runtime";
export * from "./gen/index.ts";
