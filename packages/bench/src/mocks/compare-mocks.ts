import { answerJudge } from "@specmint/conformance";
import type { MockApi } from "@specmint/mock";
import type { Model } from "@specmint/spec";
import { judgeResponse } from "./judge-response.ts";
import type { MockRequest } from "./mock-requests.ts";
import { sendRequest } from "./send-request.ts";

/** What two mock servers made of a request, in words. */
export interface Comparison {
  readonly asked: MockRequest;
  /** In the order of the servers: `200, valid`, `refused: 422`. */
  readonly outcomes: readonly string[];
}

/** A description, and what mocks know of it. */
export interface Mocked {
  readonly model: Model;
  readonly api: MockApi;
}

/** Sends each request to each server, and judges what is answered. */
export async function compareMocks(
  { model }: Mocked,
  requests: readonly MockRequest[],
  urls: readonly string[],
): Promise<readonly Comparison[]> {
  const judge = answerJudge(model);
  const operations = new Map(model.operations.map((operation) => [operation.id, operation]));
  const outcomeOf = async (asked: MockRequest, url: string): Promise<string> => {
    const operation = operations.get(asked.operation);
    if (!operation) throw new Error(`there is no operation ${asked.operation}`);
    const response = await sendRequest(url, asked.request);
    const verdict = await judgeResponse(operation, response, judge);
    return describeOutcome(response.status, verdict);
  };
  const compared: Comparison[] = [];
  for (const asked of requests) {
    const outcomes: string[] = [];
    for (const url of urls) outcomes.push(await outcomeOf(asked, url));
    compared.push({ asked, outcomes });
  }
  return compared;
}

/** Of a refusal the status counts: what is said is each server's own. */
function describeOutcome(status: number, verdict: Awaited<ReturnType<typeof judgeResponse>>): string {
  if (status >= 500) return `fails: ${status}`;
  if (status >= 400) return `refused: ${status}`;
  return `taken, ${verdict}`;
}

/** The outcomes that are the same, counted, with the first of the requests; the order is that of the requests. */
export function groupComparisons(compared: readonly Comparison[]): readonly (readonly Comparison[])[] {
  const groups = new Map<string, Comparison[]>();
  for (const one of compared) {
    const key = JSON.stringify([one.asked.kind, ...one.outcomes]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
