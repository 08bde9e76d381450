import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { temporaryWorkspace, type Workspace } from "./temporary-workspace.ts";

/** A workspace under git, with changesets. */
export interface GitWorkspace extends Workspace {
  /** Runs git, and gives what it prints. */
  readonly git: (...args: readonly string[]) => string;
  /** Commits all that there is. */
  readonly commit: () => void;
  readonly remove: (path: string) => void;
  /** Runs `changeset version`. */
  readonly version: () => void;
}

/** The description that a test begins with, as it was first. */
export const firstSpec = `openapi: 3.1.0
info: { title: Groups, version: 1.0.0 }
servers: [{ url: https://groups.example.com }]
paths:
  /groups/{id}:
    put:
      operationId: updateGroup
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Group" } } }
      responses:
        "204": { description: Done. }
components:
  schemas:
    Group: { type: object, required: [name], properties: { name: { type: string }, size: { type: integer } } }
`;

/** `size` is required: who called without it cannot any more. */
export function breaking(spec: string): string {
  return spec.replace("[name]", "[name, size]");
}

/** There is an operation more, `deleteGroup`. */
export function wider(spec: string): string {
  return spec.replace("components:\n", `${deletion}components:\n`);
}

const deletion = `    delete:
      operationId: deleteGroup
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "204": { description: Done. }
`;

/** Something is said in other words. */
export function reworded(spec: string): string {
  return spec.replace("Done.", "It was done.");
}

const kinds = ["types", "client", "fixtures"] as const;

/** A workspace on its branch `main`, with the API `groups` committed: its spec, and its packages at 1.0.0, as far as changesets looks at them. */
export function gitWorkspace(): GitWorkspace {
  const workspace = temporaryWorkspace();
  const { root, write } = workspace;
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const identity = [
    "-c",
    "user.name=acme",
    "-c",
    "user.email=acme@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...identity, ...args], {
      cwd: root,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const commit = (): void => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "Change");
  };
  write("specs/groups.yaml", firstSpec);
  for (const kind of kinds) write(`packages/groups-${kind}/package.json`, manifestOf("groups", kind));
  const config = {
    baseBranch: "main",
    changelog: "@changesets/cli/changelog",
    commit: false,
    access: "public",
  };
  write(".changeset/config.json", JSON.stringify(config));
  write(".gitignore", "node_modules/\n");
  git("init", "--quiet", "--initial-branch", "main");
  commit();
  return {
    ...workspace,
    git,
    commit,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    version: () => {
      execFileSync(process.execPath, [changesets, "version"], { cwd: root, env, stdio: "pipe" });
    },
  };
}

const changesets = createRequire(import.meta.url).resolve("@changesets/cli/bin.js");

/** The package.json of a package of an API. */
export function manifestOf(slug: string, kind: (typeof kinds)[number]): string {
  const needs = kind === "types" ? {} : { [`@acme/${slug}-types`]: "workspace:^" };
  const specmint = { spec: `specs/${slug}.yaml`, kind };
  return JSON.stringify({ name: `@acme/${slug}-${kind}`, version: "1.0.0", specmint, dependencies: needs });
}
