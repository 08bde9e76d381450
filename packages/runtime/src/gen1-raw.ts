export type { ClientMethod, FetchResponse, Middleware } from "openapi-fetch";
export {
  type ApiClient as RawClient,
  createApiClient as createRawClient,
} from "./client/create-raw-client.ts";
