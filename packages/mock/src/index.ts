// What people import; generated code has entries of its own.
export type { MockApi, MockOperation, MockOperations } from "./api.ts";
export type { AcceptedCredentials } from "./authorize.ts";
export { createMock, type Mock, type MockOptions, type MockState, type ReceivedCall } from "./create-mock.ts";
export { DroppedConnectionError, InvalidAnswerError, UnknownRequestError } from "./errors.ts";
export type {
  Answer,
  AnswerOf,
  CallContext,
  Fault,
  FaultOptions,
  Handler,
  Handlers,
  JournalEntry,
  Problem,
  Refusal,
  RequestOf,
  Service,
  Snapshot,
} from "./service.ts";
export { type Store, stateOf, store } from "./store.ts";
