export {
  ApiError,
  ConnectionError,
  InvalidRequestError,
  MissingCredentialsError,
  RedirectError,
  ResponseParseError,
  SpecmintError,
  TimeoutError,
  unwrap,
} from "@specmint/runtime";
export * from "./gen/index.ts";
