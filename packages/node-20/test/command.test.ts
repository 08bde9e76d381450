import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const command = fileURLToPath(new URL("../../cli/bin/specmint.js", import.meta.url));

it("the command says in one sentence which Node it needs", () => {
  const manifest = readFileSync(new URL("../../cli/package.json", import.meta.url), "utf8");
  const { engines } = JSON.parse(manifest) as { engines: { node: string } };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "--version"], {
    encoding: "utf8",
  });
  const needed = `Node ${engines.node.replace(">=", "")} or later is needed`;
  expect(stderr).toBe(`specmint: ${needed}, and this is Node ${process.versions.node}.\n`);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
});
