import { describe, expect, it } from "vitest";
import { shownRequests } from "./readme-requests.ts";
import type { Route } from "./readme-routes.ts";
import { findSnippets } from "./readme-snippets.ts";

const route: Route = {
  client: "@specmint/groups-client",
  operationId: "updateGroup",
  method: "PUT",
  origin: "https://api.example.com",
  path: "/v4/groups/{id}",
  hasCredentials: true,
  status: 200,
  body: "{}",
};

describe("the snippets of a README", () => {
  it("are its blocks of TypeScript, with their lines", () => {
    const markdown = "# a\n\n```sh\nnpm i\n```\n\n```ts\nconst a = 1;\n```\n\n~~~\n```ts\nb();\n```\n";
    expect(findSnippets(markdown)).toEqual([
      { line: 8, code: "const a = 1;\n" },
      { line: 13, code: "b();\n" },
    ]);
  });
});

describe("the requests that a snippet shows", () => {
  it("are read from the calls of operation functions, whatever they are called here", () => {
    const code = `
      import { createClient, updateGroup as update } from "@specmint/groups-client";
      const client = createClient();
      await update(client, { params: { path: { id: "a/b" }, query: { dry_run: true } }, body: { b: [1, null], "a": -1 } });
      if (Math.random() < 2) await update(client, { params: { path: { id: 2 } } });`;
    expect(shownRequests(code, [route])).toEqual([
      { method: "PUT", url: "/v4/groups/a%2Fb?dry_run=true", body: '{"b":[1,null],"a":-1}', route },
      { method: "PUT", url: "/v4/groups/2", body: "", route },
    ]);
  });

  it("may be made of constants", () => {
    const code = `
      import { updateGroup } from "@specmint/groups-client";
      const params = { path: { id: "1" } };
      const init = { params, body: {} };
      updateGroup(client, init);`;
    expect(shownRequests(code, [route])).toEqual([{ method: "PUT", url: "/v4/groups/1", body: "{}", route }]);
  });

  it("leave out the options of a call, and a client with a fetch of its own", () => {
    const code = `
      import { createClient, updateGroup } from "@specmint/groups-client";
      const client = createClient({ maxRetries: 3 });
      const offline = createClient({ fetch: async () => Response.json({}) });
      await updateGroup(client, { params: { path: { id: "1" } }, signal: controller.signal, timeout: 10_000 });
      await updateGroup(offline, { params: { path: { id: "2" } } });`;
    expect(shownRequests(code, [route])).toEqual([{ method: "PUT", url: "/v4/groups/1", body: "", route }]);
  });

  it("are none where the function is another's", () => {
    const code = 'import { updateGroup } from "./mine.ts"; updateGroup(1, {});';
    expect(shownRequests(code, [route])).toEqual([]);
  });

  it("have to be written out otherwise", () => {
    const code =
      'import { updateGroup } from "@specmint/groups-client"; updateGroup(client, { body: make() });';
    expect(() => shownRequests(code, [route])).toThrow(
      "The snippet does not show what it sends: write out make().",
    );
  });
});
