import { boundedRegExp } from "./bounded-reg-exp.ts";
import { listDiscriminated } from "./discriminators.ts";
import { documentSpace } from "./document-space.ts";
import { listOperations } from "./list-operations.ts";
import { listWebhooks } from "./list-webhooks.ts";
import { textMaker } from "./pattern/texts-of-pattern.ts";
import { patternCosts } from "./pattern-costs.ts";
import { compileSchemas } from "./schema-validator.ts";
import { findSchemaForms } from "./settle/schema-forms.ts";
import { settleDocument } from "./settle/settle-document.ts";
import { settleNames } from "./settle/settle-names.ts";
import { settleOptions } from "./settle/settle-options.ts";
import { listSlowPatterns, withoutSlowPatterns } from "./settle/slow-patterns.ts";
import type { Settled } from "./settled.ts";
import type { Source } from "./source.ts";

/** The stage `settle`: what holds of a whole spec, once, for the stages `check` and `build`. */
export async function settleSpec(given: Source): Promise<Settled> {
  const costs = await patternCosts(given.visits);
  const slowPatterns = listSlowPatterns(given.visits, costs);
  const source = slowPatterns.length > 0 ? withoutSlowPatterns(given, costs) : given;
  const regExp = boundedRegExp(costs);
  const { value, visits } = source;
  const operations = listOperations(value);
  const webhooks = listWebhooks(value, operations);
  const discriminated = listDiscriminated(value, visits, regExp);
  const { documents, uploads } = settleDocument(value, visits, regExp, discriminated);
  const request = compileSchemas(documents.request, regExp);
  // A schema is compiled once where the directions do not differ.
  const response =
    documents.response === documents.request ? request : compileSchemas(documents.response, regExp);
  const textsOf = textMaker(regExp);
  const forms = findSchemaForms(documents);
  return {
    ...source,
    patternCosts: costs,
    regExp,
    slowPatterns,
    operations,
    webhooks,
    discriminated,
    options: settleOptions(value, operations),
    documents,
    uploads,
    validators: { request, response },
    spaces: {
      request: documentSpace(documents.request, regExp, request, textsOf),
      response: documentSpace(documents.response, regExp, response, textsOf),
    },
    forms,
    names: settleNames(value, { operations, webhooks, uploads }, forms),
  };
}
