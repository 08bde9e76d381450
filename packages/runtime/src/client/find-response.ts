import type { OperationDefinition, ResponseDefinition } from "./operation-definition.ts";

type Responses = OperationDefinition["responses"];

/** The documented response with the status itself or its range; `default` is for all others. */
export function findResponse(responses: Responses, status: number): ResponseDefinition | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
}

/** What is documented of a status: itself, its range, or the default, which no success has unless it stands alone. */
export function findDocumented(responses: Responses, status: number): ResponseDefinition | undefined {
  return findResponse(responses, status) ?? (isSuccess(responses, status) ? undefined : responses["default"]);
}

/** Whether a status is that of a success, documented or not. `default` is for failures, and for all if it stands alone. */
export function isSuccess(responses: Responses, status: number): boolean {
  const isAlone = responses["default"] && Object.keys(responses).length === 1;
  return status >= 200 && status < 300 && !isAlone;
}
