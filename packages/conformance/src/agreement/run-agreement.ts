import { type GeneratedCase, generateCase } from "../generate-case.ts";
import type { LoadedCase } from "../load-cases.ts";
import { makeWorkspace } from "../make-workspace.ts";
import { useSources } from "../use-sources.ts";
import type { Agreement } from "./disagreement.ts";
import type { Limits } from "./list-values.ts";
import { randomSpec } from "./random-spec.ts";

/** A description: a name for it, the folder of its file, and the file's name. */
export type Description = Pick<LoadedCase, "slug" | "folder" | "specFile">;

/** So many random schemas in each of these versions of OpenAPI. */
export interface RandomDescriptions {
  readonly count: number;
  readonly seed: number;
}

const versions = ["3.0.4", "3.1.1"] as const;

/** Generates packages of descriptions, and of random ones, and compares their types with their validators. */
export async function runAgreement(
  descriptions: readonly Description[],
  { count, seed }: RandomDescriptions,
  limits: Limits,
): Promise<Agreement> {
  useSources();
  const random =
    count === 0
      ? []
      : versions.map((version) => ({ version, slug: `random-${version.replaceAll(".", "-")}` }));
  await using workspace = await makeWorkspace([...descriptions, ...random].map(({ slug }) => slug));
  const generated: string[] = [];
  const refused: string[] = [];
  const generate = async (one: Description): Promise<void> => {
    const outcome = await generateCase(one, workspace, ["types", "fixtures"]);
    if (outcome.isGenerated) generated.push(one.slug);
    else refused.push(...errorsOf(one.slug, outcome));
  };
  for (const { slug, version } of random) {
    const specFile = `${slug}.json`;
    await workspace.write(specFile, JSON.stringify(randomSpec(version, count, seed)));
    await generate({ slug, folder: workspace.root, specFile });
  }
  for (const one of descriptions) await generate(one);
  // Loaded only now: see use-sources.ts.
  const { findDisagreements } = await import("./find-disagreements.ts");
  return { ...(await findDisagreements(generated, workspace, limits)), refused };
}

function errorsOf(slug: string, { diagnostics, messages }: GeneratedCase): readonly string[] {
  return diagnostics.flatMap((diagnostic, index) =>
    diagnostic.includes(" error ") ? [`${slug}: ${diagnostic} ${messages[index]}`] : [],
  );
}
