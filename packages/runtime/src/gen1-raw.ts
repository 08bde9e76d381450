export type { ClientMethod, FetchResponse, Middleware } from "openapi-fetch";
export { createRawClient, type RawClient } from "./raw/create-raw-client.ts";
