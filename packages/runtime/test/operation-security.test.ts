import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ApiDefinition,
  type ClientOptions,
  type CredentialDefinition,
  callOperation,
  createRawClient,
  MissingCredentialsError,
  type OperationDefinition,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ status: 204 }));
  for (const name of ["TOKEN", "KEY"]) vi.stubEnv(name, undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const token: CredentialDefinition = {
  option: "token",
  env: "TOKEN",
  name: "Authorization",
  prefix: "Bearer ",
};
const key: CredentialDefinition = { option: "key", env: "KEY", name: "X-Key", prefix: "" };

const plain: OperationDefinition = {
  api: "groups",
  method: "GET",
  path: "/x",
  responses: { "204": { json: false } },
};

function clientOf(options: object, definition: Partial<ApiDefinition> = {}) {
  return createRawClient<{ "/x": { get: { responses: { 204: { content?: never } } } } }>(
    {
      api: "groups",
      server: server.url,
      security: [[token]],
      credentialOptions: ["token", "key"],
      ...definition,
    },
    options as ClientOptions,
  );
}

async function sent(security: OperationDefinition["security"], options: object) {
  await callOperation(clientOf(options), { ...plain, security }, {});
  const { headers = {} } = server.requests.at(-1) ?? {};
  return [headers["authorization"], headers["x-key"]];
}

describe("an operation", () => {
  it("without a security of its own gets the credentials of the API", async () => {
    expect(await sent(undefined, { token: "t", key: "k" })).toEqual(["Bearer t", undefined]);
  });

  it("gets those of its own", async () => {
    expect(await sent([[key]], { token: "t", key: "k" })).toEqual([undefined, "k"]);
    expect(await sent([[token, key]], { token: "t", key: "k" })).toEqual(["Bearer t", "k"]);
  });

  it("gets the first alternative that is complete", async () => {
    expect(await sent([[key], [token]], { token: "t" })).toEqual(["Bearer t", undefined]);
    expect(await sent([[token], [key]], { token: "t", key: "k" })).toEqual(["Bearer t", undefined]);
  });

  it("that takes none gets none", async () => {
    expect(await sent([], { token: "t", key: "k" })).toEqual([undefined, undefined]);
    expect(await sent([], {})).toEqual([undefined, undefined]);
  });

  it("that may do without gets what there is of it", async () => {
    expect(await sent([[key], []], { token: "t" })).toEqual([undefined, undefined]);
    expect(await sent([[key], []], { token: "t", key: "k" })).toEqual([undefined, "k"]);
  });

  it("is not sent without what it asks for", async () => {
    const error = await caught(sent([[key]], { token: "t" }));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(error).toHaveProperty("message", "Missing credentials: createClient needs key ($KEY).");
    expect(server.requests).toEqual([]);
  });

  it("gets its credentials from the environment, unless the caller gave any", async () => {
    vi.stubEnv("KEY", "from-env");
    expect(await sent([[key]], {})).toEqual([undefined, "from-env"]);
    expect(await caught(sent([[key]], { token: "t" }))).toBeInstanceOf(MissingCredentialsError);
    expect(await sent([[key], []], { token: "t" })).toEqual([undefined, undefined]);
  });

  it("changes nothing for raw methods", async () => {
    const client = clientOf({ token: "t", key: "k" });
    await callOperation(client, { ...plain, security: [[key]] }, {});
    await client.GET("/x");
    expect(server.requests[1]?.headers).toMatchObject({ authorization: "Bearer t" });
    expect(server.requests[1]?.headers).not.toHaveProperty("x-key");
  });
});
