import { type Diagnostic, loadSpec, type Model } from "@specmint/spec";

/** The model of a spec, and what there is to say of it. Throws if it is refused. */
export async function readModel(
  file: string,
  text: string,
): Promise<{ readonly model: Model; readonly diagnostics: readonly Diagnostic[] }> {
  const { build, diagnostics } = await loadSpec({ file, text });
  if (!build) throw new Error(`${file} is refused: ${JSON.stringify(diagnostics)}`);
  return { model: build(), diagnostics };
}
