import { type Diagnostic, loadComparable, type SpecInMemory, type SpecOnDisk } from "@specmint/spec";
import { compareSpecs, type Verdict } from "@specmint/verdict";
import { gatherAtCommit } from "../git/gather-at-commit.ts";
import type { Repository } from "../git/repository.ts";
import type { Overrule } from "./changeset-file.ts";
import type { Base } from "./find-base.ts";
import type { Api } from "./list-apis.ts";

/** What became of a description. */
export type Compared =
  | { readonly state: "same" }
  | { readonly state: "compared"; readonly verdict: Verdict }
  /** One of the two cannot be read, for these reasons. */
  | { readonly state: "unreadable"; readonly isOld: boolean; readonly diagnostics: readonly Diagnostic[] };

/** Compares the description of an API with what it was at a commit. */
export async function compareApi(
  api: Api,
  repository: Repository,
  { commit }: Base,
  next: SpecOnDisk,
  overrules: readonly Overrule[],
): Promise<Compared> {
  const rules = { allowOutside: api.oldAllowOutside, maxSize: next.maxSize };
  const old = await gatherAtCommit(repository, commit, api.oldSpec, rules);
  if ("diagnostics" in old) return { state: "unreadable", isOld: true, diagnostics: old.diagnostics };
  const now = await loadComparable(next);
  if (api.oldSpec === api.spec && isSame(old, now.files)) return { state: "same" };
  const before = await loadComparable(old);
  const unreadable = (isOld: boolean, diagnostics: readonly Diagnostic[]): Compared => ({
    state: "unreadable",
    isOld,
    diagnostics: diagnostics.filter(({ severity }) => severity === "error"),
  });
  if (!before.comparable) return unreadable(true, before.diagnostics);
  if (!now.comparable) return unreadable(false, now.diagnostics);
  return { state: "compared", verdict: compareSpecs(before.comparable, now.comparable, overrules) };
}

/** Whether the files that a description had are those that it has. Line breaks are as the checkout has them. */
function isSame(
  { file, text, others = {} }: SpecInMemory,
  now: ReadonlyMap<string, string | undefined>,
): boolean {
  const texts = Object.entries({ ...others, [file]: text });
  const plain = (one: string | undefined): string | undefined => one?.replaceAll("\r\n", "\n");
  return texts.length === now.size && texts.every(([path, one]) => plain(now.get(path)) === plain(one));
}
