import { caught, serve } from "@specmint/testing";
import { createClient, unwrap, updateUserGroup } from "@specmint/wavefront-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/wavefront-user-groups-fixtures";
import { expect, it, vi } from "vitest";

const params = { path: { id: "5c9d2a4e-7b31-4f0a-9d86-2e1f6b7c8a90" } };
const url = "/api/v2/usergroup/5c9d2a4e-7b31-4f0a-9d86-2e1f6b7c8a90";

it("a call goes to the customer's cluster, with the token and the body as they are given", async () => {
  const sent: unknown[] = [];
  const fetch = async (to: string, { method, headers, body }: RequestInit) => {
    sent.push([method, to, new Headers(headers).get("authorization"), body]);
    return Response.json(examples.responses[200].documented);
  };
  const client = createClient({ token: "wf-token", apiHost: "acme.wavefront.com", fetch });
  const body = { roleIDs: ["b", "a"], name: 'größe "漢" 🦊\n', createdEpochMillis: 1709295662000 };
  unwrap(await updateUserGroup(client, { params, body }));
  expect(sent).toEqual([
    [
      "PUT",
      `https://acme.wavefront.com${url}`,
      "Bearer wf-token",
      '{"roleIDs":["b","a"],"name":"größe \\"漢\\" 🦊\\n","createdEpochMillis":1709295662000}',
    ],
  ]);
});

it("a call without credentials or host names Wavefront's options and variables", async () => {
  vi.stubEnv("WAVEFRONT_TOKEN", undefined);
  vi.stubEnv("WAVEFRONT_ADDRESS", undefined);
  const error = await caught(updateUserGroup(createClient({ apiHost: "acme.wavefront.com" }), { params }));
  expect(error).toHaveProperty(
    "message",
    "Missing credentials: createClient needs token ($WAVEFRONT_TOKEN), or apiKey.",
  );
  const homeless = await caught(updateUserGroup(createClient({ token: "t" }), { params }));
  expect(homeless).toHaveProperty(
    "message",
    "apiHost is missing: give it to createClient, or set WAVEFRONT_ADDRESS.",
  );
});

it.each(["https://acme.wavefront.com", "acme.wavefront.com/api", "evil.test?", "evil.test#", "a@evil.test"])(
  "a host that is more than a host is refused: %s",
  async (apiHost) => {
    const asked = vi.fn(async () => new Response());
    const error = await caught(
      updateUserGroup(createClient({ token: "t", apiHost, fetch: asked }), { params }),
    );
    expect(error).toHaveProperty("code", "invalid-request-error");
    expect(asked).not.toHaveBeenCalled();
  },
);

it("a failure in Wavefront's container is thrown with its code and message", async () => {
  const body = examples.responses.default.notFound;
  await using server = await serve(() => ({ status: 404, body: JSON.stringify(body) }));
  const result = await updateUserGroup(createClient({ baseUrl: server.url, token: "t" }), { params });
  const error = await caught((async () => unwrap(result))());
  expect(error).toMatchObject({
    message: `PUT ${server.url}${url} 404 Not Found: The user group does not exist. (404)`,
    codes: [404],
    messages: ["The user group does not exist."],
    error: body,
  });
});

it("a success status that the page does not have is like the one that it has, and not the default", async () => {
  const { documented, failureWithin200 } = examples.responses[200];
  const answer = async (body: object) => {
    await using server = await serve(() => ({ status: 202, body: JSON.stringify(body) }));
    return await updateUserGroup(createClient({ baseUrl: server.url, token: "t" }), { params });
  };
  expect(await answer(documented)).toMatchObject({ ok: true, status: 202, data: documented });
  expect(await answer(failureWithin200)).toMatchObject({ ok: false, status: 202, error: failureWithin200 });
});
