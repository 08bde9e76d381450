import type { WebhookAt } from "../list-webhooks.ts";

/** The name of a part of the spec in the packages, and that of its modules. */
export interface SettledName {
  readonly name: string;
  /** Prefix of type names; for a schema the name. */
  readonly typeName: string;
  /** Kebab-case, unique among its like whatever the case. */
  readonly fileName: string;
}

/** The key of an operation, webhook or callback where it is used: unlike any JSON pointer, which is empty or begins with a slash. */
export function keyOfUse({ at, callback }: WebhookAt): string {
  return JSON.stringify([at.path, at.tokens, callback?.name, callback?.operation]);
}
