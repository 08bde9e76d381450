import type { Service } from "@specmint/cloudflare-user-groups-fixtures/service";
import Cloudflare from "cloudflare";
import CloudflareLatest from "cloudflare-latest";

/** What both versions of the official SDK are given for one update. */
export interface SdkCall {
  readonly service: Pick<Service, "fetch">;
  /** Where it is served; without it, its `fetch` is called. */
  readonly server?: string;
  readonly credentials?: {
    readonly apiToken?: string;
    readonly apiEmail?: string;
    readonly apiKey?: string;
  };
  readonly account?: string;
  readonly group?: string;
  /** Sensible or not. */
  readonly body?: object;
  readonly maxRetries?: number;
  /** Milliseconds that one attempt may take. */
  readonly timeout?: number;
}

/** A version of the official SDK. */
export interface Sdk {
  readonly name: string;
  readonly update: (call: SdkCall) => Promise<unknown>;
  readonly errors: Pick<typeof Cloudflare, ErrorName> | Pick<typeof CloudflareLatest, ErrorName>;
}

type ErrorName =
  | "APIConnectionError"
  | "APIConnectionTimeoutError"
  | "AuthenticationError"
  | "BadRequestError"
  | "ConflictError"
  | "InternalServerError"
  | "NotFoundError"
  | "PermissionDeniedError"
  | "RateLimitError"
  | "UnprocessableEntityError";

/** The account and the group of a call that names none. */
export const account = "a".repeat(32);
export const group = "b".repeat(32);

function optionsOf({ server, credentials = { apiToken: "t-1" }, maxRetries = 2, timeout = 60_000 }: SdkCall) {
  const baseURL = `${server ?? "https://api.cloudflare.com"}/client/v4`;
  return { baseURL, maxRetries, timeout, ...credentials };
}

/** The official SDK: of the time of the vendor's page, and the newest. */
export const sdks: readonly Sdk[] = [
  {
    name: "cloudflare 5",
    errors: Cloudflare,
    update: async (call) => {
      // Its types are those of node-fetch, although it works with any other.
      const fetch = call.service.fetch as never;
      const client = new Cloudflare({ ...optionsOf(call), ...(call.server ? {} : { fetch }) });
      const params = { account_id: call.account ?? account, ...call.body };
      return await client.iam.userGroups.update(call.group ?? group, params);
    },
  },
  {
    name: "cloudflare 7",
    errors: CloudflareLatest,
    update: async (call) => {
      const { fetch } = call.service;
      const client = new CloudflareLatest({ ...optionsOf(call), ...(call.server ? {} : { fetch }) });
      const params = { account_id: call.account ?? account, ...call.body };
      return await client.iam.userGroups.update(call.group ?? group, params);
    },
  },
];
