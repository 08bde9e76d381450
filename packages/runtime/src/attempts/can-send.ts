import type { Outgoing } from "../prepare/outgoing.ts";

/** Whether the platform takes the request at all: `fetch` fails in the same way for a GET with a body, or a bad option. */
export function canSend({ body, method, options }: Pick<Outgoing, "body" | "method" | "options">): boolean {
  try {
    return !!new Request("https://host", { ...options, method, body: body === null ? null : "x" });
  } catch {
    return false;
  }
}
