import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Run, runCommand } from "./run-command.ts";

/** A spec with one operation, and the place of an operationId to change. */
export const groupsSpec = `openapi: 3.1.0
info: { title: Groups, version: 1.0.0 }
servers:
  - url: https://groups.example.com
paths:
  /groups/{id}:
    get:
      operationId: getGroup
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: g1 }
      responses:
        "200":
          description: The group.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Group" }
              examples:
                plain: { value: { name: Admins } }
components:
  schemas:
    Group: { type: object, required: [name], properties: { name: { type: string } } }
`;

/** A workspace of its own, removed when the test is over. */
export interface Workspace {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** All files below a folder with their texts, but for what tools keep under node_modules. */
  readonly files: (folder: string) => Readonly<Record<string, string>>;
  /** Runs the command in the root or a folder below it. */
  readonly run: (args: readonly string[], folder?: string) => Promise<Run>;
}

/**
 * A workspace with root files and `specs/groups.yaml`, as a team has it before its first API.
 *
 * @param atEnd Is given what removes it; by default the running test does that when it is over.
 */
export function temporaryWorkspace(atEnd: (remove: () => void) => void = onTestFinished): Workspace {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "specmint-cli-"));
  atEnd(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write(
    "package.json",
    JSON.stringify({ name: "acme", private: true, license: "MIT", specmint: { scope: "@acme" } }),
  );
  write("pnpm-workspace.yaml", "packages: [packages/*]\n");
  write("specs/groups.yaml", groupsSpec);
  return {
    root,
    write,
    read: (path) => readFileSync(join(root, path), "utf8"),
    files: (folder) => listFiles(join(root, folder)),
    run: (args, folder = ".") => runCommand(args, join(root, folder)),
  };
}

/** The same with the packages of the API in place. */
export async function workspaceWithGroups(): Promise<Workspace> {
  const workspace = temporaryWorkspace();
  const { code, err } = await workspace.run(["new", "groups", "--from", "specs/groups.yaml"]);
  if (code !== 0) throw new Error(err);
  return workspace;
}

function listFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    entries.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}
