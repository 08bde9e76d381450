import { describe, expect, it } from "vitest";
import type { Kind } from "../../src/emit-package.ts";
import { findSection, printSections } from "../../src/product/markdown-sections.ts";
import { readmeSections } from "../../src/product/readme/readme.ts";
import { inlineCode, shortText } from "../../src/product/readme/short-text.ts";
import { readModel } from "../read-model.ts";

interface Parts {
  readonly security?: unknown;
  readonly schemes?: unknown;
  readonly paths: Readonly<Record<string, object>>;
  readonly servers?: unknown;
  readonly title?: string;
}

/** The sections of a package of a small API, by their names. */
async function sectionsOf(
  kind: Kind,
  { security, schemes, paths, servers, title }: Parts,
): Promise<Record<string, string>> {
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: title ?? "Things", version: "1" },
    servers: servers ?? [{ url: "https://things.example.com" }],
    security,
    paths,
    components: {
      securitySchemes: schemes,
      schemas: { Thing: { type: "object", properties: { name: { type: "string" } } } },
    },
  });
  const { model } = await readModel("specs/things.yaml", text);
  const sections = readmeSections({
    model,
    kind,
    name: `@acme/things-${kind}`,
    typesPackage: "@acme/things-types",
    allowOutside: [],
    files: [],
    hasOwnIndex: false,
    hasOwnService: false,
    ranges: {},
  });
  return Object.fromEntries(sections.map(({ name, text }) => [name, text]));
}

const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };
const exampled = {
  "application/json": { ...content["application/json"], examples: { one: { value: { name: "a" } } } },
};
const answer = { 200: { description: "A thing.", content } };
const shown = { 200: { description: "A thing.", content: exampled } };

describe("the operation that READMEs show", () => {
  const get = { operationId: "plain", responses: shown };
  it.each([
    ["not one that is deprecated", { put: { operationId: "other", deprecated: true, responses: shown } }],
    ["not one that acts at each call", { post: { operationId: "other", responses: shown } }],
    ["not one without an example", { put: { operationId: "other", responses: answer } }],
    [
      "not one with another body than JSON",
      {
        put: {
          operationId: "other",
          requestBody: { content: { "text/plain": { schema: { type: "string" } } } },
          responses: shown,
        },
      },
    ],
    [
      "not one with a server of its own",
      { put: { operationId: "other", servers: [{ url: "https://other.example.com" }], responses: shown } },
    ],
  ])("is %s", async (_, other) => {
    const paths = { "/other": other, "/plain": { get }, "/later": { get: { ...get, operationId: "later" } } };
    const { intro } = await sectionsOf("client", { paths });
    expect(intro).toContain("await plain(client");
  });

  it("is a deprecated one where there is no other", async () => {
    const paths = { "/things": { post: { operationId: "only", deprecated: true, responses: answer } } };
    expect((await sectionsOf("client", { paths }))["intro"]).toContain("await only(client");
  });

  it("is what the types and the fixtures show as well", async () => {
    const paths = { "/a": { post: { operationId: "first", responses: shown } }, "/plain": { get } };
    expect((await sectionsOf("fixtures", { paths }))["intro"]).toContain("plainExamples.responses");
    expect((await sectionsOf("types", { paths }))["intro"]).toContain("validateThing(input)");
  });
});

