import type { OperationDefinition, ResponseDefinition } from "../client/operation-definition.ts";

/** The documented response with the status itself or its range; `default` is for all others, but no success. */
export function findResponse(
  responses: OperationDefinition["responses"],
  status: number,
): ResponseDefinition | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
}
