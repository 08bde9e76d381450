import { basename, extname } from "node:path/posix";
import { buildApproximations } from "./build/build-approximations.ts";
import type { BuildContext } from "./build/build-context.ts";
import { buildOperations } from "./build/build-operations.ts";
import { buildSchemas } from "./build/build-schemas.ts";
import { buildAlternatives } from "./build/build-security.ts";
import { buildServers } from "./build/build-servers.ts";
import { buildWebhooks } from "./build/build-webhooks.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { listIn, objectIn, stringIn } from "./json.ts";
import type { Model } from "./model.ts";
import { compileSchemas } from "./schema-validator.ts";
import { findSchemaForms } from "./settle/schema-forms.ts";
import { settleDocument } from "./settle/settle-document.ts";
import { settleNames } from "./settle/settle-names.ts";
import type { Source } from "./source.ts";

/**
 * The stage `build`: the model of a spec that `checkSpec` has no error for.
 *
 * @param diagnostics Those of the stages `read` and `check`: the model tells of its approximations.
 */
export function buildModel(source: Source, diagnostics: readonly Diagnostic[] = []): Model {
  const { bundled, file, value } = source;
  const info = objectIn(value, "info");
  const context = newContext(source);
  const operations = buildOperations(context);
  const webhooks = buildWebhooks(context);
  return {
    slug: slugOf(file),
    file,
    title: stringIn(info, "title") ?? "",
    version: stringIn(info, "version") ?? "",
    description: stringIn(info, "description") ?? stringIn(info, "summary") ?? "",
    document: bundled,
    servers: buildServers(value, value, []),
    security: buildAlternatives(value, listIn(value, "security")),
    schemas: buildSchemas(context),
    operations,
    webhooks,
    approximations: buildApproximations(context.names, diagnostics),
  };
}

function newContext({ value }: Source): BuildContext {
  const settled = settleDocument(value);
  const forms = findSchemaForms(settled);
  return {
    settled,
    forms,
    names: settleNames(value, forms),
    validators: { request: compileSchemas(settled.request), response: compileSchemas(settled.response) },
    shown: [],
  };
}

/** The file name of a spec without its ending: `specs/petstore.yaml` is `petstore`. */
export function slugOf(file: string): string {
  return basename(file, extname(file));
}
