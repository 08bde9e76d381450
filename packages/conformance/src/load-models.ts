import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, loadSpec, type Model } from "@specmint/spec";
import { loadCases } from "./load-cases.ts";

/** A spec of the corpus, or one that codegen's golden files are made of. */
export interface LoadedModel {
  readonly name: string;
  /** The spec's path, and what it is below. */
  readonly file: string;
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Builds its model, each time anew. */
  readonly build: () => Model;
}

const goldens = join(import.meta.dirname, "../../codegen/test/specs");

/** All of them but those that are refused. */
export async function loadModels(): Promise<readonly LoadedModel[]> {
  const cases = (await loadCases()).map(({ id, folder, specFile }) => ({
    name: id,
    root: folder,
    file: specFile,
  }));
  const others = readdirSync(goldens).map((file) => ({ name: file, root: goldens, file }));
  const loaded = [...cases, ...others].map(async ({ name, root, file }) => {
    const { build, diagnostics } = await loadSpec({ root: realpathSync(root), file });
    return build ? [{ name, file, root, diagnostics, build }] : [];
  });
  return (await Promise.all(loaded)).flat();
}
