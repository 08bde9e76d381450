import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileDifference } from "@specmint/codegen";
import type { Diagnostic } from "@specmint/spec";
import { hashFiles } from "@specmint/testing";
import { beforeAll, expect, it } from "vitest";
import type { Ran } from "./run.ts";
import { description, type GithubWorkspace, kinds } from "./workspace.ts";

/** What `specmint generate --json` prints. */
interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly packages: readonly {
    readonly kind: string;
    readonly state: string;
    readonly files: number;
    readonly differences: readonly FileDifference[];
  }[];
}

/** Tests that the packages are made, once and for all, and that what they say of themselves is so. */
export function testGeneration(workspace: () => GithubWorkspace): void {
  let made: Ran;
  let fresh: Report;

  beforeAll(async () => {
    made = await workspace().specmint("new", "github", "--from", description);
  });

  it("makes all three packages", () => {
    expect(made.code, made.stderr).toBe(0);
    const lines = made.stdout.split("\n").filter((line) => /\d+ written/.test(line));
    expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual([
      "@specmint/github-client",
      "@specmint/github-fixtures",
      "@specmint/github-types",
    ]);
  });

  it("has a module for each of the 1,223 operations and each schema", async () => {
    const { operations, schemas } = countParts(JSON.parse(await readFile(description, "utf8")));
    expect(operations).toBe(1223);
    const gen = (kind: (typeof kinds)[number]): string => join(workspace().folderOf(kind), "src/gen");
    expect(await count(gen("types"), "operations")).toBe(operations);
    expect(await count(gen("client"), "operations")).toBe(operations);
    // Some schemas have a form for requests and one for responses.
    expect(await count(gen("types"), "schemas")).toBeGreaterThanOrEqual(schemas);
    const index = await readFile(join(gen("fixtures"), "index.ts"), "utf8");
    for (const module of await readdir(join(gen("fixtures"), "builders")))
      expect(index).toContain(`from "./builders/${module}"`);
    const builders = index.match(/^export \{ build\w+ \} from "\.\/(?:builders\/.+|values)\.ts";$/gm);
    expect(builders).toHaveLength(await count(gen("types"), "schemas"));
  });

  it("has a few files beside these modules", async () => {
    const files = Object.keys(await hashAll(workspace()));
    const generated = (kind: string): number =>
      files.filter((path) => path.includes(`-${kind}/src/gen/`)).length;
    expect(generated("types")).toBeGreaterThan(2000);
    expect(generated("types")).toBeLessThanOrEqual(2210);
    expect(generated("types") + generated("client")).toBeLessThanOrEqual(3450);
    // Without what is too small for a module: plain values, and operations of which there is nothing but the request.
    expect(generated("types") + generated("client") + generated("fixtures")).toBeLessThanOrEqual(5300);
  });

  it("has at most 34 MB of generated files, of which the fixtures are at most 10", async () => {
    const [fixtures = 0, ...others] = await Promise.all(
      (["fixtures", "types", "client"] as const).map((kind) =>
        bytesOf(join(workspace().folderOf(kind), "src/gen")),
      ),
    );
    expect(fixtures).toBeLessThanOrEqual(10_000_000);
    expect(others.reduce((sum, bytes) => sum + bytes, fixtures)).toBeLessThanOrEqual(34_000_000);
  });

  it("changes nothing when it is run again", async () => {
    const before = await hashAll(workspace());
    const again = await workspace().specmint("generate", "github", "--json");
    expect(again.code, again.stderr).toBe(0);
    expect(report(again).packages.map(({ state }) => state)).toEqual(kinds.map(() => "up-to-date"));
    expect(await hashAll(workspace())).toEqual(before);
  });

  it("makes the same files anew, says `--check`", async () => {
    const checked = await workspace().specmint("generate", "github", "--check", "--json");
    expect(checked.code, checked.stderr).toBe(0);
    fresh = report(checked);
    expect(fresh.packages.map(({ state }) => state)).toEqual(kinds.map(() => "up-to-date"));
    expect(fresh.packages.flatMap(({ differences }) => differences)).toEqual([]);
  });

  it("has no error to tell, and tells as many warnings and notes as there are", () => {
    expect(fresh.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const shown = made.stderr.match(/ - (?:warning|note) /g)?.length ?? 0;
    const others = [
      ...made.stderr.matchAll(/ \(and in (\d+) other place|^(\d+) more (?:warnings|notes?): /gm),
    ];
    const counted = others.reduce((sum, [, places, more]) => sum + Number(places ?? more), 0);
    expect(shown + counted).toBe(fresh.diagnostics.length);
  });

  it("names every approximation in FIDELITY.md, and counts their schemas and operations", async () => {
    const text = await readFile(join(workspace().folderOf("types"), "src/gen/FIDELITY.md"), "utf8");
    const rows = [
      ...text.matchAll(/^\| (?:\w+)(?: \S+)? \| `#\S*`(?: and (\d+) more)? \| `approximated\//gm),
    ];
    const approximated = fresh.diagnostics.filter(({ code }) => code.startsWith("approximated/"));
    expect(rows.reduce((sum, [, more = 0]) => sum + 1 + Number(more), 0)).toBe(approximated.length);
    expect(rows).toHaveLength(new Set(approximated.map(({ message }) => message)).size);
    const all = await count(workspace().folderOf("types"), "src/gen/schemas");
    const summary =
      /^(\d+) schemas exact, (\d+) approximated; (\d+) operations exact, (\d+) approximated; \d+ approximated for the whole document\.\n/;
    const [exactSchemas = 0, schemas = 0, exactOperations = 0, operations = 0] = (summary.exec(text) ?? [])
      .slice(1)
      .map(Number);
    expect(exactSchemas + schemas).toBe(all);
    expect(exactOperations + operations).toBe(1223);
    expect(schemas).toBeGreaterThan(0);
    expect(operations).toBeGreaterThan(0);
  });
}

function report({ stdout }: Ran): Report {
  return JSON.parse(stdout) as Report;
}

/** How many modules a folder has, without its index. */
async function count(...path: string[]): Promise<number> {
  return (await readdir(join(...path))).filter((file) => file !== "index.ts").length;
}

/** How large the files of a folder are together. */
async function bytesOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

function hashAll({ root }: GithubWorkspace): Promise<Readonly<Record<string, string>>> {
  return hashFiles(join(root, "packages"));
}

/** How many operations and named schemas a description has. */
function countParts({ paths, components }: { paths: object; components: { schemas: object } }): {
  readonly operations: number;
  readonly schemas: number;
} {
  const members = Object.values(paths).flatMap((item: object) => Object.keys(item));
  const operations = members.filter((name) => /^(get|put|post|delete|options|head|patch|trace)$/.test(name));
  return { operations: operations.length, schemas: Object.keys(components.schemas).length };
}
