import type { Schema } from "@specmint/schema/gen1";
import { builder } from "@specmint/schema/gen1/fixtures";
import type { MockApi, MockBuilder, MockOperation } from "../src/api.ts";

/** A group of the API that tests speak of. */
export interface Group {
  readonly id: string;
  readonly name: string;
}

export const Group$: Schema = {
  type: "object",
  required: ["id", "name"],
  properties: { id: { type: "string" }, name: { type: "string", minLength: 1 } },
};

const Failure$: Schema = {
  type: "object",
  required: ["message"],
  properties: { message: { type: "string" } },
};

/** A builder of one value. */
export function buildOf(schema: Schema, value?: unknown): MockBuilder {
  return builder<unknown>({
    schema,
    ...(value === undefined ? {} : { sample: () => structuredClone(value) }),
  });
}

const group = { id: "g1", name: "Admins" };

/** What an operation takes that has the identifier of a group in its path. */
function requestOf(body?: Schema): Schema {
  const path = { type: "object", required: ["id"], properties: { id: { type: "string" } } };
  return {
    type: "object",
    required: ["params", ...(body ? ["body"] : [])],
    properties: {
      params: { type: "object", required: ["path"], properties: { path } },
      ...(body ? { body } : {}),
    },
  };
}

interface IdRequest {
  params: { path: { id: string } };
}

const readGroup: MockOperation<IdRequest, { 200: Group; 404: { message: string } }> = {
  method: "GET",
  path: "/groups/{id}",
  request: buildOf(requestOf(), { params: { path: { id: "g1" } } }),
  responses: {
    200: buildOf(Group$, group),
    404: buildOf(Failure$, { message: "made" }),
  },
  examples: {
    responses: {
      200: { admins: group, readers: { id: "g2", name: "Readers" } },
      404: { gone: { message: "There is no such group." } },
    },
  },
};

const replaceGroup: MockOperation<
  IdRequest & { body: Group },
  { 200: Group; "4XX": { message: string }; default: { message: string } }
> = {
  method: "PUT",
  path: "/groups/{id}",
  request: buildOf(requestOf(Group$), { params: { path: { id: "g1" } }, body: group }),
  bodies: ["json"],
  responses: {
    200: buildOf(Group$, group),
    "4XX": buildOf(Failure$, { message: "no" }),
    default: buildOf(Failure$),
  },
};

const readOwn: MockOperation<object, { 204: undefined }> = {
  method: "GET",
  path: "/groups/own",
  security: [],
  responses: { 204: [] },
};

const exportGroup: MockOperation<IdRequest, { 200: string }> = {
  method: "GET",
  path: "/groups/{id}/export.{format}",
  responses: {
    200: [
      { mediaType: "text/csv", kind: "text", body: buildOf({ type: "string" }, "id,name\n") },
      { mediaType: "application/json", kind: "json", body: buildOf(Group$, group) },
      { mediaType: "image/png", kind: "binary" },
    ],
  },
};

/** The API that tests speak of. */
export const api: MockApi<{
  readonly readGroup: typeof readGroup;
  readonly replaceGroup: typeof replaceGroup;
  readonly readOwn: typeof readOwn;
  readonly exportGroup: typeof exportGroup;
}> = {
  api: "groups",
  title: "Groups",
  servers: ["https://api.example.com/v1", "https://{tenant}.example.org"],
  security: [
    [{ option: "token", name: "Authorization", prefix: "Bearer " }],
    [
      { option: "user", name: "X-User" },
      { option: "key", in: "query", name: "key" },
    ],
    [{ option: "session", in: "cookie", name: "sid" }],
    [{ option: "login", name: "Authorization", prefix: "Basic " }],
  ],
  operations: { readGroup, replaceGroup, readOwn, exportGroup },
};

const BASE = "https://api.example.com/v1";

/** Asks a service, with a token unless there are other headers. */
export async function ask(
  service: { readonly fetch: (url: string, init: RequestInit) => Promise<Response> },
  method: string,
  path: string,
  {
    body,
    headers = { authorization: "Bearer t" },
    ...init
  }: RequestInit & { readonly headers?: Record<string, string> } = {},
): Promise<{ readonly status: number; readonly body: unknown; readonly headers: Headers }> {
  const json = typeof body === "string" ? { "content-type": "application/json" } : {};
  const response = await service.fetch(path.startsWith("http") ? path : BASE + path, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body }),
    ...init,
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}
