import { basename, extname } from "node:path/posix";
import { buildApproximations } from "./build/build-approximations.ts";
import { buildNotes } from "./build/build-notes.ts";
import { buildOperations } from "./build/build-operations.ts";
import { buildSchemas } from "./build/build-schemas.ts";
import { buildAlternatives } from "./build/build-security.ts";
import { buildServers } from "./build/build-servers.ts";
import { buildWebhooks } from "./build/build-webhooks.ts";
import { makeContext } from "./build/make-context.ts";
import { missingSamples } from "./build/missing-samples.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { listIn, objectIn, stringIn } from "./json.ts";
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
  const { bundled, file, names, options, value } = settled;
  const info = objectIn(value, "info");
  const context = makeContext(settled, verdicts);
  const operations = buildOperations(context);
  const webhooks = buildWebhooks(context);
  const schemas = buildSchemas(context);
  const missing = missingSamples(context);
  return {
    slug: slugOf(file),
    file,
    title: stringIn(info, "title") ?? "",
    version: stringIn(info, "version") ?? "",
    description: stringIn(info, "description") ?? stringIn(info, "summary") ?? "",
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

/** The file name of a spec without its ending: `specs/petstore.yaml` is `petstore`. */
export function slugOf(file: string): string {
  return basename(file, extname(file));
}
