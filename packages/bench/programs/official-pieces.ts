// The least of the SDK that makes the call. Nothing in its documentation offers this: a resource wants the whole client,
// hence the assertion.
import { APIClient } from "cloudflare/core";
import { UserGroups } from "cloudflare/resources/iam/user-groups/user-groups";

class Client extends APIClient {
  protected override authHeaders() {
    return { Authorization: "Bearer token" };
  }
  protected override defaultQuery() {
    return {};
  }
}

const client = new Client({
  baseURL: "https://api.cloudflare.com/client/v4",
  apiVersion: "",
  baseURLOverridden: false,
  maxRetries: 2,
  timeout: 60_000,
  httpAgent: undefined,
  fetch: undefined,
});
const userGroups = new UserGroups(client as never);
const result = await userGroups.update("6d7f2f5f5b1d4a0e9081fdc98d432fd1", {
  account_id: "023e105f4ecef8ad9ca31a8372d0c353",
  name: "Zone auditors",
});
// biome-ignore lint/suspicious/noConsole: what a program does with a result
console.log(result);
