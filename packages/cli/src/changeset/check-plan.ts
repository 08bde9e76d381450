import { getReleasePlan } from "@changesets/get-release-plan";
import { GenerateError } from "@specmint/codegen";
import { visibleLine } from "@specmint/spec/visible";
import { type Bump, bumps, type Change, type PackageKind } from "@specmint/verdict";
import { listChanged } from "../git/list-changed.ts";
import type { Repository } from "../git/repository.ts";
import type { Base } from "./find-base.ts";
import type { OwnChangeset } from "./own-changeset.ts";
import type { Needed } from "./update-changeset.ts";

/** What the changesets do not say, and a verdict does. */
export interface Problem {
  /** The package's name. */
  readonly name: string;
  readonly package: PackageKind;
  readonly needed: Bump;
  /** What the next release of the package would be. */
  readonly planned: Bump;
  /** `missing`: no changeset that came since names the package; `lower`: the release is; `untold`: no note speaks of some changes. */
  readonly kind: "missing" | "lower" | "untold";
  /** The changes that it is about, most severe first. */
  readonly changes: readonly Change[];
}

/** What a package needs, and the changeset of its own. */
export interface Wanted {
  readonly needed: Needed;
  readonly own: OwnChangeset;
}

/**
 * What is wrong with the changesets of a workspace, by the release that changesets itself plans from all of them.
 *
 * @throws `GenerateError` if changesets cannot plan one.
 */
export async function checkPlan(
  root: string,
  repository: Repository,
  { commit }: Base,
  all: readonly Wanted[],
): Promise<readonly Problem[]> {
  const { changesets, releases } = await plan(root);
  const since = await listChanged(repository, commit, [".changeset"]);
  const named = changesets
    .filter(({ id }) => since.has(`.changeset/${id}.md`))
    .flatMap((one) => one.releases.flatMap(({ name, type }) => (type === "none" ? [] : [name])));
  return all.flatMap(({ needed, own }): readonly Problem[] => {
    const { name, kind, bump, changes } = needed;
    if (bump === "none") return [];
    const planned: Bump = releases.find((release) => release.name === name)?.type ?? "none";
    const problem = { name, package: kind, needed: bump, planned };
    if (!named.includes(name)) return [{ ...problem, kind: "missing", changes }];
    if (isLess(planned, bump))
      return [
        {
          ...problem,
          kind: "lower",
          changes: changes.filter((change) => isLess(planned, change.bumps[kind])),
        },
      ];
    const untold = changes.filter((change) => !isTold(change, own));
    return untold.length > 0 ? [{ ...problem, kind: "untold", changes: untold }] : [];
  });
}

/** A changeset that a person wrote says what the person wants it to. */
function isTold({ id }: Change, { file }: OwnChangeset): boolean {
  if (!file?.written) return true;
  return [...file.changes, ...file.overrules.map(({ change }) => change)].includes(visibleLine(id));
}

function isLess(bump: Bump, than: Bump): boolean {
  return bumps.indexOf(bump) < bumps.indexOf(than);
}

async function plan(root: string): ReturnType<typeof getReleasePlan> {
  try {
    return await getReleasePlan(root);
  } catch (error) {
    throw new GenerateError(`changesets cannot plan a release: ${visibleLine((error as Error).message)}`);
  }
}
