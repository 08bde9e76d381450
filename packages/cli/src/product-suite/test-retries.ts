import type { Operation } from "@specmint/spec";
import { type RecordedRequest, serve } from "@specmint/testing";
import { expect } from "vitest";
import { callOperation, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { type Init, planLeast } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

/** Tests that the statuses which the spec wants repeated are, and that all attempts of a call have its one key. */
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

  const keyed = model.operations.flatMap((operation) =>
    operation.idempotencyKey === undefined ? [] : [{ operation, header: operation.idempotencyKey }],
  );

  /** The requests of a call to which the server has no answer yet. */
  async function attempts(operation: Operation, more: Init = {}): Promise<readonly RecordedRequest[]> {
    await using server = await serve(() => ({ status: 503, headers: { "retry-after": "0" } }));
    const options = { baseUrl: server.url, maxRetries: 2, ...sufficientFor(model, operation) };
    const init = { ...planLeast(model, operation).init, ...more };
    await callOperation(product, operation, options, init).catch(() => undefined);
    return server.requests;
  }

  testEach(
    keyed,
    (one) => `${one.operation.id} is repeated with the same ${one.header}, and another call has another`,
    async ({ operation, header }) => {
      const keysOf = (requests: readonly RecordedRequest[]) =>
        requests.map(({ headers }) => headers[header.toLowerCase()]);
      const [first, second] = [keysOf(await attempts(operation)), keysOf(await attempts(operation))];
      expect(first).toEqual(Array(3).fill(expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)));
      expect(new Set(first).size).toBe(1);
      expect(second[0]).not.toBe(first[0]);
    },
  );

  testEach(
    keyed,
    (one) => `${one.operation.id} has the ${one.header} that is given as idempotencyKey, in each attempt`,
    async ({ operation, header }) => {
      const requests = await attempts(operation, { idempotencyKey: "key of the order 7" });
      expect(requests.map(({ headers }) => headers[header.toLowerCase()])).toEqual(
        Array(3).fill("key of the order 7"),
      );
    },
  );
}