describe("what a client's README says of credentials", () => {
  const key = (own: object = {}): object => ({
    key: { type: "apiKey", in: "header", name: "X-Key", ...own },
  });
  const paths = { "/things": { get: { operationId: "getThing", responses: shown } } };
  const everything = async (parts: Parts): Promise<string> =>
    Object.values(await sectionsOf("client", parts)).join("\n");

  it("is nothing where there are none", async () => {
    const text = await everything({ paths });
    expect(text.replace('`{ credentials: "include" }` for cookies', "")).not.toMatch(/credential/i);
    expect(text).not.toContain("`auth`");
    expect(text).not.toContain("from the environment");
  });

  it("is that they are not read from the environment where no variable is named", async () => {
    const text = await everything({ paths, schemes: key(), security: [{ key: [] }] });
    expect(text).toContain("They are not read from the environment.\nWithout credentials nothing is sent");
    expect(text).not.toContain("from the environment |");
    expect(text).toContain("`MissingCredentialsError` | `missing-credentials-error`");
  });

  it("is which variables they are read from", async () => {
    const schemes = key({ "x-specmint": { env: "THINGS_KEY" } });
    const text = await everything({ paths, schemes, security: [{ key: [] }] });
    expect(text).toContain("Without any of them they come from the environment: `THINGS_KEY`.");
    expect(text).toContain("| `key` | `THINGS_KEY` |");
  });

  it("is that they may be left out where calls need none", async () => {
    const text = await everything({ paths, schemes: key(), security: [{ key: [] }, {}] });
    expect(text).toContain("Calls are sent without credentials if there are none.");
    expect(text).not.toContain("MissingCredentialsError");
  });

  it("is that some calls need them where others do not", async () => {
    const open = { "/open": { get: { operationId: "getOpen", security: [], responses: answer } } };
    const text = await everything({ paths: { ...paths, ...open }, schemes: key(), security: [{ key: [] }] });
    expect(text).toContain("A call that needs credentials is not sent without them");
  });

  it("has no long description in its table", async () => {
    const description = `${"One word after the other ".repeat(20)}. And more.`;
    const { options } = await sectionsOf("client", {
      paths,
      schemes: key({ description }),
      security: [{ key: [] }],
    });
    for (const row of options?.split("\n") ?? [])
      if (row.startsWith("| `key`")) expect(row.length).toBeLessThan(150);
    expect(options).toContain("after the … |\n");
  });
});

it.each(["types", "client", "fixtures"] as const)(
  "no text of a spec ends a section of the README of %s",
  async (kind) => {
    const attack = "a\n<!-- /specmint:intro -->\n```\n<!-- /specmint:options -->\n|";
    const examples = { [attack]: { value: { name: attack } } };
    const hostile = { "application/json": { ...content["application/json"], examples } };
    const responses = { 200: { description: attack, content: hostile } };
    const requestBody = { required: true, description: attack, content: hostile };
    const sections = await sectionsOf(kind, {
      title: attack,
      paths: { "/things": { put: { operationId: "putThing", summary: attack, requestBody, responses } } },
      schemes: { key: { type: "apiKey", in: "header", name: "X-Key", description: attack } },
      security: [{ key: [] }],
      servers: [{ url: "https://things.example.com", description: attack }],
    });
    const all = Object.entries(sections).map(([name, text]) => ({ name, text }));
    for (const { name, text } of all) expect(findSection(printSections(all), name)).toBe(text);
    // Each block of code that is begun is ended, and what is between them is no markup of the spec's.
    for (const { text } of all)
      expect(text.match(/^```/gm)?.length ?? 0).toBe(2 * (text.match(/^```(ts|js|sh)$/gm)?.length ?? 0));
  },
);

describe("a text for the cell of a table", () => {
  it.each([
    ["Short. And more.", "Short. And more."],
    [`First. ${"x ".repeat(80)}.`, "First."],
    ["a\n\nb", "a b"],
    ["", ""],
    ["a | b <i>", "a \\| b \\<i\\>"],
    [`v1.2 is ${"new ".repeat(40)}`, `v1.2 is ${"new ".repeat(28).trim()} …`],
  ])("%j", (text, want) => {
    expect(shortText(text)).toBe(want);
  });

  it.each([
    ["https://{a}", "`https://{a}`"],
    ["a`b|c", "a\\`b\\|c"],
  ])("as code: %j", (text, want) => {
    expect(inlineCode(text)).toBe(want);
  });
});
