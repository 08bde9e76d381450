import type { Operation, Webhook } from "@specmint/spec";
import { docComment } from "../escape.ts";
import { type GeneratedFile, moduleFile } from "../generated-file.ts";
import type { NamedSchemas } from "../named-schemas.ts";
import { type Call, callTypes } from "./call-types.ts";
import { printTypeModule } from "./type-module.ts";

/** Name of the interface that has an operation in openapi-typescript's shape. */
export function operationInterface({ typeName }: Operation): string {
  return `${typeName}Operation`;
}

/** Name of the interface that has a webhook in openapi-typescript's shape. */
export function webhookInterface({ typeName }: Webhook): string {
  return `${typeName}Webhook`;
}

/** The module of an operation's types. */
export function emitOperationTypes(schemas: NamedSchemas, operation: Operation): GeneratedFile {
  return moduleFile(
    `operations/${operation.fileName}.ts`,
    () => schemas.keys.keyOf(operation),
    () => printOperationTypes(schemas, operation),
  );
}

function printOperationTypes(schemas: NamedSchemas, operation: Operation): string {
  const { method, path, responses } = operation;
  const title = `\`${method} ${path}\``;
  const name = operationInterface(operation);
  const call: Call = { ...operation, name, title, doc: docOf(operation, title), side: "sender" };
  // Those of failures inside a success are for the client alone.
  const failures = responses.flatMap(({ failure }) => (failure ? [failure.schemaName] : []));
  return printTypeModule(schemas, (print) => callTypes(call, print), failures);
}

/** The module of the types of what the API sends: a program gets the request and makes the answer. */
export function emitWebhookTypes(schemas: NamedSchemas, webhook: Webhook): GeneratedFile {
  return moduleFile(
    `webhooks/${webhook.fileName}.ts`,
    () => schemas.keys.keyOf(webhook),
    () => printWebhookTypes(schemas, webhook),
  );
}

function printWebhookTypes(schemas: NamedSchemas, webhook: Webhook): string {
  const title = `the ${titleOf(webhook)}`;
  const doc = docOf(webhook, `The ${titleOf(webhook)}.`);
  const call: Call = { ...webhook, name: webhookInterface(webhook), title, doc, side: "receiver" };
  return printTypeModule(schemas, (print) => callTypes(call, print));
}

function docOf({ summary, description, deprecated }: Operation | Webhook, title: string): string {
  return docComment([summary, description, title], "", deprecated ? ["@deprecated"] : []);
}

function titleOf({ key, method, callback }: Webhook): string {
  return callback
    ? `callback \`${key}\` of \`${callback.operation}\`: \`${method} ${callback.expression}\``
    : `webhook \`${key}\`: \`${method}\``;
}
