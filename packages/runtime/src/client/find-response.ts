import type { OperationDefinition, ResponseDefinition } from "./operation-definition.ts";

/** The documented response with the status itself or its range; `default` is for all others. */
export function findResponse(
  responses: OperationDefinition["responses"],
  status: number,
): ResponseDefinition | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
}
