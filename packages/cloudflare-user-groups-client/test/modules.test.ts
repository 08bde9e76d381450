import { createRequire } from "node:module";
import { dirname, isAbsolute, relative } from "node:path";
import { listModules } from "@specmint/testing";
import { describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);
const client = "@specmint/cloudflare-user-groups-client";
const gen = dirname(require.resolve(`${client}/client`));

/** What a bundler takes for a subpath, from the generated code's folder. */
async function modulesOf(subpath: string): Promise<readonly string[]> {
  const modules = await listModules(require.resolve(`${client}/${subpath}`));
  return modules.map((module) => (isAbsolute(module) ? relative(gen, module) : module));
}

describe("a part of the client comes with the runtime and nothing else:", () => {
  it.each([
    { subpath: "client", modules: ["client.js", "@specmint/runtime"] },
    {
      subpath: "operations/update-user-group",
      modules: ["operations/update-user-group.js", "@specmint/runtime"],
    },
  ])("$subpath", async ({ subpath, modules }) => {
    expect(await modulesOf(subpath)).toEqual(modules);
  });

  it("whole or in parts, the operation is one", async () => {
    const { updateUserGroup } = await import(
      "@specmint/cloudflare-user-groups-client/operations/update-user-group"
    );
    const whole = await import("@specmint/cloudflare-user-groups-client");
    expect(whole.updateUserGroup).toBe(updateUserGroup);
  });
});
