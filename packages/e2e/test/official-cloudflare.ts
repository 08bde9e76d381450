import {
  type ClientOptions,
  createClient,
  type UpdateUserGroupInit,
  type UpdateUserGroupResult,
  updateUserGroup,
} from "@specmint/cloudflare-user-groups-client";
import Cloudflare from "cloudflare";
import { afterEach, beforeEach, vi } from "vitest";

/** One update of a group, for our client and the official one alike; a test names only what it is about. */
export interface Call {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Sensible or not; `{}` leaves it to the environment. */
  readonly credentials?: Credentials;
  readonly account?: string;
  readonly group?: string;
  readonly body?: object;
}

/** The options that both clients have. */
export interface Credentials {
  readonly apiToken?: string;
  readonly apiEmail?: string;
  readonly apiKey?: string;
}

const defaults = { credentials: { apiToken: "t0ken" }, account: "a", group: "g", body: {} };

/** The update by our client: one attempt. */
export function callOurs(call: Call): Promise<UpdateUserGroupResult> {
  const { baseUrl, credentials, account, group, body } = { ...defaults, ...call };
  const client = createClient({ baseUrl, maxRetries: 0, ...credentials } as ClientOptions);
  const params: UpdateUserGroupInit["params"] = { path: { account_id: account, user_group_id: group } };
  return updateUserGroup(client, { params, body });
}

/** The update by the official client: one attempt, with its own `fetch`, which is node-fetch, unless given another. */
export async function callTheirs(call: Call, fetch?: typeof globalThis.fetch): Promise<unknown> {
  const { baseUrl, credentials, account, group, body } = { ...defaults, ...call };
  // For node-fetch's types, no other fetch will do.
  const options = { baseURL: baseUrl, maxRetries: 0, fetch: fetch as never };
  const client = new Cloudflare({ ...options, ...credentials });
  return await client.iam.userGroups.update(group, { account_id: account, ...body });
}

/** Hides from every test of a file what the clients read from the environment of the machine. */
export function hideEnvironment(): void {
  beforeEach(() => {
    for (const name of ["API_TOKEN", "EMAIL", "API_KEY", "API_USER_SERVICE_KEY", "BASE_URL"]) {
      vi.stubEnv(`CLOUDFLARE_${name}`, undefined);
    }
  });
  afterEach(() => void vi.unstubAllEnvs());
}
