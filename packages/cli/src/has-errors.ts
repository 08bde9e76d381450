import type { Diagnostic } from "@specmint/spec";

/** True if one of them is an error. Here again, as the package that has it takes long to load. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
