import { basename, extname } from "node:path/posix";
import { buildApproximations } from "./build/build-approximations.ts";
import type { BuildContext } from "./build/build-context.ts";
import { buildOperations } from "./build/build-operations.ts";
import { buildSchemas } from "./build/build-schemas.ts";
import { buildAlternatives } from "./build/build-security.ts";
import { buildServers } from "./build/build-servers.ts";
import { buildWebhooks } from "./build/build-webhooks.ts";
import { maximalValues } from "./build/maximal-values.ts";
import { missingSamples } from "./build/missing-samples.ts";
import { type Diagnostic, sortDiagnostics } from "./diagnostic.ts";
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
  const maximalOf = {
    request: maximalValues(settled, "request"),
    response: maximalValues(settled, "response"),
  };
  const context: BuildContext = { ...settled, verdicts, shown: [], unmade: [], maximalOf };
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
    notes: newNotes(diagnostics, missing),
  };
}

/** Those that are not told already, by a warning at the same place. */
function newNotes(diagnostics: readonly Diagnostic[], missing: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set(
    diagnostics.filter(({ code }) => code === "unsatisfiable-schema").map(({ pointer }) => pointer),
  );
  return sortDiagnostics(missing.filter(({ pointer }) => !told.has(pointer)));
}

/** The file name of a spec without its ending: `specs/petstore.yaml` is `petstore`. */
export function slugOf(file: string): string {
  return basename(file, extname(file));
}
