import type { Client as FetchClient } from "openapi-fetch";
import { describe, expectTypeOf, it } from "vitest";
import {
  type Client,
  createClient,
  definition,
  type Group,
  operation,
  type paths,
  type UpdateGroupResult,
  updateGroup,
} from "./groups-api.ts";
import {
  type ApiClient,
  type ClientOptions,
  type ConnectionError,
  callOperation,
  createRawClient,
  type Fetch,
  type RawClient,
  type TimeoutError,
} from "./runtime.ts";

const client = createClient();

describe("a client", () => {
  it("is an openapi-fetch client", () => {
    expectTypeOf(client).toExtend<FetchClient<paths>>();
    expectTypeOf<Omit<RawClient<paths>, "~api">>().toEqualTypeOf<Omit<FetchClient<paths>, "~api">>();
    expectTypeOf<RawClient<paths>["~api"]>().toEqualTypeOf<string>();
    client.use({ onRequest: ({ request }) => request });
  });

  it("has typed raw methods", async () => {
    const { data } = await client.PUT("/groups/{id}", { params: { path: { id: "1" } }, body: { name: "x" } });
    expectTypeOf(data).toEqualTypeOf<Group | undefined>();
    // @ts-expect-error: no such path
    client.PUT("/nothing/{id}", { params: { path: { id: "1" } }, body: {} });
    // @ts-expect-error: no such method there
    client.GET("/groups/{id}");
    // @ts-expect-error: the path parameter is missing
    client.PUT("/groups/{id}", { body: {} });
  });

  it("takes its paths from where it is returned to", () => {
    const made: Client = createRawClient(definition, {});
    expectTypeOf(made).toExtend<ApiClient>();
  });
});

describe("an operation function", () => {
  it("takes its result from where it is returned to", () => {
    const call = (): Promise<UpdateGroupResult> => callOperation(client, operation, {});
    expectTypeOf(call).returns.resolves.toEqualTypeOf<UpdateGroupResult>();
  });

  it("refuses what the spec does not know, at its place", () => {
    updateGroup(client, {
      params: { path: { id: "1" } },
      body: { name: "x" },
      signal: undefined,
      headers: undefined,
    });
    // @ts-expect-error: no such field
    updateGroup(client, { params: { path: { id: "1" } }, body: { nmae: "x" } });
    // @ts-expect-error: no such parameter
    updateGroup(client, { params: { path: { di: "1" } }, body: {} });
    // @ts-expect-error: the body is missing
    updateGroup(client, { params: { path: { id: "1" } } });
    // @ts-expect-error: a string is no client
    updateGroup("client", { params: { path: { id: "1" } }, body: {} });
  });
});

describe("the options", () => {
  it("take any fetch", () => {
    expectTypeOf(globalThis.fetch).toExtend<Fetch>();
    expectTypeOf<(url: string, init: RequestInit) => Promise<Response>>().toExtend<Fetch>();
    expectTypeOf<() => Promise<Response>>().toExtend<Fetch>();
    expectTypeOf<(url: string) => string>().not.toExtend<Fetch>();
  });

  it("take undefined as not given", () => {
    const options: ClientOptions = {
      baseUrl: undefined,
      fetch: undefined,
      headers: undefined,
      signal: undefined,
    };
    createClient({ ...options, apiToken: undefined });
  });

  it("have hooks, which are told and cannot answer", () => {
    createClient({
      onRequest: (event) => {
        expectTypeOf(event.attempt).toEqualTypeOf<number>();
        // @ts-expect-error: it is the client that counts
        event.attempt = 1;
      },
      onRetry: ({ reason }) => {
        expectTypeOf(reason).toEqualTypeOf<number | ConnectionError | TimeoutError>();
      },
    });
  });

  it("are only those there are", () => {
    // @ts-expect-error: no such option
    createClient({ baseURL: "https://api.example.com" });
    // @ts-expect-error: fetch ignores what is not a header
    createClient({ headers: [["a", "b"]] });
  });
});
