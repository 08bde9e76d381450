import { join } from "node:path";
import { GenerateError } from "@specmint/codegen";
import type { SpecOnDisk } from "@specmint/spec";
import type { Verdict } from "@specmint/verdict";
import { listAtCommit } from "../git/list-changed.ts";
import type { Repository } from "../git/repository.ts";
import { isMembers, type Members, readManifest } from "../read-manifest.ts";
import type { Product } from "../workspace.ts";
import type { Overrule } from "./changeset-file.ts";
import type { Wanted } from "./check-plan.ts";
import { type Compared, compareApi } from "./compare-api.ts";
import type { Base } from "./find-base.ts";
import type { Api } from "./list-apis.ts";
import { readOwn } from "./own-changeset.ts";

/** An API with what is known of its change. */
export interface Examined {
  readonly api: Api;
  /** Undefined for an API that is new or gone. */
  readonly compared: Compared | undefined;
  /** What its packages that get releases need. */
  readonly wanted: readonly Wanted[];
  /** Reasons in changesets of what did not change. */
  readonly idle: readonly Overrule[];
}

/** Where a workspace is looked at, and what it is compared with. */
export interface Around {
  readonly root: string;
  readonly repository: Repository;
  readonly base: Base;
  readonly maxSize: number | undefined;
}

/** Compares each API with what it was, as its changesets overrule it. */
export async function examine(apis: readonly Api[], around: Around): Promise<readonly Examined[]> {
  const taken = await listAtCommit(around.repository, around.base.commit, ".changeset");
  const isReleased = await readReleased(around.root);
  const examined: Examined[] = [];
  for (const api of apis) examined.push(await examineApi(api, around, taken, isReleased));
  return examined;
}

async function examineApi(
  api: Api,
  { root, repository, base, maxSize }: Around,
  taken: readonly string[],
  isReleased: (product: Product) => Promise<boolean>,
): Promise<Examined> {
  if (api.state === "new" || api.state === "removed")
    return { api, compared: undefined, wanted: [], idle: [] };
  const owns = await Promise.all(
    api.products.map(async (product) => ({ product, own: await readOwn(root, product, taken) })),
  );
  const overrules = owns.flatMap(({ own }) => own.file?.overrules ?? []);
  const allowOutside = api.products.flatMap((product) => product.allowOutside);
  const next: SpecOnDisk = { root, file: api.spec, allowOutside, maxSize };
  const compared: Compared =
    api.state === "same" ? { state: "same" } : await compareApi(api, repository, base, next, overrules);
  const verdict = compared.state === "compared" ? compared.verdict : undefined;
  const wanted: Wanted[] = [];
  for (const { product, own } of owns)
    if (compared.state !== "unreadable" && (await isReleased(product)))
      wanted.push({ own, needed: neededBy(product, verdict) });
  const known = (verdict?.changes ?? []).flatMap(({ id, overruled }) =>
    overruled === undefined ? [] : [id],
  );
  return {
    api,
    compared,
    wanted,
    idle: verdict ? overrules.filter(({ change }) => !known.includes(change)) : [],
  };
}

function neededBy({ name, kind }: Product, verdict: Verdict | undefined): Wanted["needed"] {
  if (!verdict) return { name, kind, bump: "none", changes: [] };
  const { bump, changes: ids } = verdict.packages[kind];
  return { name, kind, bump, changes: verdict.changes.filter(({ id }) => ids.includes(id)) };
}

/** Which packages changesets makes releases of: the public ones, unless its settings say otherwise. */
async function readReleased(root: string): Promise<(product: Product) => Promise<boolean>> {
  const { members } = await readManifest(join(root, ".changeset/config.json"));
  const { ignore } = members;
  const ignored: readonly unknown[] = Array.isArray(ignore) ? ignore : [];
  if (ignored.some((name) => typeof name === "string" && /[*?{[!]/.test(name)))
    throw new GenerateError('"ignore" in .changeset/config.json has a pattern; name each package in it.');
  const hasPrivate = versionsPrivate(members);
  return async ({ name, folder }) => {
    const manifest = await readManifest(join(folder, "package.json"));
    return !ignored.includes(name) && (hasPrivate || manifest.members["private"] !== true);
  };
}

function versionsPrivate({ privatePackages }: Members): boolean {
  return isMembers(privatePackages) ? privatePackages["version"] === true : privatePackages === true;
}
