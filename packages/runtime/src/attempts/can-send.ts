import type { Outgoing } from "../prepare/outgoing.ts";

/** Whether the platform takes the request at all: `fetch` fails in the same way for a GET with a body, or a bad option. */
export function canSend({ body, method, options }: Pick<Outgoing, "body" | "method" | "options">): boolean {
  // Bun makes such a request, but does not send it.
  if (body !== null && /^(GET|HEAD)$/i.test(method)) return false;
  try {
    return !!new Request("https://host", { ...options, method });
  } catch {
    return false;
  }
}
