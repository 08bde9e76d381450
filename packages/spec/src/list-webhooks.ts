import { type JsonObject, objectIn } from "./json.ts";
import { listItems, type OperationAt, withoutExtensions } from "./list-operations.ts";
import { resolveObject } from "./resolve-ref.ts";

/** A request that the API sends to its users, where it stands in the document. */
export interface WebhookAt {
  readonly at: OperationAt;
  readonly callback?: {
    readonly name: string;
    /** The runtime expression of its URL. */
    readonly expression: string;
    /** Tokens of the operation that it belongs to. */
    readonly operation: readonly string[];
  };
}

/** The document's `webhooks` and its operations' `callbacks`, in its order. */
export function listWebhooks(document: JsonObject, operations: readonly OperationAt[]): readonly WebhookAt[] {
  const webhooks = listItems(document, objectIn(document, "webhooks"), ["webhooks"]).map((at) => ({ at }));
  return [...webhooks, ...operations.flatMap((operation) => listCallbacks(document, operation))];
}

function listCallbacks(document: JsonObject, { node, tokens }: OperationAt): readonly WebhookAt[] {
  return Object.entries(objectIn(node, "callbacks")).flatMap(([name, callback]) => {
    const resolved = resolveObject(document, callback, [...tokens, "callbacks", name]);
    if (!resolved) return [];
    return listItems(document, withoutExtensions(resolved.node), resolved.tokens).map((at) => ({
      at,
      callback: { name, expression: at.path, operation: tokens },
    }));
  });
}
