import type { MockBuilder, MockContent, MockOperation } from "../api.ts";

/** What a description says of an answer with a status. */
export interface DescribedResponse {
  /** Its key in `responses`: `200`, `4XX`, `default`. */
  readonly key: string;
  readonly contents: readonly MockContent[];
}

/** What the description says of an answer with a status: of the status itself, its range, or all others. */
export function findResponse({ responses }: MockOperation, status: number): DescribedResponse | undefined {
  const keys = [`${status}`, `${Math.floor(status / 100)}XX`, "default"];
  const key = keys.find((one) => Object.hasOwn(responses, one));
  return key === undefined ? undefined : { key, contents: contentsOf(responses[key]) };
}

/** The status that is answered with if nobody wants another one: the first success, or whatever is described. */
export function usualStatus({ responses }: MockOperation): number {
  const keys = Object.keys(responses);
  const key = keys.find((one) => one.startsWith("2")) ?? (keys.includes("default") ? "default" : keys[0]);
  const status = Number(key?.replace("XX", "00"));
  return Number.isNaN(status) ? 200 : status;
}

function contentsOf(response: MockBuilder | readonly MockContent[] = []): readonly MockContent[] {
  if (typeof response !== "function") return response;
  return [{ mediaType: "application/json", kind: "json", body: response }];
}
