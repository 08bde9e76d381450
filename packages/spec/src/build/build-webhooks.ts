import { formatPointer } from "../json-pointer.ts";
import { listOperations } from "../list-operations.ts";
import { listWebhooks, type WebhookAt } from "../list-webhooks.ts";
import type { Webhook } from "../model.ts";
import { type BuildContext, type Side, sideOf } from "./build-context.ts";
import { wordsOf } from "./build-examples.ts";
import { buildBody } from "./build-operations.ts";
import { buildParameters } from "./build-parameter.ts";
import { buildResponses } from "./build-responses.ts";

/** What the API sends to its users: here requests are what they receive, and responses what they send. */
export function buildWebhooks(context: BuildContext): readonly Webhook[] {
  const [sent, received] = [sideOf(context, "request"), sideOf(context, "response")];
  const { document } = received;
  return listWebhooks(document, listOperations(document)).map((use) => buildWebhook(sent, received, use));
}

function buildWebhook(sent: Side, received: Side, use: WebhookAt): Webhook {
  const { names } = sent.context;
  const { at, callback } = use;
  const { typeName, fileName } = names.used(use);
  const body = buildBody(received, at);
  return {
    typeName,
    fileName,
    key: callback?.name ?? at.path,
    method: at.method,
    ...(callback
      ? {
          callback: {
            expression: callback.expression,
            operation: names.operation(formatPointer(callback.operation)).name,
          },
        }
      : {}),
    ...wordsOf(at.node),
    deprecated: at.node["deprecated"] === true,
    parameters: buildParameters(received, at),
    ...(body ? { body } : {}),
    responses: buildResponses(sent, at.tokens),
  };
}
