// What generated code imports. What stands here stays, in name and in meaning, as long as the number in its name does.
export type {
  MockApi,
  MockBody,
  MockBuilder,
  MockContent,
  MockCredential,
  MockOperation,
  MockOperations,
  MockSecurity,
  ParameterStyle,
} from "./api.ts";
export type { AcceptedCredentials } from "./authorize.ts";
export { createMock, type Mock, type MockOptions, type MockState, type ReceivedCall } from "./create-mock.ts";
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
