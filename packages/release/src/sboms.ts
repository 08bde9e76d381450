import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** The members of a CycloneDX document that are looked at here. */
export interface Sbom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

/** A package in it. */
export interface Component {
  /** `pkg:npm/yaml@2.9.1`. */
  readonly purl: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

/** A version of a package. */
export interface Release {
  readonly name: string;
  readonly version: string;
}

/**
 * Writes an SBOM (CycloneDX) for each release into a folder, beside its tarball: with all that it needs at run time, and nothing else. It
 * has the time and a serial number in it, and so is no part of the tarball, which is the same whenever it is made.
 *
 * @returns Their paths, in the order of the releases.
 */
export async function writeSboms(
  root: string,
  folder: string,
  releases: readonly Release[],
): Promise<readonly string[]> {
  const filters = releases.flatMap(({ name }) => ["--filter", name]);
  // Without --split there would be one for all of them.
  const out = ["--split", "--out", join(folder, "%s-%v.cdx.json")];
  await promisify(execFile)("pnpm", ["sbom", "--sbom-format", "cyclonedx", "--prod", ...filters, ...out], {
    cwd: root,
  });
  return releases.map((release) => join(folder, `${fileNameOf(release)}.cdx.json`));
}

/** Reads an SBOM. */
export async function readSbom(file: string): Promise<Sbom> {
  return JSON.parse(await readFile(file, "utf8")) as Sbom;
}

/** What the files of a release are called before their ending. */
export function fileNameOf({ name, version }: Release): string {
  return `${name.replace(/^@/, "").replace("/", "-")}-${version}`;
}
