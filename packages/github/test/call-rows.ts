import type { Reply } from "@specmint/testing";

/** One call of the program. */
export interface CallRow {
  readonly name: string;
  /** TypeScript: the body of an async function that knows `github`, `client`, `bytes` and `shown`. */
  readonly code: string;
  readonly reply: Reply;
  /** What is on the wire, without what the platform adds to every request. */
  readonly sent: {
    readonly request: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Uint8Array;
  };
  /** What the code returns, as JSON. */
  readonly gives: unknown;
}

const json = { "content-type": "application/json; charset=utf-8" };
const octets: Uint8Array = Uint8Array.from({ length: 256 }, (_, index) => index);
const base64 = Buffer.from(octets).toString("base64");

const link = '<https://api.github.com/app/installations?page=3>; rel="next"';
const archive = "https://pipelines.example.com/artifact.zip?sig=a%2Fb";
const invalid = {
  message: "Validation Failed",
  documentation_url: "https://docs.github.com/rest/issues/issues#create-an-issue",
  errors: [{ resource: "Issue", field: "milestone", code: "invalid", value: "12" }],
};
const asset = {
  url: "https://api.github.com/repos/octocat/Hello-World/releases/assets/1",
  browser_download_url: "https://github.com/octocat/Hello-World/releases/download/v1/a.bin",
  id: 1,
  node_id: "MDEyOlJlbGVhc2VBc3NldDE=",
  name: "a b.bin",
  label: null,
  state: "uploaded",
  content_type: "application/octet-stream",
  size: 256,
  digest: null,
  download_count: 0,
  created_at: "2013-02-27T19:35:32Z",
  updated_at: "2013-02-27T19:35:32Z",
  uploader: null,
};

