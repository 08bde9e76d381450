import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { SuiteGroup } from "./suite-group.ts";

/** The draft that validators speak. */
const draft = "tests/draft2020-12";

/** Formats are asserted, so that their tests are those of what must hold. */
const folders = ["", "optional/format"];

/**
 * The tests of a folder in the form of JSON-Schema-Test-Suite, or of its draft: what every implementation has to pass, and formats.
 *
 * @throws if there are none.
 */
export function readSuite(folder: string): readonly SuiteGroup[] {
  const root = existsSync(join(folder, draft)) ? join(folder, draft) : folder;
  const groups = folders.flatMap((below) => readFolder(root, below));
  if (groups.length === 0) throw new Error(`There are no tests in ${root}.`);
  return groups;
}

function readFolder(root: string, below: string): readonly SuiteGroup[] {
  const folder = join(root, below);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().flatMap((name) => readFile(join(folder, name), below));
}

function readFile(path: string, below: string): readonly SuiteGroup[] {
  const groups: readonly Omit<SuiteGroup, "file">[] = JSON.parse(readFileSync(path, "utf8"));
  const file = below === "" ? basename(path) : `${below}/${basename(path)}`;
  return groups.map((group) => ({ ...group, file }));
}
