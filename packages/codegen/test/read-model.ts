import { buildModel, checkSpec, type Diagnostic, type Model, parseSource } from "@specmint/spec";

/** The model of a spec, and what there is to say of it. Throws if it is refused. */
export async function readModel(
  file: string,
  text: string,
): Promise<{ readonly model: Model; readonly diagnostics: readonly Diagnostic[] }> {
  const { source, diagnostics: unread } = parseSource(file, text);
  const diagnostics = source ? [...unread, ...(await checkSpec(source))] : unread;
  if (!source || diagnostics.some(({ severity }) => severity === "error")) {
    throw new Error(`${file} is refused: ${JSON.stringify(diagnostics)}`);
  }
  return { model: buildModel(source, diagnostics), diagnostics };
}