/** One call for each thing that clients get wrong, each of another operation. */
export const callRows: readonly CallRow[] = [
  {
    name: "a list in the query",
    code: `
      const query = { cwes: ["79", "284"], is_withdrawn: false, per_page: 2 };
      const result = await github.securityAdvisoriesListGlobalAdvisories(client, { params: { query } });
      if (result.ok) result.data[0]?.ghsa_id satisfies string | undefined;
      // @ts-expect-error There is no such parameter.
      () => github.securityAdvisoriesListGlobalAdvisories(client, { params: { query: { cwe: ["79"] } } });
      // @ts-expect-error It is no list of numbers.
      () => github.securityAdvisoriesListGlobalAdvisories(client, { params: { query: { cwes: [79] } } });
      return shown(result);`,
    reply: { headers: json, body: "[]" },
    sent: {
      request: "GET /advisories?cwes=79&cwes=284&is_withdrawn=false&per_page=2",
      headers: { accept: "application/json" },
    },
    gives: { ok: true, status: 200, data: [] },
  },
  {
    name: "the headers of a page",
    code: `
      const result = await github.appsListInstallations(client, { params: { query: { page: 2 } } });
      type Documented = types.AppsListInstallationsOperation["responses"][200]["headers"];
      const link: Documented["Link"] = result.response.headers.get("link") ?? undefined;
      // @ts-expect-error It is a string.
      const wrong: Documented["Link"] = 3;
      return [shown(result), link, typeof wrong];`,
    reply: { headers: { ...json, link }, body: "[]" },
    sent: { request: "GET /app/installations?page=2", headers: { accept: "application/json" } },
    gives: [{ ok: true, status: 200, data: [] }, link, "number"],
  },
  {
    name: "a documented redirect",
    code: `
      const path = { owner: "octocat", repo: "Hello-World", artifact_id: 7, archive_format: "zip" };
      const result = await github.actionsDownloadArtifact(client, { params: { path } });
      if (result.status !== 302) return shown(result);
      // @ts-expect-error There is no success to have data of.
      result.data?.url;
      return [shown(result), result.response.headers.get("location")];`,
    reply: { status: 302, headers: { location: archive } },
    sent: {
      request: "GET /repos/octocat/Hello-World/actions/artifacts/7/zip",
      headers: { accept: "application/json" },
    },
    gives: [{ ok: false, status: 302 }, archive],
  },
  {
    name: "an answer without content",
    code: `
      const result = await github.gistsStar(client, { params: { path: { gist_id: "a/b" } } });
      if (result.ok) result.data satisfies undefined;
      // @ts-expect-error It has no body.
      () => github.gistsStar(client, { params: { path: { gist_id: "1" } }, body: {} });
      return shown(result);`,
    reply: { status: 204 },
    sent: {
      request: "PUT /gists/a%2Fb/star",
      headers: { accept: "application/json", "content-length": "0" },
    },
    gives: { ok: true, status: 204 },
  },
  {
    name: "not modified",
    code: `
      const params = { path: { gist_id: "aa5a315d61ae9438b18d" } };
      const result = await github.gistsCheckIsStarred(client, { params, headers: { "If-None-Match": '"e"' } });
      if (result.status === 304) result.error satisfies undefined;
      return [shown(result), result.response.headers.get("etag")];`,
    reply: { status: 304, headers: { etag: '"e"' } },
    sent: {
      request: "GET /gists/aa5a315d61ae9438b18d/star",
      // Fetch Standard, HTTP-network-or-cache fetch: with a condition of the caller's, caches are not asked.
      headers: {
        accept: "application/json",
        "cache-control": "no-cache",
        "if-none-match": '"e"',
        pragma: "no-cache",
      },
    },
    gives: [{ ok: false, status: 304 }, '"e"'],
  },
  {
    name: "a binary download",
    code: `
      const path = { owner: "octocat", repo: "Hello-World", asset_id: 1 };
      const { data, response } = await client.GET("/repos/{owner}/{repo}/releases/assets/{asset_id}", {
        params: { path },
        headers: { Accept: "application/octet-stream" },
        parseAs: "arrayBuffer",
      });
      data satisfies ArrayBuffer | undefined;
      return [response.status, Buffer.from(data ?? new ArrayBuffer(0)).toString("base64")];`,
    reply: { headers: { "content-type": "application/octet-stream" }, body: octets },
    sent: {
      request: "GET /repos/octocat/Hello-World/releases/assets/1",
      headers: { accept: "application/octet-stream" },
    },
    gives: [200, base64],
  },
  {
    name: "an upload, to the client's server in place of the operation's own",
    code: `
      const params = { path: { owner: "octocat", repo: "Hello-World", release_id: 1 }, query: { name: "a b.bin" } };
      const result = await github.reposUploadReleaseAsset(client, { params, body: bytes });
      if (result.ok) result.data.state satisfies "uploaded" | "open";
      // @ts-expect-error The file's name is required.
      () => github.reposUploadReleaseAsset(client, { params: { path: params.path }, body: bytes });
      // @ts-expect-error Bytes are not JSON.
      () => github.reposUploadReleaseAsset(client, { params, body: { bytes: [1] } });
      return shown(result);`,
    reply: { status: 201, headers: json, body: JSON.stringify(asset) },
    sent: {
      request: "POST /repos/octocat/Hello-World/releases/1/assets?name=a%20b.bin",
      headers: {
        accept: "application/json",
        "content-length": "256",
        "content-type": "application/octet-stream",
      },
      body: octets,
    },
    gives: { ok: true, status: 201, data: asset },
  },
  {
    name: "a DELETE without a body",
    code: `return shown(await github.gistsDelete(client, { params: { path: { gist_id: "1" } } }));`,
    reply: { status: 204 },
    sent: { request: "DELETE /gists/1", headers: { accept: "application/json" } },
    gives: { ok: true, status: 204 },
  },
  {
    name: "text in, HTML out",
    code: `
      const body = "# Zen \\u{1f419}";
      const result = await github.markdownRenderRaw(client, { contentType: "text/x-markdown", body });
      if (result.ok) result.data satisfies string;
      // @ts-expect-error It is not sent as JSON.
      () => github.markdownRenderRaw(client, { contentType: "application/json", body });
      return shown(result);`,
    reply: { headers: { "content-type": "text/html; charset=utf-8" }, body: "<h1>Zen \u{1f419}</h1>" },
    sent: {
      request: "POST /markdown/raw",
      headers: { accept: "text/html", "content-length": "10", "content-type": "text/x-markdown" },
      body: "# Zen \u{1f419}",
    },
    gives: { ok: true, status: 200, data: "<h1>Zen \u{1f419}</h1>" },
  },
  {
    name: "text that looks like JSON",
    code: `return shown(await github.metaGetZen(client));`,
    reply: { headers: { "content-type": "text/plain" }, body: '"Keep it logically awesome."' },
    sent: { request: "GET /zen", headers: { accept: "text/plain" } },
    gives: { ok: true, status: 200, data: '"Keep it logically awesome."' },
  },
  {
    name: "a 422 with its documented body",
    code: `
      const params = { path: { owner: "octocat", repo: "Hello-World" } };
      const result = await github.issuesCreate(client, { params, body: { title: "Caf\\u00e9", milestone: 12 } });
      if (result.status !== 422) return shown(result);
      const codes: readonly string[] = (result.error.errors ?? []).map(({ code }) => code);
      // @ts-expect-error There is no such member.
      result.error.codes;
      // @ts-expect-error The title is required.
      () => github.issuesCreate(client, { params, body: { body: "" } });
      return [shown(result), codes];`,
    reply: { status: 422, headers: json, body: JSON.stringify(invalid) },
    sent: {
      request: "POST /repos/octocat/Hello-World/issues",
      headers: {
        accept: "application/json, application/scim+json",
        "content-length": "32",
        "content-type": "application/json",
      },
      body: '{"title":"Caf\u00e9","milestone":12}',
    },
    gives: [{ ok: false, status: 422, error: invalid }, ["invalid"]],
  },
  {
    name: "a raw method over `paths`",
    code: `
      const params = { path: { owner: "octocat", repo: "Hello-World", issue_number: 1347 } };
      const { data, error } = await client.GET("/repos/{owner}/{repo}/issues/{issue_number}", { params });
      data?.title satisfies string | undefined;
      // @ts-expect-error There is no such path.
      () => client.GET("/repos/{owner}/{repo}/issue/{issue_number}", { params });
      // @ts-expect-error There is no such member.
      data?.titel;
      return { data, error };`,
    reply: { headers: json, body: '{"title":"Found a bug"}' },
    // A raw method knows no more than the path.
    sent: { request: "GET /repos/octocat/Hello-World/issues/1347", headers: { accept: "*/*" } },
    gives: { data: { title: "Found a bug" } },
  },
];
