import type { Call } from "../client/call.ts";
import type { Outgoing } from "../prepare/outgoing.ts";

// RFC 9110, 9.2.2, and the method QUERY.
const IDEMPOTENT = /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/;

/** Whether a request may be sent more than once. */
export function isRepeatable({ init, operation }: Call, { duplex, method }: Outgoing): boolean {
  // A stream that is gone cannot be sent again.
  return !duplex && (init.idempotent ?? (!!operation?.idempotencyKey || IDEMPOTENT.test(method)));
}
