import { createClient, type Fetch, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { caught, serve } from "@specmint/testing";
// @ts-expect-error: it comes without types
import nodeFetch from "node-fetch";
import { expect, it } from "vitest";

it("a fetch whose bodies are streams of Node is refused in words that say so", async () => {
  await using server = await serve(() => ({
    status: 200,
    body: '{"success":true,"errors":[],"messages":[]}',
  }));
  const client = createClient({
    apiToken: "t0ken",
    baseUrl: server.url,
    fetch: nodeFetch as Fetch,
  });
  const path = { account_id: "a", user_group_id: "g" };
  const error = await caught(updateUserGroup(client, { params: { path }, body: {} }));
  expect(error).toMatchObject({
    code: expect.stringMatching(/^(invalid-request|connection)-error$/),
    message: expect.stringMatching(/node-fetch|stream/i),
  });
  // It would be the same at every attempt.
  expect(server.requests).toHaveLength(1);
});
