import type { ApiDefinition } from "./api-definition.ts";
import type { ApiClient } from "./call-operation.ts";
import { createApiClient } from "./create-raw-client.ts";
import type { ClientOptions } from "./options.ts";

/** Makes the client of an API without raw methods. */
export function createClient(definition: ApiDefinition, options: ClientOptions): ApiClient {
  return createApiClient(definition, options) as unknown as ApiClient;
}
