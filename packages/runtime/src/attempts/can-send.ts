import type { Outgoing } from "../prepare/outgoing.ts";

/** Whether the platform takes the request at all: `fetch` fails in the same way for a GET with a body. */
export function canSend({ body, method }: Pick<Outgoing, "body" | "method">): boolean {
  try {
    return !!new Request("https://host", { method, body: body === null ? null : "x" });
  } catch {
    return false;
  }
}
