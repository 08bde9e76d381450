import { equal, failsWith, matches } from "../assert.js";

/** What a caller does to a client. */
export const clients = {
  "a middleware changes requests and sees responses": async (context) => {
    const { cloudflare, createClient, init, seen } = context;
    const client = createClient("echo");
    const saw = [];
    client.use({
      onRequest({ request }) {
        saw.push(request.headers.get("authorization"));
        request.headers.set("X-Trace", "4711");
      },
      onResponse: ({ response }) => void saw.push(response.status),
    });
    const result = await cloudflare.updateUserGroup(client, init);
    const { headers, body } = (await seen("echo"))[0] ?? {};
    equal([result.ok, saw, headers?.["x-trace"]], [true, [null, 200], "4711"]);
    equal([headers.authorization, body], ["Bearer t0ken-of-team", JSON.stringify(init.body)]);
  },
  "a middleware answers in the server's place": async ({ small, operation, urlOf, init, seen }) => {
    const client = small.createClient({ apiToken: "t0ken", baseUrl: urlOf("echo") });
    small.addMiddleware(client, {
      onRequest: () => Response.json({ success: true, errors: [], messages: [], result: { name: "mine" } }),
    });
    const { data } = await operation.updateUserGroup(client, init);
    equal([data?.result?.name, (await seen("echo")).length], ["mine", 0]);
  },
  "a fetch of one's own is called, with the credentials": async ({ call, seen, urlOf }) => {
    const asked = [];
    const own = async (url, init) => {
      asked.push([`${url}`, init.method, new Headers(init.headers).get("authorization")]);
      return Response.json({ success: true, errors: [], messages: [], result: { name: "own" } });
    };
    const { data } = await call("echo", { fetch: own });
    const url = `${urlOf("echo")}/accounts/023e105f4ecef8ad9ca31a8372d0c353/iam/user_groups/7d0b0a5c`;
    equal([data?.result?.name, asked], ["own", [[url, "PUT", "Bearer t0ken-of-team"]]]);
    equal((await seen("echo")).length, 0);
  },
  "a call without credentials is not sent": async ({ call, cloudflare, seen }) => {
    const promise = call("echo", { apiToken: undefined });
    const error = await failsWith(promise, cloudflare.MissingCredentialsError, "missing-credentials-error");
    matches(error.message, /apiToken/);
    equal((await seen("echo")).length, 0);
  },
  "a client behind a proxy sends no credentials": async ({ call, seen }) => {
    const result = await call("echo", { apiToken: undefined, auth: "none" });
    equal([result.ok, (await seen("echo"))[0]?.headers.authorization], [true, undefined]);
  },
  "credentials of two parts are sent": async ({ call, seen }) => {
    await call("echo", { apiToken: undefined, apiEmail: "a@b.example", apiKey: "k3y" });
    const { headers } = (await seen("echo"))[0] ?? {};
    equal([headers?.["x-auth-email"], headers?.["x-auth-key"]], ["a@b.example", "k3y"]);
  },
  "a server without TLS is refused": async ({ call, cloudflare }) => {
    const promise = call("none", { baseUrl: "http://example.com" });
    await failsWith(promise, cloudflare.InvalidRequestError, "invalid-request-error");
  },
  "a client of another API is refused": async ({
    createClient,
    wavefront,
    wavefrontFixtures,
    cloudflare,
    seen,
  }) => {
    const body = wavefrontFixtures.buildUserGroupWrite();
    const promise = wavefront.updateUserGroup(createClient("echo"), { params: { path: { id: "a" } }, body });
    await failsWith(promise, cloudflare.InvalidRequestError, "invalid-request-error");
    equal((await seen("echo")).length, 0);
  },
};
