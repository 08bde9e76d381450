import { buildNotes } from "./build/build-notes.ts";
import { buildOperations } from "./build/build-operations.ts";
import { findUnmade } from "./build/build-schemas.ts";
import { buildWebhooks } from "./build/build-webhooks.ts";
import { makeContext } from "./build/make-context.ts";
import { missingSamples } from "./build/missing-samples.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Settled } from "./settled.ts";
import type { Verdicts } from "./verdicts.ts";

/** The notes that a model of the spec has, for less than it takes to build one. */
export function findNotes(
  settled: Settled,
  diagnostics: readonly Diagnostic[],
  verdicts: Verdicts,
): readonly Diagnostic[] {
  const context = makeContext(settled, verdicts);
  buildOperations(context);
  buildWebhooks(context);
  findUnmade(context);
  return buildNotes(diagnostics, missingSamples(context));
}
