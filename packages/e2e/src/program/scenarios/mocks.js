import { equal, failsWith, holds } from "../assert.js";

/** A client that a service of ours answers, and the group that the service has. */
function prepare({ cloudflare, fixtures, service }, options) {
  const group = fixtures.buildUserGroupUpdateResponse({ name: "Editors" });
  const mock = service.createService({ groups: [group] });
  const client = cloudflare.createClient({ apiToken: "t0ken", fetch: mock.fetch, ...options });
  const rename = (name, id = group.id) => {
    const params = { path: { account_id: "0".repeat(32), user_group_id: id } };
    return cloudflare.updateUserGroup(client, { params, body: { name } });
  };
  return { group, mock, rename };
}

/** Mock services, which need no network. */
export const mocks = {
  "a mock service keeps what it is told": async (context) => {
    const { group, mock, rename } = prepare(context);
    const result = await rename("Auditors");
    equal([result.ok, result.data?.result?.name], [true, "Auditors"]);
    equal([mock.snapshot().groups[0][0], mock.snapshot().groups[0][1].name], [group.id, "Auditors"]);
  },
  "a mock service knows no other group": async (context) => {
    const result = await prepare(context).rename("Auditors", "f".repeat(32));
    equal([result.ok, result.status, result.error?.success], [false, 404, false]);
  },
  "a mock service refuses what is not valid": async (context) => {
    const { mock, rename } = prepare(context);
    equal((await rename(5)).status, 400);
    holds(mock.requests[0].problems.length > 0, "the journal says why");
  },
  "a mock service fails when it is told to": async (context) => {
    const { mock, rename } = prepare(context);
    mock.failNext(429, { retryAfter: 0 });
    equal((await rename("Auditors")).ok, true);
    equal(
      mock.requests.map(({ operation, status }) => `${operation} ${status}`),
      ["updateUserGroup 429", "updateUserGroup 200"],
    );
  },
  "a mock service drops connections and cuts bodies": async (context) => {
    const { mock, rename } = prepare(context, { maxRetries: 0 });
    const { ConnectionError, ResponseParseError } = context.cloudflare;
    mock.failNext("drop");
    await failsWith(rename("Auditors"), ConnectionError, "connection-error");
    mock.failNext("truncate");
    await failsWith(rename("Auditors"), ResponseParseError, "response-parse-error");
  },
  "a mock service of another API answers": async ({ wavefront, wavefrontFixtures, wavefrontService }) => {
    const group = wavefrontFixtures.buildUserGroupModel({ name: "Editors" });
    const { fetch } = wavefrontService.createService({ groups: [group] });
    const client = wavefront.createClient({ token: "t0ken", apiHost: "example.wavefront.com", fetch });
    const body = wavefrontFixtures.buildUserGroupWrite({ id: group.id, name: "Auditors" });
    const result = await wavefront.updateUserGroup(client, { params: { path: { id: group.id } }, body });
    equal([result.ok, result.data?.response?.name], [true, "Auditors"]);
  },
};
