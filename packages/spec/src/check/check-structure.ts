import { type Diagnostic, diagnose } from "../diagnostic.ts";
import type { Source } from "../source.ts";
import { walkStructure } from "./structure/walk-structure.ts";

/** Checks the document against the structure that its version of OpenAPI prescribes. */
export function checkStructure({
  bundled,
  version,
  place,
}: Pick<Source, "bundled" | "version" | "place">): readonly Diagnostic[] {
  return walkStructure(bundled, version).map(({ tokens, reason, advice, instead }) =>
    advice === undefined
      ? diagnose("structure", place(tokens), { reason, instead })
      : diagnose("unknown-key", place(tokens), { reason, advice }),
  );
}
