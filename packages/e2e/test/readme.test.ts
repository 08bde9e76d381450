import { type RecordedRequest, type Reply, serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { compileSnippets } from "./readme-compile.ts";
import { shownRequests } from "./readme-requests.ts";
import { routes } from "./readme-routes.ts";
import { runSnippet } from "./readme-run.ts";
import { readSnippets } from "./readme-snippets.ts";
import { isTest } from "./readme-tests.ts";
import { products } from "./workspace-packages.ts";

const snippets = readSnippets();
const errors = compileSnippets(snippets);

it.each(products)("the README of $folder has a snippet", ({ folder }) => {
  expect(snippets.some(({ place }) => place.startsWith(`packages/${folder}/`))).toBe(true);
});

describe.each(snippets)("the snippet in $place", (snippet) => {
  it("compiles", () => {
    expect(errors.get(snippet)).toEqual([]);
  });
});

describe.each(snippets.filter((snippet) => !isTest(snippet)))("the program in $place", (snippet) => {
  it("runs, prints no error, and sends what it shows, with credentials", async () => {
    await using server = await serve(answer);
    expect(await runSnippet(snippet, server.url)).toMatchObject({ exitCode: 0, stderr: "" });

    const shown = shownRequests(snippet.code, routes);
    expect(server.requests.map(toShown)).toEqual(shown.map(({ route, ...request }) => request));
    for (const [index, { route }] of shown.entries()) {
      const { headers, url } = server.requests[index] as RecordedRequest;
      expect(headers["x-asked-origin"]).toBe(route.origin);
      expect(JSON.stringify({ headers, url }).includes("secret-of-")).toBe(route.hasCredentials);
    }
  });
});

/** A request without what a README does not show: its credentials. */
function toShown({ method, url, body }: RecordedRequest) {
  return { method, url: url.replace(/[?&][^?&=]+=secret-of-\w+$/, ""), body };
}

/** The documented answer of the operation that is called. */
function answer({ method, url }: RecordedRequest): Reply {
  const [path = ""] = url.split("?");
  const called = routes.find((route) => route.method === method && toPattern(route.path).test(path));
  return called ? { status: called.status, ...(called.body && { body: called.body }) } : { status: 404 };
}

/** Matches a template whose `{name}` stand for one segment. */
function toPattern(template: string): RegExp {
  const literals = template.split(/\{\w+\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literals.join("[^/]+")}$`);
}
