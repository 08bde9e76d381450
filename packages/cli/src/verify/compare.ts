import { comparePublished } from "@specmint/codegen/make";
import { isMembers, parseJson, valueAt } from "../read-manifest.ts";
import type { PackageFiles } from "./open-package.ts";
import { textOf } from "./read-facts.ts";
import type { Remade } from "./remake.ts";

/** Something of a package that is not what its spec gives. */
export interface Difference {
  /** A file of the package, `dist/gen/client.js`, or a part of one: `package.json#/exports/.`. */
  readonly path: string;
  /** `stray`: it is among what is generated, and is not made from the spec. */
  readonly problem: "differs" | "missing" | "stray";
  /** Counts from 1: the first line that differs. Only of texts that do. */
  readonly line?: number;
}

/** How a package compares with what its spec gives. */
export interface Comparison {
  /** In the order of their paths. */
  readonly differences: readonly Difference[];
  /** What nothing is made of to compare with, as somebody wrote it: files, and parts of package.json. */
  readonly notCovered: readonly string[];
  /** How many files are the same. */
  readonly same: number;
}

const generated = "dist/gen/";

/** What people read, and no program runs. */
const texts = /^(?:[^/]+\.md|LICEN[CS]E[^/]*|NOTICE[^/]*|package\.json)$/i;

/**
 * Compares a package with what its spec gives, byte for byte: all of `dist/gen`, and the generator's parts of package.json and README.md.
 *
 * @throws `GenerateError` if package.json is no JSON.
 */
export function comparePackage(
  name: string,
  files: PackageFiles,
  { files: made, parts }: Remade,
): Comparison {
  const paths = new Set([...files.keys()].filter((path) => path.startsWith(generated)));
  for (const path of made.keys()) paths.add(`${generated}${path}`);
  const differences = [...paths].flatMap((path): readonly Difference[] => {
    const [is, should] = [files.get(path), made.get(path.slice(generated.length))];
    if (is === undefined) return [{ path, problem: "missing" }];
    if (should === undefined) return [{ path, problem: "stray" }];
    return is.equals(should) ? [] : [{ path, problem: "differs", line: firstLine(is, should) }];
  });
  const manifest = textOf(files, "package.json") ?? "";
  const beside = comparePublished(
    name,
    { "package.json": manifest, "README.md": textOf(files, "README.md") },
    parts,
  );
  const all = [...differences, ...beside.map((path): Difference => ({ path, problem: "differs" }))];
  const isOwn = (path: string): boolean => !path.startsWith(generated) && !texts.test(path);
  return {
    differences: all.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    notCovered: [...[...files.keys()].filter(isOwn), ...ownMembers(manifest, parts)].sort(),
    same: paths.size - differences.length,
  };
}

function firstLine(is: Buffer, should: Buffer): number {
  const at = is.findIndex((byte, index) => byte !== should[index]);
  return is
    .subarray(0, at === -1 ? is.length : at)
    .toString("latin1")
    .split("\n").length;
}

/** Members of a package.json by which code is found, installed or run. */
const runs: readonly string[] = [
  "exports",
  "imports",
  "bin",
  "main",
  "module",
  "browser",
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "bundleDependencies",
  "bundledDependencies",
];

/** A range of versions of the package that is named, and of no other. */
const range = /^(?:workspace:.*|catalog:.*|[\d^~<>=|.*x\s-]+(?:-[\w.]+)?)$/;

/** The scripts that npm runs where a package is installed. */
const installs: readonly string[] = ["preinstall", "install", "postinstall"];

/** What a team has written itself into a package.json that leads to code. */
function ownMembers(text: string, { json }: Remade["parts"]): readonly string[] {
  const made = new Set((json["package.json"] ?? []).map(({ path }) => path.join("\0")));
  const manifest = parseJson(text);
  const below = (name: string): readonly (readonly string[])[] => {
    const value = valueAt(manifest, [name]);
    return isMembers(value)
      ? Object.keys(value).map((key) => [name, key])
      : value === undefined
        ? []
        : [[name]];
  };
  const scripts = below("scripts").filter(([, name = ""]) => installs.includes(name));
  const isMade = (path: readonly string[]): boolean => {
    const value = valueAt(manifest, path);
    const isRange = typeof value === "string" && range.test(value);
    return made.has(path.join("\0")) && (isRange || !/dependencies$/i.test(path[0] ?? ""));
  };
  return [...runs.flatMap(below), ...scripts]
    .filter((path) => !isMade(path))
    .map(
      (path) =>
        `package.json#/${path.map((one) => one.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`,
    );
}
