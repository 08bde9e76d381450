import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./workspace.ts";

/** A workflow of GitHub Actions, as far as tests look at it. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What a job's token may do. */
export type Permissions = Readonly<Record<string, string>>;

/** A job. */
export interface Job {
  readonly name: string;
  readonly needs?: string;
  readonly if?: string;
  readonly permissions?: Permissions;
  readonly environment?: string;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly WorkflowStep[];
}

/** A step. */
export interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A workflow with its file. */
export interface WorkflowFile {
  /** Path from the root. */
  readonly file: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** All workflows. */
export const workflows: readonly WorkflowFile[] = readdirSync(join(root, ".github/workflows")).map((name) => {
  const file = `.github/workflows/${name}`;
  const text = readFileSync(join(root, file), "utf8");
  return { file, text, workflow: parse(text) as Workflow };
});

/** The jobs of all of them, called as their file and their key. */
export const jobs: readonly { readonly id: string; readonly job: Job; readonly workflow: Workflow }[] =
  workflows.flatMap(({ file, workflow }) =>
    Object.entries(workflow.jobs).map(([key, job]) => ({
      id: `${file.replace(/^.*\/(.*)\.yml$/, "$1")}/${key}`,
      job,
      workflow,
    })),
  );
