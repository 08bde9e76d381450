import { compactDocument, type Kind } from "@specmint/codegen";

/**
 * The text of a built package's `openapi.json`. People read that of types; beside a client or fixtures it is there for who makes these
 * again, and takes as few bytes as it can.
 *
 * @param document The spec, as `openapi.json` of its API has it in `src/gen`.
 */
export function publishedDocument(kind: Kind, document: string): string {
  return kind === "types" ? document : compactDocument(document);
}
