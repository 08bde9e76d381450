import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { plainEnv } from "../plain-env.ts";
import { run } from "../run.ts";
import { type ToolName, toolOverrides, toolVersions } from "./tool-versions.ts";

const cache = join(import.meta.dirname, "../../node_modules/.tools");
const underway = new Map<ToolName, Promise<string>>();

/**
 * The folder of a tool: what it consists of is in its `node_modules`. npm fetches it the first time, from the registry that the
 * machine is set to; from then on it stays in `node_modules/.tools`, by its versions.
 */
export function fetchTool(name: ToolName): Promise<string> {
  const fetched = underway.get(name) ?? fetchInto(cache, name);
  underway.set(name, fetched);
  return fetched;
}

async function fetchInto(folder: string, name: ToolName): Promise<string> {
  const manifest = JSON.stringify({
    private: true,
    dependencies: toolVersions[name],
    overrides: toolOverrides[name],
  });
  const target = join(folder, `${name}-${createHash("sha256").update(manifest).digest("hex").slice(0, 8)}`);
  if (existsSync(target)) return target;
  await mkdir(folder, { recursive: true });
  const unfinished = await mkdtemp(join(folder, ".unfinished-"));
  // Other users may run it too.
  await chmod(unfinished, 0o755);
  await writeFile(join(unfinished, "package.json"), manifest);
  const options = ["--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline"];
  await run("npm", ["install", ...options], { cwd: unfinished, env: plainEnv() });
  await rename(unfinished, target).catch(async (error) => {
    // Another process was faster.
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  return target;
}
