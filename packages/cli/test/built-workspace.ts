import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { groupsSpec, temporaryWorkspace, type Workspace } from "./temporary-workspace.ts";

const modules = join(import.meta.dirname, "../node_modules");

/** Options of a team whose packages are built in the tests. */
export const compilerOptions: Readonly<Record<string, string | boolean>> = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
};

/** A workspace with the packages of an API, and what they are built with. */
export async function buildableWorkspace(
  spec: string = groupsSpec,
  atEnd?: (remove: () => void) => void,
): Promise<Workspace> {
  const made = temporaryWorkspace(atEnd);
  const { root, write, run } = made;
  write("specs/groups.yaml", spec);
  write("tsconfig.base.json", JSON.stringify({ compilerOptions: { ...compilerOptions, types: [] } }));
  const installed = ["@specmint/schema", "@specmint/mock", "fast-check", "typescript"];
  for (const name of installed) link(join(modules, name), join(root, "node_modules", name));
  link(join(modules, "../../runtime"), join(root, "node_modules/@specmint/runtime"));
  link(join(root, "packages/groups-types"), join(root, "node_modules/@acme/groups-types"));
  const { code, err } = await run(["new", "groups", "--from", "specs/groups.yaml"]);
  if (code !== 0) throw new Error(err);
  return made;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
