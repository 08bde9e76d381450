import type { WebhookAt } from "../list-webhooks.ts";

/** The key of an operation, webhook or callback where it is used: unlike any JSON pointer, which is empty or begins with a slash. */
export function keyOfUse({ at, callback }: WebhookAt): string {
  return JSON.stringify([at.path, at.tokens, callback?.name, callback?.operation]);
}
