import type { Webhook } from "@specmint/spec";
import { docComment } from "../escape.ts";
import type { GeneratedFile } from "../generated-file.ts";
import type { NamedSchemas } from "../named-schemas.ts";
import { callTypes } from "./call-types.ts";
import { emitTypeModule } from "./type-module.ts";

/** Name of the interface that has a webhook in openapi-typescript's shape. */
export function webhookInterface({ typeName }: Webhook): string {
  return `${typeName}Webhook`;
}

/** The module of the types of what the API sends: a program gets the request and makes the answer. */
export function emitWebhookTypes(schemas: NamedSchemas, webhook: Webhook): GeneratedFile {
  const { typeName, method, parameters, body, responses } = webhook;
  const title = titleOf(webhook);
  const doc = docComment(
    [webhook.summary, webhook.description, `The ${title}.`],
    "",
    webhook.deprecated ? ["@deprecated"] : [],
  );
  const call = { name: webhookInterface(webhook), typeName, method, parameters, body, responses, doc };
  return emitTypeModule(schemas, `webhooks/${webhook.fileName}.ts`, (print) =>
    callTypes({ ...call, title: `the ${title}`, side: "receiver" }, print),
  );
}

function titleOf({ key, method, callback }: Webhook): string {
  return callback
    ? `callback \`${key}\` of \`${callback.operation}\`: \`${method} ${callback.expression}\``
    : `webhook \`${key}\`: \`${method}\``;
}
