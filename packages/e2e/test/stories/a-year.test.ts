import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyWorkspace, type WorkspaceCopy } from "../../src/registry/copy-workspace.ts";
import { publishWorkspace, type Versions } from "../../src/registry/publish-workspace.ts";
import { type Registry, startRegistry } from "../../src/registry/start-registry.ts";
import { run } from "../../src/run.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../src/temporary-folder.ts";

const api = "@specmint/wavefront-user-groups";
const client = `${api}-client`;
const spec = "specs/wavefront-user-groups.yaml";
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

/** A second operation, beside the one that the description has: the year begins with both. */
const rename = `
  /api/v2/usergroup/{id}/name:
    post:
      operationId: renameUserGroup
      summary: Rename a user group
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: 5c9d2a4e }
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, required: [name], properties: { name: { type: string } } }
      responses:
        "204": { description: It has the name now. }
`;

/** The team's program: it prints what is sent, and gets what a server would answer. */
const program = `import { createClient, renameUserGroup, updateUserGroup } from "${client}";

const client = createClient({
  token: "secret",
  apiHost: "acme.wavefront.com",
  fetch: async (url, init) => {
    console.log(init?.method, new URL(String(url)).pathname, init?.body ?? "");
    if (init?.method === "POST") return new Response(null, { status: 204 });
    return Response.json({ status: { result: "OK", code: 200 }, response: { name: "Ops", archived: false } });
  },
});
const params = { path: { id: "1" } };
const updated = await updateUserGroup(client, {
  params,
  body: { name: "Ops", roleIDs: [] },
});
if (updated.ok) console.log(updated.data.response?.name);
const renamed = await renameUserGroup(client, { params, body: { name: "Operators" } });
console.log(renamed.status);
`;

/** Line of the program where the body of the update is, and where its imports are. */
const bodyLine = 15;
const importLine = 1;

let registry: Registry;
let vendor: WorkspaceCopy;
let team: TemporaryFolder;

beforeAll(async () => {
  [registry, vendor, team] = await Promise.all([
    startRegistry(),
    copyWorkspace(),
    makeTemporaryFolder("team"),
  ]);
  const manifest = { name: "team", private: true, type: "module" };
  await team.write("package.json", JSON.stringify(manifest));
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom"],
    strict: true,
    outDir: "dist",
    types: [],
  };
  await team.write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  await team.write("src/main.ts", program);
});
afterAll(async () => {
  await team?.[Symbol.asyncDispose]();
  await vendor?.[Symbol.asyncDispose]();
  await registry?.[Symbol.asyncDispose]();
});

/** What the team types. */
const npm = async (...args: readonly string[]): Promise<string> =>
  (await run("npm", args, { cwd: team.folder, env: registry.env })).stdout;

/** What the compiler says of the team's program: nothing if all is well. */
async function compile(): Promise<string> {
  const compiled = run(process.execPath, [tsc, "-p", ".", "--pretty", "false"], {
    cwd: team.folder,
    env: registry.env,
  });
  return compiled.then(
    ({ stdout }) => stdout,
    (error: Error) => error.message.split("\n").slice(2).join("\n"),
  );
}

async function runProgram(): Promise<string> {
  return (await run(process.execPath, ["dist/main.js"], { cwd: team.folder, env: registry.env })).stdout;
}

