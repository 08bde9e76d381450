import { problemAnswer } from "./answer/problem-answer.ts";
import type { MockApi, MockOperations } from "./api.ts";
import type { AcceptedCredentials } from "./authorize.ts";
import type { Shown } from "./conceal.ts";
import type { PlannedAnswer, ReceivedCall } from "./create-mock.ts";
import type { Faults } from "./faults.ts";
import type { Journal, OpenEntry } from "./journal.ts";
import type { Router } from "./route/router.ts";
import type { Answer, Handlers, Problem, Refusal } from "./service.ts";

/** What the handling of a request needs of its service. */
export interface MockParts {
  readonly api: MockApi;
  readonly router: Router;
  readonly faults: Faults;
  readonly conceal: (url: URL, headers: Headers) => Shown;
  readonly begin: Journal["begin"];
  readonly handlers: Handlers<MockOperations>;
  readonly credentials: AcceptedCredentials | undefined;
  readonly refuse: (refusal: Refusal) => Answer | undefined;
  readonly tolerates: (problem: Problem, call: ReceivedCall) => boolean;
  readonly deviates: boolean;
  readonly rejectsUnknown: boolean;
  readonly now: () => Date;
  readonly delay: () => number;
}

/** A request on its way through the service. */
export interface Pending {
  readonly parts: MockParts;
  readonly request: Request;
  readonly url: URL;
  readonly entry: OpenEntry;
  /** What somebody wants as the answer to a request that is as it should be. */
  readonly planned: PlannedAnswer | undefined;
}

/** Says no: in the vendor's words, or as the description shows it, or else as RFC 9457 says. */
export function refuse(
  { parts, entry }: Pending,
  { reason, status, message }: Pick<Refusal, "reason" | "status" | "message">,
  shown?: Answer,
): Answer {
  const { operation, request, problems } = entry;
  const refusal = { reason, status, message, problems, operation, request };
  return parts.refuse(refusal) ?? shown ?? problemAnswer(refusal);
}
