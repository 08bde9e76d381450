import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Release } from "./sboms.ts";

/** A release that changesets has packed. */
export interface PackedRelease extends Release {
  /** Absolute path of its tarball. */
  readonly tarball: string;
}

/** The releases that `changeset pack` has put into a folder: those that the registry does not have, in the order in which they are published. */
export async function readPlan(folder: string): Promise<readonly PackedRelease[]> {
  const { plan } = JSON.parse(await readFile(join(folder, "publish-plan.json"), "utf8")) as PublishPlan;
  return plan.flat().flatMap(({ name, version, tarball }) => {
    // What is only given a tag in git has no tarball.
    return tarball ? [{ name, version, tarball: join(folder, tarball.path) }] : [];
  });
}

/** The file of `changeset pack`. */
interface PublishPlan {
  readonly plan: readonly (readonly (Release & { readonly tarball?: { readonly path: string } })[])[];
}
