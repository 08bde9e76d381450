import { createMock } from "@specmint/mock";
import { expect } from "vitest";
import { mockApi } from "../mock/mock-api.ts";
import { callOperation, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { type PlannedCall, planCalls } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

/** Tests that the mock of the spec finds nothing wrong with what the client sends, and that the client takes its answers. */
export function testClientWithMock(product: LoadedProduct): void {
  const { model } = product;
  const api = mockApi(model);
  const observed = new Set(
    model.operations
      .flatMap(({ body }) => body?.contents ?? [])
      .flatMap(({ examples }) => examples)
      .flatMap((example) => (example.observed ? [JSON.stringify(example.value)] : [])),
  );
  // What was only observed is not as the spec says.
  const isDescribed = ({ init }: PlannedCall): boolean => !observed.has(JSON.stringify(init.body));

  testEach(
    model.operations.flatMap((operation) => planCalls(model, operation)).filter(isDescribed),
    (one) => `the mock takes what a call sends, and the client what it answers: ${one.title}`,
    async ({ operation, init }) => {
      const mock = createMock(api);
      const options = {
        fetch: mock.fetch,
        maxRetries: 0,
        baseUrl: "http://127.0.0.1",
        ...sufficientFor(model, operation),
      };
      const called = callOperation(product, operation, options, init);
      const status = await called.then((result) => result.status).catch((error: unknown) => error);
      const [entry] = mock.requests;
      expect(entry).toMatchObject({ operation: operation.id, problems: [] });
      if (entry?.status !== undefined && entry.status < 300) expect(status).toBe(entry.status);
    },
  );
}
