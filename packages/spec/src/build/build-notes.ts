import { type Diagnostic, sortDiagnostics } from "../diagnostic.ts";

/** Those that are not told already, by a warning at the same place. */
export function buildNotes(
  diagnostics: readonly Diagnostic[],
  missing: readonly Diagnostic[],
): readonly Diagnostic[] {
  const told = new Set(
    diagnostics.filter(({ code }) => code === "unsatisfiable-schema").map(({ pointer }) => pointer),
  );
  return sortDiagnostics(missing.filter(({ pointer }) => !told.has(pointer)));
}
