import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileSnippets } from "../readme-compile.ts";
import { runners } from "../readme-runners.ts";
import { findSnippets, type Snippet } from "../readme-snippets.ts";
import { isTest, runTests } from "../readme-tests.ts";
import { root } from "../workspace-packages.ts";
import { type AnotherWorkspace, makeAnotherWorkspace } from "./another-workspace.ts";

const goldens = "packages/codegen/test/specs";

/** Specs: with nearly everything, with bodies of each kind, with servers and credentials of each kind, with what is rare. */
const specs: Readonly<Record<string, string>> = {
  features: `${goldens}/features.yaml`,
  bodies: `${goldens}/bodies.yaml`,
  servers: `${goldens}/servers.yaml`,
  corners: "packages/e2e/test/full/corners.yaml",
};

const slugs = Object.keys(specs);

let workspace: AnotherWorkspace;

async function specOf(slug: string): Promise<string> {
  return readFile(join(root, specs[slug] ?? ""), "utf8");
}

beforeAll(async () => {
  workspace = await makeAnotherWorkspace();
  await workspace.pnpm("install", "--prefer-offline", "--no-frozen-lockfile");
  for (const slug of slugs) {
    await workspace.write(`specs/${slug}.yaml`, await specOf(slug));
    await workspace.pnpm("exec", "specmint", "new", slug, "--from", `specs/${slug}.yaml`);
  }
  await workspace.pnpm("install", "--prefer-offline", "--no-frozen-lockfile");
  await workspace.pnpm("-r", "run", "build");
});

afterAll(() => workspace?.[Symbol.asyncDispose]());

const packages = slugs.flatMap((slug) => ["types", "client", "fixtures"].map((kind) => `${slug}-${kind}`));

it.each(packages)(
  "%s, which `specmint new` made in another workspace, passes its tests untouched",
  async (folder) => {
    expect(await workspace.failing(folder)).toEqual([]);
  },
);

it.each(slugs)("the README of %s-client compiles in that workspace", async (slug) => {
  const snippets = await snippetsOf(`${slug}-client`);
  expect(snippets.length).toBeGreaterThan(4);
  expect([...compileSnippets(snippets).values()].flat()).toEqual([]);
});

/** The sections of the README of fixtures that have a test, each of which runs as it stands. */
const sections = [
  "Builders",
  "Invalid values, and values that are just valid",
  "What a later server may send",
  "Properties",
  "A component test with MSW",
  "An integration test with the service",
];

// What servers.yaml describes has no text to show.
describe.each(slugs.filter((slug) => slug !== "servers"))("the README of %s-fixtures", (slug) => {
  it("compiles in that workspace", async () => {
    const snippets = await snippetsOf(`${slug}-fixtures`);
    expect(snippets.filter(isTest).map(({ section }) => section)).toEqual(sections);
    expect([...compileSnippets(snippets).values()].flat()).toEqual([]);
  });

  it.each(runners)("has tests that pass there, in $name", async (runner) => {
    const tests = (await snippetsOf(`${slug}-fixtures`)).filter(isTest);
    const folder = join(workspace.root, `packages/${slug}-fixtures`);
    const outcomes = await runTests(
      runner,
      folder,
      tests.map(({ code }) => code),
    );
    expect(outcomes).toEqual(tests.map(() => ({ passed: expect.any(Number), failed: 0 })));
  });
});

/** A snippet, and the heading that it stands below. */
interface SectionSnippet extends Snippet {
  readonly section: string | undefined;
}

/** The snippets of a README of that workspace. */
async function snippetsOf(name: string): Promise<readonly SectionSnippet[]> {
  const folder = join(workspace.root, `packages/${name}`);
  const readme = await readFile(join(folder, "README.md"), "utf8");
  const lines = readme.split("\n");
  return findSnippets(readme).map(({ line, code }) => ({
    code,
    folder,
    place: `line ${line}`,
    section: lines
      .slice(0, line)
      .findLast((text) => text.startsWith("## "))
      ?.slice("## ".length),
  }));
}

