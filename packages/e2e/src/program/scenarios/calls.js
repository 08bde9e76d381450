import { equal, holds, matches } from "../assert.js";

const path = "/accounts/023e105f4ecef8ad9ca31a8372d0c353/iam/user_groups/7d0b0a5c";

/** Calls that succeed. */
export const calls = {
  "a call gives the documented success": async ({ call }) => {
    const result = await call("echo");
    equal([result.ok, result.status, result.data?.result?.name], [true, 200, "Größe 漢字 🦊"]);
  },
  "a call sends method, path, body and credentials": async ({ call, seen }) => {
    await call("echo");
    const [request, ...others] = await seen("echo");
    equal([request?.method, request?.url, request?.body], ["PUT", path, '{"name":"Größe 漢字 🦊"}']);
    equal(request.headers.authorization, "Bearer t0ken-of-team");
    matches(request.headers["content-type"], /^application\/json/);
    matches(request.headers.accept, /^application\/json/);
    equal(others, []);
  },
  "a call says which version of the package makes it": async ({ call, seen, settings }) => {
    if (["browser", "jsdom", "happy-dom"].includes(settings.platform))
      return "in a page the User-Agent is the browser's";
    await call("echo");
    const version = settings.versions["@specmint/cloudflare-user-groups-client"];
    equal(
      (await seen("echo"))[0]?.headers["user-agent"],
      `specmint-cloudflare-user-groups-client/${version}`,
    );
  },
  "a path parameter is encoded": async ({ call, seen }) => {
    await call("echo", {}, { params: { path: { account_id: "a/b?c#d", user_group_id: "ü %" } } });
    equal((await seen("echo"))[0]?.url, "/accounts/a%2Fb%3Fc%23d/iam/user_groups/%C3%BC%20%25");
  },
  "unwrap gives the data of a success": async ({ call, cloudflare }) => {
    equal(cloudflare.unwrap(await call("echo")).result?.name, "Größe 漢字 🦊");
  },
  "a response can be read": async ({ call }) => {
    const { response } = await call("echo");
    equal([response.status, response.headers.get("x-script")], [200, "echo"]);
    equal((await response.json()).result.name, "Größe 漢字 🦊");
  },
  "a raw method of openapi-fetch calls": async ({ createClient, init, seen }) => {
    const client = createClient("echo");
    const { data } = await client.PUT("/accounts/{account_id}/iam/user_groups/{user_group_id}", init);
    equal([data?.result?.name, (await seen("echo"))[0]?.url], ["Größe 漢字 🦊", path]);
  },
  "a client without openapi-fetch calls": async ({ small, operation, urlOf, init }) => {
    const client = small.createClient({ apiToken: "t0ken", baseUrl: urlOf("echo") });
    equal((await operation.updateUserGroup(client, init)).data?.result?.name, "Größe 漢字 🦊");
    equal(client.PUT, undefined);
  },
  "another API is called beside it": async ({ wavefront, wavefrontFixtures, urlOf, seen }) => {
    const client = wavefront.createClient({ token: "t0ken", baseUrl: urlOf("wavefront") });
    const body = wavefrontFixtures.buildUserGroupWrite({ name: "Auditors" });
    const result = await wavefront.updateUserGroup(client, { params: { path: { id: "a/b" } }, body });
    equal([result.ok, result.data?.response?.name], [true, "Auditors"]);
    equal((await seen("wavefront"))[0]?.url, "/api/v2/usergroup/a%2Fb");
  },
  "a body in gzip is unpacked": async ({ call }) => {
    const result = await call("gzip");
    equal([result.ok, result.data?.result?.name], [true, "packed"]);
  },
  "hooks are told of each attempt": async ({ call }) => {
    const events = [];
    await call("fail-once", {
      onRequest: ({ attempt }) => events.push(`request ${attempt}`),
      onResponse: ({ attempt, status }) => events.push(`response ${attempt} ${status}`),
      onRetry: ({ attempt, reason, delay }) => events.push(`retry ${attempt} ${reason} ${delay}`),
    });
    const [first, second] = [
      ["request 1", "response 1 503", "retry 1 503 0"],
      ["request 2", "response 2 200"],
    ];
    equal(events, [...first, ...second]);
  },
  "headers of client and call are sent": async ({ call, seen }) => {
    await call("echo", { headers: { "X-Client": "a", "X-Both": "a" } }, { headers: { "X-Both": "b" } });
    const { headers } = (await seen("echo"))[0] ?? {};
    holds(headers["x-client"] === "a" && headers["x-both"] === "b", "x-client is a, x-both is b");
  },
};
