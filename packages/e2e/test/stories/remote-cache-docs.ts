import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../workspace-packages.ts";

/** What CONTRIBUTING says about several machines. */
export interface RemoteCacheDocs {
  /** The variables that the server is started with. */
  readonly server: readonly string[];
  /** The variables that a machine has. */
  readonly machine: readonly string[];
  /** What the steps of the workflow's jobs run. */
  readonly plan: readonly string[];
  readonly api: readonly string[];
  readonly text: string;
}

interface Job {
  readonly steps: readonly { readonly run: string }[];
}

/** Reads the section of CONTRIBUTING. */
export async function readRemoteCacheDocs(): Promise<RemoteCacheDocs> {
  const whole = await readFile(join(root, "CONTRIBUTING.md"), "utf8");
  const [, text = ""] = /^## On several machines\n(.*?)^## /ms.exec(whole) ?? [];
  const [, shell = ""] = /```sh\n(.*?)```/s.exec(text) ?? [];
  const [, workflow = ""] = /```yaml\n(.*?)```/s.exec(text) ?? [];
  const { env, jobs } = parse(workflow) as {
    readonly env: object;
    readonly jobs: { readonly plan: Job; readonly api: Job };
  };
  return {
    server: [...shell.matchAll(/\b([A-Z_]+)=/g)].map(([, name = ""]) => name).sort(),
    machine: Object.keys(env).sort(),
    plan: jobs.plan.steps.map((step) => step.run),
    api: jobs.api.steps.map((step) => step.run),
    text,
  };
}
