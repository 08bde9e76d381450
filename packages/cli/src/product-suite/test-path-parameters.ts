import type { JsonObject } from "@specmint/spec";
import { awkwardIds, caught, refusedIds, serve } from "@specmint/testing";
import { describe, expect } from "vitest";
import { callOperation, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { isPlain, pathOf, planLeast } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

/** Tests that whatever stands in a path stays in its segment. */
export function testPathParameters(product: LoadedProduct): void {
  const { model } = product;
  const places = model.operations.flatMap((operation) => {
    const { url, init } = planLeast(model, operation);
    const plain = operation.parameters.filter(
      (one) => one.in === "path" && isPlain(one) && typeof one.sample === "string",
    );
    if (url === undefined) return [];
    return plain.map(({ name }) => ({ operation, name, init, title: `${name} of ${operation.id}` }));
  });

  function call(
    { operation, name, init }: (typeof places)[number],
    baseUrl: string,
    value: string,
  ): Promise<unknown> {
    const { params = {} } = init;
    const path = { ...(params["path"] as JsonObject), [name]: value };
    const options = { baseUrl, maxRetries: 0, ...sufficientFor(model, operation) };
    return callOperation(product, operation, options, { ...init, params: { ...params, path } });
  }

  for (const place of places)
    describe(`the path parameter ${place.title}`, () => {
      testEach(
        awkwardIds,
        (one) => `arrives as one segment: ${JSON.stringify(one[0])}`,
        async ([given, want]) => {
          await using server = await serve(() => ({ status: 501 }));
          await call(place, server.url, given).catch(() => undefined);
          const [path] = (server.requests[0]?.url ?? "").split("?");
          expect(path).toBe(pathOf(place.operation, { [place.name]: want }));
        },
      );

      const segment = `/{${place.name}}`;
      const isSegment = `${place.operation.path}/`.includes(`${segment}/`);
      testEach(
        isSegment ? refusedIds : [],
        (one) => `is refused before anything is sent: ${JSON.stringify(one)}`,
        async (given) => {
          await using server = await serve(() => ({}));
          const error = await caught(call(place, server.url, given));
          expect(error).toMatchObject({
            code: "invalid-request-error",
            message: expect.stringContaining(`The path parameter ${place.name} must not be`),
          });
          expect(server.requests).toEqual([]);
        },
      );
    });
}