// What was generated is then not what the spec says: as if the generator had ignored that part of it.
describe.each([
  {
    folder: "features-client",
    from: "/items/{id}:",
    to: "/things/{id}:",
    test: "a call arrives as it is meant: getItem",
  },
  {
    folder: "features-client",
    from: "merge-patch+json",
    to: "json",
    test: "a call arrives as it is meant: addItem",
  },
  {
    folder: "features-client",
    from: "application/problem+json",
    to: "application/hal+json",
    test: "a call of getItem asks for what the spec documents",
  },
  {
    folder: "features-client",
    from: "name: api_key",
    to: "name: key",
    test: "are sent as the spec says, and no others: key",
  },
  {
    folder: "features-client",
    from: "in: cookie",
    to: "in: header",
    test: "are sent as the spec says, and no others: session and userName",
  },
  { folder: "features-client", from: "  - {}\n", to: "", test: "are missed before anything is sent" },
  {
    folder: "features-client",
    from: "https://{region}.example",
    to: "https://{region}.elsewhere",
    test: "the server of getItem is the spec's",
  },
  {
    folder: "features-client",
    from: "env: FEATURES_TENANT",
    to: "env: OTHER_TENANT",
    test: "the server variable tenantName is OTHER_TENANT",
  },
  {
    folder: "features-client",
    from: "equals: broken",
    to: "equals: plain",
    test: "a failure inside 200 of getItem is told by its body",
  },
  {
    folder: "features-client",
    from: "            application/json:",
    to: "            text/plain: { schema: { type: string } }\n            application/json:",
    test: "an answer that is a success has its body as data: getItem: 200 with text/plain",
  },
  {
    folder: "features-client",
    from: "retry: [423]",
    to: "retry: [424]",
    test: "deleteItem is repeated after a 424",
  },
  {
    folder: "features-types",
    from: "minimum: 1",
    to: "minimum: 2",
    test: "notices each constraint of Item that is broken",
  },
  {
    folder: "features-types",
    from: "title: { type: string }",
    to: "title: { type: string, maxLength: 9 }",
    test: "notices each constraint of Problem that is broken",
  },
  {
    folder: "features-types",
    from: "Code:",
    to: "Codes:",
    test: "./schemas has a JSON Schema 2020-12 for each schema",
  },
  {
    folder: "features-types",
    from: "info: { title: Features",
    to: "info: { title: Feature",
    test: "./openapi.json is the spec",
  },
  {
    folder: "features-fixtures",
    from: "title: Gone",
    to: "title: Lost",
    test: "the examples of getItem are those of the spec",
  },
  {
    folder: "corners-client",
    from: "?beta=true",
    to: "?beta=false",
    test: "a call arrives as it is meant: readAnswer with all parameters",
  },
  {
    folder: "corners-client",
    from: "idempotencyKey: Idempotency-Key",
    to: "idempotencyKey: Other-Key",
    test: "addAnswer is repeated with the same Other-Key",
  },
  {
    folder: "corners-client",
    from: "https://own.example",
    to: "http://own.example",
    test: "the server of ping is not called without allowHttp",
  },
  {
    folder: "corners-client",
    from: "default: /own",
    to: "default: /others",
    test: "the server of then2 has the spec's defaults",
  },
])("a spec with $to in the place of $from", ({ folder, from, to, test }) => {
  it(`is noticed by "${test}" of ${folder}`, async () => {
    const slug = folder.replace(/-\w+$/, "");
    const spec = await specOf(slug);
    expect(spec.split(from).length).toBeGreaterThan(1);
    await workspace.write(`specs/${slug}.yaml`, spec.replace(from, to));
    const failing = await workspace
      .failing(folder)
      .finally(() => workspace.write(`specs/${slug}.yaml`, spec));
    expect(failing.filter((name) => name.includes(test))).not.toEqual([]);
  });
});
