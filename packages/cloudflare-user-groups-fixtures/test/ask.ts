import type { PolicyParam, UserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-types";
import {
  validateFailureEnvelope,
  validateUserGroupUpdateResponseEnvelope,
} from "@specmint/cloudflare-user-groups-types/validators";
import { expect } from "vitest";
import { createService, type Mock, type ServiceOptions } from "../src/service.ts";

export const account = "a".repeat(32);
export const groupId = "b".repeat(32);
export const otherId = "c".repeat(32);
export const now = "2024-03-01T12:21:02.000Z";

export const kept: UserGroupUpdateResponse = {
  id: groupId,
  name: "Zone auditors",
  created_on: "2024-01-01T00:00:00.000000Z",
  modified_on: "2024-01-01T00:00:00.000000Z",
  policies: [{ id: "p-0", access: "allow", permission_groups: [], resource_groups: [] }],
};
export const other: UserGroupUpdateResponse = { ...kept, id: otherId, name: "Taken", policies: [] };

export const resource = { id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1" };
export const permission = { id: "c8fed203ed3043cba015a93ad1616f1f" };
export const policy: PolicyParam = {
  id: "p-1",
  access: "allow",
  permission_groups: [permission],
  resource_groups: [resource],
};
export const key = `com.cloudflare.api.account.${account}`;
export const wholeAccount = { key, objects: [{ key: "*" }] };
export const inline = { scope: { key: "com.example", objects: [{ key: "*" }] } };

export function serve(options: ServiceOptions = {}): Mock {
  return createService({ groups: [kept, other], ...options });
}

export interface Sent {
  readonly group?: string;
  readonly account?: string;
  readonly headers?: Record<string, string>;
  /** As it is, in place of the JSON of the body. */
  readonly text?: BodyInit;
}

export interface Answered {
  readonly status: number;
  readonly body: {
    readonly success: boolean;
    readonly errors: readonly object[];
    readonly result: UserGroupUpdateResponse;
  };
}

/** What a service answers, after a look at its form: as documented, nothing is but as the page says. */
export async function put(service: Mock, body: object, sent: Sent = {}): Promise<Answered> {
  const answer = await send(service, body, sent);
  const judge = answer.status === 200 ? validateUserGroupUpdateResponseEnvelope : validateFailureEnvelope;
  expect(judge(answer.body)).toEqual({ value: answer.body });
  return answer;
}

export async function send(service: Mock, body: object, sent: Sent = {}): Promise<Answered> {
  const { group = groupId, account: owner = account, headers = {}, text = JSON.stringify(body) } = sent;
  const url = `https://api.cloudflare.com/client/v4/accounts/${owner}/iam/user_groups/${group}`;
  const response = await service.fetch(url, {
    method: "PUT",
    headers: { authorization: "Bearer t-1", "content-type": "application/json", ...headers },
    body: text,
  });
  expect(response.headers.get("content-type")).toBe("application/json");
  return { status: response.status, body: (await response.json()) as Answered["body"] };
}
