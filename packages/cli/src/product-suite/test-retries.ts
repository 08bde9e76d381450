import { serve } from "@specmint/testing";
import { expect } from "vitest";
import { callOperation, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { planLeast } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

/** Tests that the statuses which the spec wants repeated are. */
export function testRetries(product: LoadedProduct): void {
  const { model } = product;
  const retried = model.operations.flatMap((operation) =>
    operation.retry.map((status) => ({ operation, status })),
  );

  testEach(
    retried,
    (one) => `${one.operation.id} is repeated after a ${one.status}`,
    async ({ operation, status }) => {
      await using server = await serve(() => ({ status, headers: { "retry-after": "0" } }));
      const options = { baseUrl: server.url, maxRetries: 1, ...sufficientFor(model, operation) };
      const init = { ...planLeast(model, operation).init, idempotent: true };
      await callOperation(product, operation, options, init).catch(() => undefined);
      expect(server.requests).toHaveLength(2);
    },
  );
}