async function installed(name: string): Promise<string> {
  const text = await readFile(join(team.folder, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** The newest entry of the changelog that the team has in its node_modules. */
async function newestEntry(name: string): Promise<string> {
  const text = await readFile(join(team.folder, "node_modules", name, "CHANGELOG.md"), "utf8");
  return text.split(/^## /m)[1] ?? "";
}

/** What `specmint diff` says of the client that is installed and the newest that is published. */
async function diff(): Promise<string> {
  const args = ["--yes", "@specmint/cli", "diff", `node_modules/${client}`, `${client}@latest`];
  return (await run("npx", args, { cwd: team.folder, env: registry.env })).stdout;
}

/** Changes the description as its vendor does, and publishes what comes of it. */
async function publish(...edits: readonly (readonly [from: string, to: string])[]): Promise<Versions> {
  const file = join(vendor.folder, spec);
  let text = await readFile(file, "utf8");
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  await writeFile(file, text);
  await vendor.run("specmint", ["generate"]);
  await vendor.run("specmint", ["changeset"]);
  await vendor.run("specmint", ["changeset", "--check"]);
  const versions = await publishWorkspace(vendor, registry);
  await vendor.run("git", ["add", "--all"]);
  await vendor.run("git", ["commit", "--quiet", "--no-verify", "--message=Release"]);
  return versions;
}

// Each test is a season, and goes on where the one before it ended.
describe("a team's year", () => {
  it("begins with 1.0: it installs the client, and its program compiles and runs", async () => {
    // What the first release would have, had the description two operations.
    const file = join(vendor.folder, spec);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/\ncomponents:\n/, `${rename}\ncomponents:\n`));
    await vendor.run("specmint", ["generate"]);
    const versions = await publishWorkspace(vendor, registry);
    await vendor.run("git", ["add", "--all"]);
    await vendor.run("git", ["commit", "--quiet", "--no-verify", "--message=Release"]);
    expect(versions[client]).toBe("1.0.0");

    await npm("install", client);
    expect(await installed(client)).toBe("1.0.0");
    expect(await compile()).toBe("");
    expect(await runProgram()).toBe(
      'PUT /api/v2/usergroup/1 {"name":"Ops","roleIDs":[]}\nOps\nPOST /api/v2/usergroup/1/name {"name":"Operators"}\n204\n',
    );
  });

  it("goes on with an optional field: the minor arrives with npm update, and nothing is to be done", async () => {
    const versions = await publish(
      [
        "        roleIDs:\n          type: array\n",
        "        archived:\n          type: boolean\n        roleIDs:\n          type: array\n",
      ],
      [
        "      summary: Rename a user group\n",
        "      summary: Rename a user group\n      deprecated: true\n",
      ],
    );
    expect([versions[client], versions[`${api}-types`]]).toEqual(["1.1.0", "1.1.0"]);

    await npm("update");
    expect([await installed(client), await installed(`${api}-types`)]).toEqual(["1.1.0", "1.1.0"]);
    expect(await compile()).toBe("");
    expect(await runProgram()).toContain("Ops\n");
    expect(await newestEntry(client)).toMatch(/`archived` of `UserGroupWrite` may be sent now/);
    expect(await newestEntry(client)).toContain("`POST /api/v2/usergroup/{id}/name` is deprecated");
  });

  it("sees that a field becomes required when it wants to: at its own line, with what to do", async () => {
    const versions = await publish(["required: [name, roleIDs]", "required: [name, roleIDs, description]"]);
    expect(versions[client]).toBe("2.0.0");

    await npm("update");
    expect(await installed(client)).toBe("1.1.0");
    expect(await compile()).toBe("");

    const told = await diff();
    expect(told).toContain("major: `description` of `UserGroupWrite` is now required.");
    expect(told).toContain("Add `description` to every `updateUserGroup` call.");

    await npm("install", `${client}@latest`);
    expect(await installed(client)).toBe("2.0.0");
    const [error, ...others] = (await compile()).split("\n").filter((line) => /^\S/.test(line));
    expect(error).toMatch(
      new RegExp(`^src/main\\.ts\\(${bodyLine},\\d+\\): error TS2741: Property 'description' is missing`),
    );
    expect(others).toEqual([]);
    expect(await newestEntry(client)).toContain("add `description` to every `updateUserGroup` call.");

    await changeProgram(
      'body: { name: "Ops", roleIDs: [] }',
      'body: { name: "Ops", roleIDs: [], description: "On call" }',
    );
    expect(await compile()).toBe("");
    expect(await runProgram()).toContain('{"name":"Ops","roleIDs":[],"description":"On call"}');
  });

  it("ends without the operation that was deprecated", async () => {
    const text = await readFile(join(vendor.folder, spec), "utf8");
    const [deprecated = ""] = /\n {2}\/api\/v2\/usergroup\/\{id\}\/name:\n(?: {4}.*\n)+/.exec(text) ?? [];
    const versions = await publish([deprecated, "\n"]);
    expect(versions[client]).toBe("3.0.0");

    await npm("update");
    expect(await installed(client)).toBe("2.0.0");
    expect(await diff()).toContain("Stop calling `renameUserGroup` before you upgrade.");
    await npm("install", `${client}@latest`);
    expect(await compile()).toMatch(
      new RegExp(
        `^src/main\\.ts\\(${importLine},\\d+\\): error TS2305: .* has no exported member 'renameUserGroup'`,
      ),
    );
    expect(await newestEntry(client)).toMatch(/stop calling `renameUserGroup`/i);

    await changeProgram("createClient, renameUserGroup, ", "createClient, ");
    await changeProgram(/const renamed.*/s, "");
    expect(await compile()).toBe("");
    expect(await runProgram()).toContain("Ops\n");
  });
});

async function changeProgram(from: string | RegExp, to: string): Promise<void> {
  const file = join(team.folder, "src/main.ts");
  const text = await readFile(file, "utf8");
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}
