import { realpath } from "node:fs/promises";
import type { LoadedCase } from "./load-cases.ts";
import { type Kind, kinds, type Workspace } from "./make-workspace.ts";

/** What became of a case's spec. */
export interface GeneratedCase {
  /** `spec.yaml:12:7 warning approximated/not`, sorted as they are reported. */
  readonly diagnostics: readonly string[];
  /** The same with their words. */
  readonly messages: readonly string[];
  /** True: there are packages. */
  readonly isGenerated: boolean;
}

/** Generates packages of a case's spec. */
export async function generateCase(
  one: Pick<LoadedCase, "slug" | "folder" | "specFile">,
  workspace: Workspace,
  chosen: readonly Kind[] = kinds,
): Promise<GeneratedCase> {
  // Loaded only now: see use-sources.ts.
  const { generatePackages } = await import("@specmint/codegen");
  const targets = chosen.map((kind) => ({
    name: `@corpus/${one.slug}-${kind}`,
    version: "1.0.0",
    kind,
    folder: workspace.folderOf(one.slug, kind),
    typesPackage: `@corpus/${one.slug}-types`,
  }));
  // The folder is the root, so that the same text comes of the same spec, wherever it stands: also behind a link.
  const root = await realpath(one.folder).catch(() => one.folder);
  const { diagnostics } = await generatePackages(root, one.specFile, targets, "force");
  return {
    diagnostics: diagnostics.map(
      ({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
    ),
    messages: diagnostics.map(({ message, fix }) => `${message} Fix: ${fix}`),
    isGenerated: diagnostics.every(({ severity }) => severity !== "error"),
  };
}
