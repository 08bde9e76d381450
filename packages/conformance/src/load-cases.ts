import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Case } from "./case.ts";

/** A case and where it stands. */
export interface LoadedCase extends Case {
  /** Groups are the bullets of what Specmint promises. */
  readonly group: string;
  /** `versions/nullable`. */
  readonly id: string;
  /** `versions-nullable`: no other case has it. */
  readonly slug: string;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Name of the file that is generated from: `spec.yaml` or `spec.json`. */
  readonly specFile: string;
}

/** The folder of all cases. */
export const corpusFolder: string = join(import.meta.dirname, "../corpus");

/** The ids of the cases that begin with one of the prefixes, sorted: `versions/nullable`; without a prefix all. */
export function listCases(prefixes: readonly string[] = []): readonly string[] {
  const folders = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  const isChosen = (id: string): boolean =>
    prefixes.length === 0 || prefixes.some((prefix) => id === prefix || id.startsWith(`${prefix}/`));
  return folders(corpusFolder)
    .flatMap((group) => folders(join(corpusFolder, group)).map((name) => `${group}/${name}`))
    .filter(isChosen);
}

/** Loads the cases whose id begins with one of the prefixes; without a prefix all. */
export function loadCases(prefixes: readonly string[] = []): Promise<readonly LoadedCase[]> {
  return Promise.all(listCases(prefixes).map(loadCase));
}

async function loadCase(id: string): Promise<LoadedCase> {
  const folder = join(corpusFolder, id);
  const { featureCase } = await import(/* @vite-ignore */ pathToFileURL(join(folder, "case.ts")).href);
  const [group = ""] = id.split("/");
  const specFile = existsSync(join(folder, "spec.json")) ? "spec.json" : "spec.yaml";
  return { ...(featureCase as Case), id, group, slug: id.replace("/", "-"), folder, specFile };
}
