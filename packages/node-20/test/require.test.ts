import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));

it("the packages are loaded by require", () => {
  const program = `
    const { createClient, updateUserGroup } = require("@specmint/cloudflare-user-groups-client");
    const parts = require("@specmint/cloudflare-user-groups-client/client");
    const operation = require("@specmint/cloudflare-user-groups-client/operations/update-user-group");
    const client = createClient({ apiToken: "t0ken" });
    console.log(typeof client.PUT, typeof parts.createClient, updateUserGroup === operation.updateUserGroup);
  `;
  const args = ["--disable-warning=ExperimentalWarning", "--input-type=commonjs", "--eval", program];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: "function function true\n", stderr: "" });
});
