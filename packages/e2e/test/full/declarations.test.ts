import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as cloudflare from "@specmint/cloudflare-user-groups-fixtures";
import * as arbitraries from "@specmint/cloudflare-user-groups-fixtures/arbitraries";
import * as wavefront from "@specmint/wavefront-user-groups-fixtures";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilers } from "../../src/matrix/compile.ts";
import { type Installed, installPublished, versionOf } from "../install-published.ts";

/** A library that is published with declarations, and leaves the types of what it exports to the compiler. */
interface Library {
  /** Folder of the only package of ours that it installs. */
  readonly installs: string;
  readonly files: Readonly<Record<string, string>>;
  /** What its own code imports beside it. */
  readonly peers?: readonly string[];
}

const cloudflarePath = '"/accounts/{account_id}/iam/user_groups/{user_group_id}"';
const cloudflareInit = '{ params: { path: { account_id: "a", user_group_id: "g" } }, body: {} }';

/** All that a call gives, by whichever entries it is made. */
const results = `export const result = await updateUserGroup(client, init);
export const value = unwrap(result);
export const update = () => updateUserGroup(client, init);
export const updated = async () => unwrap(await updateUserGroup(client, init));
export const data = result.ok ? result.data : undefined;
export const inner = result.ok ? result.data.result : undefined;
export const error = result.ok ? undefined : result.error;
export const documented = !result.ok && result.status === 404 ? result.error : undefined;
export const errors = !result.ok && result.status === 404 ? result.error.errors : undefined;
export const all = { result, data, error };
`;

const libraries: readonly Library[] = [
  {
    installs: "cloudflare-user-groups-client",
    files: {
      "main.ts": `import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
const init = ${cloudflareInit};
export const client = createClient({ apiToken: "t0ken" });
export const make = (apiToken: string) => createClient({ apiToken });
${results}export const { use, eject } = client;
export const put = await client.PUT(${cloudflarePath}, init);
export const putData = put.data;
export const putError = put.error;
export const putInner = put.data?.result;
export const repeat = () => client.PUT(${cloudflarePath}, init);
`,
      "parts.ts": `import { createClient } from "@specmint/cloudflare-user-groups-client/client";
import { updateUserGroup } from "@specmint/cloudflare-user-groups-client/operations/update-user-group";
import { unwrap } from "@specmint/cloudflare-user-groups-client";
const init = ${cloudflareInit};
export const client = createClient({ apiToken: "t0ken" });
export const make = (apiToken: string) => createClient({ apiToken });
${results}`,
    },
  },
  {
    installs: "wavefront-user-groups-client",
    files: {
      "main.ts": `import { createClient, unwrap, updateUserGroup } from "@specmint/wavefront-user-groups-client";
const init = { params: { path: { id: "i" } }, body: { name: "Auditors", roleIDs: [], users: [] } };
export const client = createClient({ token: "t0ken" });
export const result = await updateUserGroup(client, init);
export const value = unwrap(result);
export const data = result.ok ? result.data : undefined;
export const inner = result.ok ? result.data.response : undefined;
export const error = result.ok ? undefined : result.error;
export const put = await client.PUT("/api/v2/usergroup/{id}", init);
export const putData = put.data;
`,
    },
  },
  {
    installs: "cloudflare-user-groups-fixtures",
    files: { "main.ts": useBuilders("@specmint/cloudflare-user-groups-fixtures", cloudflare) },
  },
  {
    installs: "cloudflare-user-groups-fixtures",
    files: { "arbitraries.ts": useArbitraries("@specmint/cloudflare-user-groups-fixtures", arbitraries) },
    peers: ["fast-check"],
  },
  {
    installs: "wavefront-user-groups-fixtures",
    files: { "main.ts": useBuilders("@specmint/wavefront-user-groups-fixtures", wavefront) },
  },
];

/** Exports what each builder of a package gives, the builders, what is made of one, and the examples. */
function useBuilders(name: string, module: object): string {
  const names = Object.keys(module);
  const builders = names.filter((key) => key.startsWith("build"));
  const examples = names.filter((key) => !key.startsWith("build"));
  const values = builders.map((build) => `export const ${build}Value = fixtures.${build}();\n`);
  const cases = ["invalid", "boundary", "evolution", "unbreakable"].map(
    (made) => `export const ${made}Cases = fixtures.${made}(fixtures.${builders[0]});\n`,
  );
  const aliases = names.map((key) => `export const ${key} = fixtures.${key};\n`);
  expect(builders.length * examples.length).toBeGreaterThan(0);
  return `import * as fixtures from "${name}";\n${[...values, ...cases, ...aliases].join("")}`;
}

/** Exports each function of a package's arbitraries, and what it gives. */
function useArbitraries(name: string, module: object): string {
  const isOfSchema = (key: string) => !["arbitrary", "fallbacks", "NoValueError"].includes(key);
  const names = Object.keys(module).filter(isOfSchema);
  const made = names.map((key) => `export const ${key}Made = arbitraries.${key}();\n`);
  const aliases = Object.keys(module).map((key) => `export const ${key} = arbitraries.${key};\n`);
  expect(made.length).toBeGreaterThan(0);
  return `import * as arbitraries from "${name}/arbitraries";\n${[...made, ...aliases].join("")}`;
}

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  declaration: true,
  outDir: "dist",
  rootDir: "src",
};

const cases = libraries.map((library) => ({
  ...library,
  all: [...(library.peers ?? []), library.installs].join(" and "),
}));

describe.each(cases)(
  "a library that pnpm installed nothing but $all for",
  ({ installs, files, peers = [] }) => {
    let library: Installed;

    beforeAll(async () => {
      const devDependencies = Object.fromEntries(peers.map((name) => [name, versionOf(name)]));
      library = await installPublished("pnpm", { dependencies: [installs], devDependencies });
      await library.write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
      for (const [file, text] of Object.entries(files)) await library.write(join("src", file), text);
    });

    afterAll(() => library?.[Symbol.asyncDispose]());

    it.each(compilers)(
      "gets declarations from TypeScript %s that name that package alone",
      async (compiler) => {
        expect(await library.compile(compiler)).toBe("");
        expect(await packagesIn(join(library.folder, "dist"))).toEqual([`@specmint/${installs}`]);
      },
    );
  },
);

/** The packages that declarations import from. */
async function packagesIn(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".d.ts"));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const imports = texts.flatMap((text) => [...text.matchAll(/(?:from |import\()"((?:@[^/"]+\/)?[^/"]+)/g)]);
  return [...new Set(imports.map(([, name = ""]) => name))].sort();
}
