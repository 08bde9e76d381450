// What people import; generated code has entries of its own.
export { DroppedConnectionError, InvalidAnswerError, UnknownRequestError } from "./errors.ts";
