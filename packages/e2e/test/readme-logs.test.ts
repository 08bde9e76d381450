import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { type Handler, serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { runSnippet } from "./readme-run.ts";
import { readSnippets, type Snippet } from "./readme-snippets.ts";

const snippets = readSnippets().filter(({ place }) => place.startsWith("packages/runtime/README.md"));
const logger = snippetWith("onReject:");
const tracing = snippetWith('from "@opentelemetry/api"');

const path = "/client/v4/accounts/a1/iam/user_groups/g1";
const url = `https://api.cloudflare.com${path}`;
const json = { "content-type": "application/json" };
const done = { status: 200, headers: json, body: '{"success":true,"errors":[],"messages":[]}' };
type Answer = ReturnType<Handler>;
const broken: Answer = (response) => void response.destroy();
const busy = { status: 503, headers: { "retry-after": "0" } };

function snippetWith(words: string): Snippet {
  const found = snippets.filter(({ code }) => code.includes(words));
  expect(found).toHaveLength(1);
  return found[0] as Snippet;
}

/** What a snippet prints and sends if the server answers so, the last answer again and again. */
async function runWith(snippet: Snippet, answers: readonly Answer[]) {
  let count = 0;
  await using server = await serve(() => answers[Math.min(count++, answers.length - 1)] ?? {});
  const { stdout, stderr } = await runSnippet(snippet, server.url);
  expect(JSON.stringify(server.requests)).toContain("secret-of-");
  expect(stdout).not.toContain("secret-of-");
  const lines = stdout.trim().split("\n");
  return { lines: lines.map((line) => line.replace(/\d+ ms/, "5 ms")), stderr, requests: server.requests };
}

describe("the logger of the runtime's README", () => {
  it("tells of each attempt that has an answer", async () => {
    const { lines } = await runWith(logger, [busy, done]);
    expect(lines).toEqual([
      `PUT ${url} #1: 503 after 5 ms`,
      `PUT ${url} #2 follows in 5 ms`,
      `PUT ${url} #2: 200 after 5 ms`,
      "true",
    ]);
  });

  it("tells of each attempt that has none, and of the last error, without what a server says of a secret", async () => {
    const secret = "secret-of-CLOUDFLARE_API_TOKEN";
    const html = { status: 200, headers: { "content-type": "text/html", "x-echo": secret }, body: secret };
    const { lines, stderr } = await runWith(logger, [broken, html]);
    expect(lines).toEqual([
      `PUT ${url} #1: connection-error after 5 ms`,
      `PUT ${url} #2 follows in 5 ms`,
      `PUT ${url} #2: 200 after 5 ms`,
      expect.stringMatching(`^PUT ${url} rejects after 2 attempts, 5 ms: ResponseParseError: `),
    ]);
    expect(stderr).toContain("ResponseParseError");
  });
});

describe("the spans of the runtime's README", () => {
  const preload = JSON.stringify(new URL("readme-spans.ts", import.meta.url).href);
  const spanned = { ...tracing, code: `import ${preload};\n${tracing.code}` };
  const name = "PUT /accounts/{account_id}/iam/user_groups/{user_group_id}";
  const attributes = {
    "http.request.method": "PUT",
    "server.address": "api.cloudflare.com",
    "url.full": url,
    "url.template": "/accounts/{account_id}/iam/user_groups/{user_group_id}",
  };

  it("cover a call with all of its attempts, each of which has the context", async () => {
    const { lines, requests } = await runWith(spanned, [busy, done]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        name,
        kind: SpanKind.CLIENT,
        status: SpanStatusCode.UNSET,
        attributes: { ...attributes, "http.response.status_code": 200 },
      },
      true,
    ]);
    expect(requests.map(({ headers }) => headers["traceparent"])).toEqual([
      encodeURIComponent(name),
      encodeURIComponent(name),
    ]);
  });

  it("say that a call has failed, by its status or by its error", async () => {
    const refused = { status: 404, headers: json, body: '{"success":false,"errors":[],"messages":[]}' };
    const failed = await runWith(spanned, [refused]);
    expect(JSON.parse(failed.lines[0] ?? "")).toMatchObject({
      status: SpanStatusCode.ERROR,
      attributes: { ...attributes, "http.response.status_code": 404 },
    });
    const gone = await runWith(spanned, [broken]);
    expect(JSON.parse(gone.lines[0] ?? "")).toMatchObject({
      status: SpanStatusCode.ERROR,
      attributes: { ...attributes, "error.type": "ConnectionError" },
    });
  });
});
