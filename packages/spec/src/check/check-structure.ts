import { type Diagnostic, diagnose } from "../diagnostic.ts";
import type { DiagnosticParams } from "../diagnostic-catalogue.ts";
import type { Source } from "../source.ts";
import { walkStructure } from "./structure/walk-structure.ts";

/** Checks the document against the structure that its version of OpenAPI prescribes. */
export function checkStructure({
  bundled,
  version,
  place,
}: Pick<Source, "bundled" | "version" | "place">): readonly Diagnostic[] {
  return walkStructure(bundled, version).map(({ tokens, code, params }) =>
    diagnose(code, place(tokens), params as DiagnosticParams[typeof code]),
  );
}
