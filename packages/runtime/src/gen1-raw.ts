export type { ClientMethod, FetchResponse, Middleware } from "openapi-fetch";
// So that all of a call's pipeline is in the chunk that both entries share: within one module the platform runs it faster.
export { callOperation } from "./client/call-operation.ts";
export { createRawClient, type RawClient } from "./raw/create-raw-client.ts";
