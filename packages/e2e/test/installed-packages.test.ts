import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RecordingServer, serve } from "@specmint/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installed, installPublished, versionOf } from "./install-published.ts";
import { products } from "./workspace-packages.ts";

const run = promisify(execFile);
let team: Installed;

/** A team's program. */
const program = `import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { buildUserGroupUpdateParams, updateUserGroupExamples } from "@specmint/cloudflare-user-groups-fixtures";
import type { UserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-types";
import { validateUserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types/validators";
import { UserGroupUpdateParamsSchema } from "@specmint/cloudflare-user-groups-types/schemas";
import * as wavefront from "@specmint/wavefront-user-groups-client";
import { buildUserGroupWrite } from "@specmint/wavefront-user-groups-fixtures";

const baseUrl = process.argv[2];
const cloudflare = createClient({ apiToken: "t0ken", baseUrl });
const body = buildUserGroupUpdateParams({ name: "Zone auditors" });
if (validateUserGroupUpdateParams(body).issues) throw new Error("the built body is not valid");
if (UserGroupUpdateParamsSchema.type !== "object") throw new Error("no schema");

const path = { account_id: "023e105f4ecef8ad9ca31a8372d0c353", user_group_id: "023e105f4ecef8ad9ca31a8372d0c353" };
const group: UserGroupUpdateResponse | undefined = unwrap(await updateUserGroup(cloudflare, { params: { path }, body })).result;
console.log(group?.name, group?.name === updateUserGroupExamples.responses[200].documented.result?.name);

const other = wavefront.createClient({ token: "t0ken", baseUrl });
const result = await wavefront.updateUserGroup(other, { params: { path: { id: "a/b" } }, body: buildUserGroupWrite() });
console.log(result.ok, result.status, result.ok ? "" : result.error);
`;

/** The same by subpaths, as a program of a large API imports it: only what it uses. */
const parts = `import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unwrap } from "@specmint/cloudflare-user-groups-client";
import { type Client, createClient } from "@specmint/cloudflare-user-groups-client/client";
import { updateUserGroup } from "@specmint/cloudflare-user-groups-client/operations/update-user-group";
import { buildUserGroupUpdateParams } from "@specmint/cloudflare-user-groups-fixtures/builders/user-group-update-params";
import { updateUserGroupExamples } from "@specmint/cloudflare-user-groups-fixtures/operations/update-user-group";
import type { UpdateUserGroupBody, UpdateUserGroupResponse200 } from "@specmint/cloudflare-user-groups-types/operations/update-user-group";
import { UserGroupUpdateParamsSchema } from "@specmint/cloudflare-user-groups-types/schemas/user-group-update-params";
import type { UserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types/schemas/user-group-update-params";
import { validateUserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types/schemas/user-group-update-params";

const client: Client = createClient({ apiToken: "t0ken", baseUrl: process.argv[2] });
const built: UserGroupUpdateParams = buildUserGroupUpdateParams({ name: "Zone auditors" });
const body: UpdateUserGroupBody = built;
if (validateUserGroupUpdateParams(body).issues) throw new Error("the built body is not valid");

const path = { account_id: "a", user_group_id: "g" };
const updated: UpdateUserGroupResponse200 = unwrap(await updateUserGroup(client, { params: { path }, body }));
// @ts-expect-error: not a string
await updateUserGroup(client, { params: { path }, body: { name: 1 } });

const fidelity = import.meta.resolve("@specmint/cloudflare-user-groups-types/FIDELITY.md");
console.log(updated.result?.name === updateUserGroupExamples.responses[200].documented.result?.name);
console.log(UserGroupUpdateParamsSchema.type, readFileSync(fileURLToPath(fidelity), "utf8").split("\\n")[0]);
`;

const tsconfig = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom", "dom.iterable"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ["node"],
    noEmit: true,
  },
  include: ["program.ts", "parts.ts"],
};

beforeAll(async () => {
  team = await installPublished("npm", {
    dependencies: products.map(({ folder }) => folder),
    devDependencies: { "@types/node": versionOf("@types/node") },
  });
  await team.write("program.ts", program);
  await team.write("parts.ts", parts);
  await team.write("tsconfig.json", JSON.stringify(tsconfig));
});

afterAll(() => team?.[Symbol.asyncDispose]());

describe("the packages as they are published, installed by npm", () => {
  it("compile", async () => {
    expect(await team.compile("5.9")).toBe("");
  });

  it("make calls over HTTP", async () => {
    await using server = await serveGroups();
    const { stdout, stderr } = await run(process.execPath, ["program.ts", server.url], { cwd: team.folder });
    expect(stderr).toBe("");
    expect(stdout).toBe(
      "My New User Group true\nfalse 200 { status: { result: 'ERROR', message: 'no', code: 400 } }\n",
    );
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "PUT /accounts/023e105f4ecef8ad9ca31a8372d0c353/iam/user_groups/023e105f4ecef8ad9ca31a8372d0c353",
      "PUT /api/v2/usergroup/a%2Fb",
    ]);
  });

  it("are to be had in parts", async () => {
    await using server = await serveGroups();
    const { stdout, stderr } = await run(process.execPath, ["parts.ts", server.url], { cwd: team.folder });
    expect(stderr).toBe("");
    expect(stdout).toBe(
      "true\nobject 16 schemas exact, 0 approximated; 1 operation exact, 0 approximated.\n",
    );
    expect(server.requests[0]).toMatchObject({ method: "PUT", url: "/accounts/a/iam/user_groups/g" });
  });

  it("bring nothing along but each other, openapi-fetch and what the server of a mock stands on", async () => {
    const scopes = await readdir(join(team.folder, "node_modules"));
    expect(scopes.filter((name) => !name.startsWith(".")).sort()).toEqual([
      "@remix-run",
      "@specmint",
      "@types",
      "openapi-fetch",
      "openapi-typescript-helpers",
      "undici-types",
    ]);
  });
});

describe("arbitraries without fast-check", () => {
  const name = "@specmint/cloudflare-user-groups-fixtures";
  const print = (entry: string): Promise<{ readonly stdout: string }> => {
    const code = `import("${entry}").then((all) => console.log(typeof all.invalid), (error) => console.log(error.message));`;
    return run(process.execPath, ["--eval", code], { cwd: team.folder });
  };

  it("are refused by its name", async () => {
    expect((await print(`${name}/arbitraries`)).stdout).toMatch(/^Cannot find package 'fast-check' /);
  });

  it("are missed by nothing else", async () => {
    expect((await print(name)).stdout).toBe("function\n");
  });
});

/** Cloudflare with a success, and Wavefront with a failure that comes with status 200. */
function serveGroups(): Promise<RecordingServer> {
  return serve(({ url }) =>
    url.startsWith("/accounts/")
      ? {
          status: 200,
          body: JSON.stringify({
            success: true,
            errors: [],
            messages: [],
            result: { id: "1", name: "My New User Group" },
          }),
        }
      : { status: 200, body: JSON.stringify({ status: { result: "ERROR", message: "no", code: 400 } }) },
  );
}
