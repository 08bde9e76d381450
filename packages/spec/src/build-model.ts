import { buildApproximations } from "./build/build-approximations.ts";
import { buildInfo } from "./build/build-info.ts";
import { buildNotes } from "./build/build-notes.ts";
import { buildOperations } from "./build/build-operations.ts";
import { buildSchemas } from "./build/build-schemas.ts";
import { buildAlternatives } from "./build/build-security.ts";
import { buildServers } from "./build/build-servers.ts";
import { buildWebhooks } from "./build/build-webhooks.ts";
import { makeContext } from "./build/make-context.ts";
import { missingSamples } from "./build/missing-samples.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { listIn } from "./json.ts";
import type { Model } from "./model.ts";
import type { Settled } from "./settled.ts";
import type { Verdicts } from "./verdicts.ts";

/**
 * The stage `build`: the model of a spec that `checkSpec` has no error for.
 *
 * @param diagnostics Those of the stages `read` and `check`: the model tells of its approximations.
 * @param verdicts On the examples that the stage `check` has looked at.
 */
export function buildModel(settled: Settled, diagnostics: readonly Diagnostic[], verdicts: Verdicts): Model {
  const { bundled, names, options, value } = settled;
  const context = makeContext(settled, verdicts);
  const operations = buildOperations(context);
  const webhooks = buildWebhooks(context);
  const schemas = buildSchemas(context);
  const missing = missingSamples(context);
  return {
    ...buildInfo(settled),
    document: bundled,
    servers: buildServers(options, value, []),
    security: buildAlternatives(options, listIn(value, "security")),
    schemas,
    operations,
    webhooks,
    approximations: buildApproximations(names, [...diagnostics, ...missing]),
    notes: buildNotes(diagnostics, missing),
  };
}
