import { exampleAnswer } from "./answer/example-answer.ts";
import { writeAnswer } from "./answer/write-answer.ts";
import { dropped, hang, htmlPage, type PlannedFault, retryAfterOf } from "./faults.ts";
import { type Pending, refuse } from "./pending.ts";

/** Fails a request as the service was told to, in place of an answer. */
export async function failRequest(pending: Pending, planned: PlannedFault): Promise<Response> {
  const { fault } = planned;
  if (fault === "drop") throw dropped();
  if (fault === "hang") return await hang(pending.request.signal);
  const response = typeof fault === "number" ? failWith(pending, fault, planned) : htmlPage(planned);
  pending.entry.status = response.status;
  return response;
}

function failWith(pending: Pending, status: number, planned: PlannedFault): Response {
  const { parts, request, entry } = pending;
  const operation = entry.operation === undefined ? undefined : parts.api.operations[entry.operation];
  const found = operation && exampleAnswer(operation, { status, accept: request.headers.get("accept") });
  const shown = found && "status" in found ? found : undefined;
  const message = "The mock was told to fail.";
  const answer =
    planned.body === undefined
      ? refuse(pending, { reason: "fault", status, message }, shown)
      : { status, body: planned.body };
  entry.answer = answer.body;
  const headers = { ...answer.headers, ...retryAfterOf(planned) };
  return writeAnswer({ ...answer, status, headers }, operation);
}
