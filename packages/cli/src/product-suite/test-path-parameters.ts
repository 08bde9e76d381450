import type { JsonObject } from "@specmint/spec";
import { awkwardIds, caught, refusedIds, serve } from "@specmint/testing";
import { expect } from "vitest";
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

  // All values of a parameter in one test: a large API has thousands of parameters.
  testEach(
    places,
    (one) => `the path parameter ${one.title} arrives as one segment, whatever is in it`,
    async (place) => {
      await using server = await serve(() => ({ status: 501 }));
      for (const [given] of awkwardIds) await call(place, server.url, given).catch(() => undefined);
      const wanted = awkwardIds.map(([, want]) => pathOf(place.operation, { [place.name]: want }));
      const urls = server.requests.map(({ url }) => url);
      expect(urls.map((url, index) => url.slice(0, wanted[index]?.length))).toEqual(wanted);
      // What follows is the rest of the query.
      const rests = urls.map((url, index) => url.slice(wanted[index]?.length));
      expect(rests.filter((rest) => !/^([?&]|$)/.test(rest))).toEqual([]);
    },
  );

  testEach(
    places.filter(({ operation, name }) => `${operation.path.split("?", 1)}/`.includes(`/{${name}}/`)),
    (one) => `the path parameter ${one.title} is refused if it would be no segment, before anything is sent`,
    async (place) => {
      await using server = await serve(() => ({}));
      for (const given of refusedIds) {
        expect(await caught(call(place, server.url, given)), given).toMatchObject({
          code: "invalid-request-error",
          message: expect.stringContaining(`The path parameter ${place.name} must not be`),
        });
      }
      expect(server.requests).toEqual([]);
    },
  );
}
