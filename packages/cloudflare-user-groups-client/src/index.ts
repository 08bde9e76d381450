export {
  ApiError,
  ConnectionError,
  InvalidRequestError,
  MissingCredentialsError,
  ResponseParseError,
  unwrap,
} from "@specmint/runtime";
export * from "./gen/index.ts";
