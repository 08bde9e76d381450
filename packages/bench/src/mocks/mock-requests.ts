import { brokenBodies, brokenParameters } from "@specmint/conformance";
import type { MockApi } from "@specmint/mock";
import { type ExampleRequest, exampleRequest } from "@specmint/mock/server";

/** A request that mock servers are asked, and what is right or wrong with it. */
export interface MockRequest {
  readonly kind: "valid" | "broken body" | "broken parameter";
  /** The operation, and the fault. */
  readonly name: string;
  readonly operation: string;
  readonly request: ExampleRequest;
}

/** Requests of operations that are spread over an API: so many that are as described, and as many with one fault, half of them in the body. */
export function mockRequests(api: MockApi, count: number): readonly MockRequest[] {
  const operations = Object.entries(api.operations);
  const valid = spread(operations, count).map(
    ([operation, one]): MockRequest => ({
      ...{ kind: "valid", name: operation, operation },
      request: exampleRequest(api, one),
    }),
  );
  const list = (kind: MockRequest["kind"], broken: typeof brokenBodies): readonly MockRequest[] => {
    const all = operations.flatMap(([operation, one]) =>
      broken(api, one).map(({ name, request }) => ({
        kind,
        operation,
        name: `${operation}: ${name}`,
        request,
      })),
    );
    return spread(all, count / 2);
  };
  return [...valid, ...list("broken body", brokenBodies), ...list("broken parameter", brokenParameters)];
}

/** So many of a list, at equal distances. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const distance = all.length / count;
  return count >= all.length
    ? all
    : all.filter((_, index) => Math.floor(index / distance) !== Math.floor((index - 1) / distance));
}
