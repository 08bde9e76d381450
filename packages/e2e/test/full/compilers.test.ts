import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installed, installPublished, versionOf } from "../install-published.ts";
import { products } from "../workspace-packages.ts";

/** All that the packages have to import, without a word of any platform. */
const program = `import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import * as parts from "@specmint/cloudflare-user-groups-client/client";
import { updateUserGroup as operation } from "@specmint/cloudflare-user-groups-client/operations/update-user-group";
import { boundary, type Builder, buildUserGroupUpdateParams, evolution, invalid } from "@specmint/cloudflare-user-groups-fixtures";
import * as arbitraries from "@specmint/cloudflare-user-groups-fixtures/arbitraries";
import { buildUserGroupUpdateParams as build } from "@specmint/cloudflare-user-groups-fixtures/builders/user-group-update-params";
import { buildUpdateUserGroupRequest, updateUserGroupExamples } from "@specmint/cloudflare-user-groups-fixtures/operations/update-user-group";
import type { paths, UserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-types";
import openapi from "@specmint/cloudflare-user-groups-types/openapi.json" with { type: "json" };
import type { UpdateUserGroupBody } from "@specmint/cloudflare-user-groups-types/operations/update-user-group";
import { UserGroupUpdateParamsSchema } from "@specmint/cloudflare-user-groups-types/schemas";
import type { UserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types/schemas/user-group-update-params";
import { validateUserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types/validators";
import * as wavefront from "@specmint/wavefront-user-groups-client";
import { buildUserGroupWrite } from "@specmint/wavefront-user-groups-fixtures";
import type { UserGroupWrite } from "@specmint/wavefront-user-groups-types";
import { sample } from "fast-check";

const params = { path: { account_id: "a", user_group_id: "g" } };
const body: UpdateUserGroupBody & UserGroupUpdateParams = { ...build(), ...buildUserGroupUpdateParams({ name: "a" }) };

export async function useCloudflare(): Promise<UserGroupUpdateResponse | undefined> {
  const client = createClient({ apiToken: "t0ken" });
  const { data } = await client.PUT("/accounts/{account_id}/iam/user_groups/{user_group_id}", { params, body });
  const result = await operation(parts.createClient({ apiToken: async () => "t0ken" }), { params, body });
  if (!result.ok && result.status === 404) throw new Error(result.error.errors[0]?.message);
  return data?.result ?? unwrap(await updateUserGroup(client, { params, body })).result;
}

export async function useWavefront(): Promise<boolean> {
  const written: UserGroupWrite = buildUserGroupWrite();
  const client = wavefront.createClient({ token: "t0ken" });
  // @ts-expect-error: not an object
  void wavefront.updateUserGroup(client, { params: { path: { id: "i" } }, body: "no" });
  return (await wavefront.updateUserGroup(client, { params: { path: { id: "i" } }, body: written })).ok;
}

export const builder: Builder<UserGroupUpdateParams> = buildUserGroupUpdateParams;
export const written: readonly UserGroupUpdateParams[] = sample(arbitraries.userGroupUpdateParams());
export const sent: string | undefined = buildUpdateUserGroupRequest((request) => ({ ...request, body: written[0] ?? {} })).body.name;
export const cases: readonly { readonly name: string; readonly pointer: string; readonly value: unknown }[] =
  [...invalid(builder), ...evolution(builder), ...boundary(builder)];
// @ts-expect-error: not a string
void buildUserGroupUpdateParams({ name: 1 });

export const others = [openapi.openapi, UserGroupUpdateParamsSchema.type, validateUserGroupUpdateParams(body)];
export const example: paths extends object ? string | undefined : never =
  updateUserGroupExamples.responses[200].documented.result?.name;
`;

const strict = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  noEmit: true,
};

let team: Installed;

beforeAll(async () => {
  team = await installPublished("npm", {
    dependencies: products.map(({ folder }) => folder),
    devDependencies: { "@types/node": versionOf("@types/node"), "fast-check": versionOf("fast-check") },
  });
  await team.write("program.ts", program);
});

afterAll(() => team?.[Symbol.asyncDispose]());

describe.each([
  { where: "Node without the DOM library", lib: ["es2022"], types: ["node"] },
  { where: "a browser without Node's types", lib: ["es2022", "dom", "dom.iterable"], types: [] },
  { where: "both", lib: ["es2022", "dom", "dom.iterable"], types: ["node"] },
])("in a program for $where, the packages", ({ lib, types }) => {
  it.each(["typescript-5.4", "typescript", "typescript-6", "typescript-7"])(
    "compile under %s",
    async (compiler) => {
      const compilerOptions = { ...strict, lib, types };
      await team.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["program.ts"] }));
      expect(await team.compile(compiler)).toBe("");
    },
  );
});

/** As much as a program of another kind has to import to see whether it may. */
const short = `import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import * as parts from "@specmint/cloudflare-user-groups-client/client";

export async function readName(): Promise<string | undefined> {
  const init = { params: { path: { account_id: "a", user_group_id: "g" } }, body: {} };
  void parts.createClient();
  return unwrap(await updateUserGroup(createClient({ apiToken: "t0ken" }), init)).result?.name;
}
`;

describe.each([
  {
    kind: "for a bundler",
    file: "bundled.ts",
    settings: { module: "esnext", moduleResolution: "bundler" },
    compilers: ["typescript-5.4", "typescript", "typescript-6", "typescript-7"],
  },
  {
    kind: "with module node16",
    file: "bundled.ts",
    settings: { module: "node16" },
    compilers: ["typescript-5.4", "typescript", "typescript-6", "typescript-7"],
  },
  {
    kind: "of CommonJS",
    file: "common.cts",
    settings: { module: "nodenext" },
    compilers: ["typescript", "typescript-6", "typescript-7"],
  },
])("in a program $kind, the packages", ({ file, settings, compilers }) => {
  it.each(compilers)("compile under %s", async (compiler) => {
    const compilerOptions = { ...strict, ...settings, lib: ["es2022", "dom"], types: [] };
    await team.write(file, short);
    await team.write("tsconfig.json", JSON.stringify({ compilerOptions, files: [file] }));
    expect(await team.compile(compiler)).toBe("");
  });
});
