import { listDiscriminated } from "./discriminators.ts";
import { documentSpace } from "./document-space.ts";
import { listOperations } from "./list-operations.ts";
import { listWebhooks } from "./list-webhooks.ts";
import { compileSchemas } from "./schema-validator.ts";
import { findSchemaForms } from "./settle/schema-forms.ts";
import { settleDocument } from "./settle/settle-document.ts";
import { settleNames } from "./settle/settle-names.ts";
import { settleOptions } from "./settle/settle-options.ts";
import type { Settled } from "./settled.ts";
import type { Source } from "./source.ts";

/** The stage `settle`: what holds of a whole spec, once, for the stages `check` and `build`. */
export function settleSpec(source: Source): Settled {
  const { value, visits } = source;
  const operations = listOperations(value);
  const webhooks = listWebhooks(value, operations);
  const discriminated = listDiscriminated(value, visits);
  const { documents, uploads } = settleDocument(value, visits, discriminated);
  const request = compileSchemas(documents.request);
  // A schema is compiled once where the directions do not differ.
  const response = documents.response === documents.request ? request : compileSchemas(documents.response);
  const forms = findSchemaForms(documents);
  return {
    ...source,
    operations,
    webhooks,
    discriminated,
    options: settleOptions(value, operations),
    documents,
    uploads,
    validators: { request, response },
    spaces: {
      request: documentSpace(documents.request, request),
      response: documentSpace(documents.response, response),
    },
    forms,
    names: settleNames(value, { operations, webhooks, uploads }, forms),
  };
}
