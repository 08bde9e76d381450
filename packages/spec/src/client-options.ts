/** The options that every client has. */
const clientOptions: ReadonlySet<string> = new Set([
  "allowHttp",
  "auth",
  "baseUrl",
  "deadline",
  "fetch",
  "fetchOptions",
  "headers",
  "idempotencyKey",
  "maxBodyBytes",
  "maxRetries",
  "maxRetryAfter",
  "onReject",
  "onRequest",
  "onResponse",
  "onRetry",
  "server",
  "signal",
  "timeout",
]);

/** What has a name already that therefore no option of an API's own can have: "every client" or "every object". */
export function ownerOfOption(name: string): string | undefined {
  if (clientOptions.has(name)) return "every client";
  // Whoever looks such an option up finds the function that all objects inherit, where no option is given.
  return Object.hasOwn(Object.prototype, name) ? "every object" : undefined;
}
