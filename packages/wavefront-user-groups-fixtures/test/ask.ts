import type { RoleDTO, UserGroupModel } from "@specmint/wavefront-user-groups-types";
import {
  validateResponseContainerFailure,
  validateResponseContainerUserGroupModel,
} from "@specmint/wavefront-user-groups-types/validators";
import { expect } from "vitest";
import { createService, type Mock, type ServiceOptions } from "../src/service.ts";

export const groupId = "5c9d2a4e-7b31-4f0a-9d86-2e1f6b7c8a90";
export const editor: RoleDTO = { id: "r-1", name: "Dashboard editor", permissions: ["dashboard_management"] };
export const viewer: RoleDTO = { id: "r-2", name: "Dashboard viewer" };

export const kept: UserGroupModel = {
  id: groupId,
  name: "Dashboard editors",
  description: "May edit dashboards.",
  customer: "acme",
  createdEpochMillis: 1709295662000,
  users: ["ops@example.com"],
  userCount: 1,
  roles: [editor],
  roleCount: 1,
};

export const url: string = `https://example.wavefront.com/api/v2/usergroup/${groupId}`;

export function serve(options: ServiceOptions = {}): Mock {
  return createService({ groups: [kept], roles: [editor, viewer], ...options });
}

export interface Sent {
  readonly group?: string;
  readonly headers?: Record<string, string>;
  /** As it is, in place of the JSON of the body. */
  readonly text?: BodyInit | null;
}

export interface Answered {
  readonly status: number;
  readonly body: {
    readonly status: { readonly result: string; readonly code: number; readonly message?: string };
    readonly response?: UserGroupModel;
  };
}

/** What a service answers, after a look at its form: in neither mode it is but as the page says. */
export async function put(service: Mock, body: object, sent: Sent = {}): Promise<Answered> {
  const { group = groupId, headers = {}, text = JSON.stringify(body) } = sent;
  const response = await service.fetch(`https://example.wavefront.com/api/v2/usergroup/${group}`, {
    method: "PUT",
    headers: { authorization: "Bearer t-1", "content-type": "application/json", ...headers },
    body: text,
  });
  return await readAnswer(response);
}

/** What a response says; the failures have the status as code. */
export async function readAnswer(response: Response): Promise<Answered> {
  const { status } = response;
  const body = (await response.json()) as Answered["body"];
  const judge = status === 200 ? validateResponseContainerUserGroupModel : validateResponseContainerFailure;
  expect(judge(body)).toEqual({ value: body });
  expect(body.status.code).toBe(status);
  return { status, body };
}
