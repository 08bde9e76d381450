import type { Operation } from "@specmint/spec";
import { caught, type RecordedRequest, serve } from "@specmint/testing";
import { expect } from "vitest";
import { callOperation, type Options, type RawClient, securityOf, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { planLeast } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

/** The methods that openapi-fetch has (0.17). */
const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/** Tests openapi-fetch's methods and middleware, on which the package's client is one of theirs. */
export function testRawMethods(product: LoadedProduct): void {
  const { model } = product;
  const callable = model.operations.filter(({ method, body, security, server }) => {
    // What only the operation says, openapi-fetch does not know; and it writes bodies its own way.
    const isUsual = security === undefined && server === undefined;
    return isUsual && methods.includes(method) && (body === undefined || body.contents[0].kind === "json");
  });
  const plain = callable.filter((operation) => {
    const { init, url } = planLeast(model, operation);
    // To a path that has a query, openapi-fetch appends another one.
    return url !== undefined && !(operation.path.includes("?") && init.params?.["query"]);
  });

  async function client(options: Options): Promise<RawClient> {
    const { createClient } = await product.load("");
    return (createClient as (options: Options) => RawClient)(options);
  }

  testEach(
    plain,
    (one) => `a raw method sends what ${one.id} does`,
    async (operation) => {
      const { init } = planLeast(model, operation);
      const raw = await requestOf(operation, async (options) =>
        (await client(options))[operation.method]?.(operation.path, init),
      );
      const own = await requestOf(operation, (options) => callOperation(product, operation, options, init));
      expect(raw).toMatchObject({ method: own?.method, url: own?.url, body: own?.body });
      const credentials = (securityOf(model, operation)[0] ?? []).map(({ name }) => name.toLowerCase());
      for (const name of credentials) expect(raw?.headers[name]).toBe(own?.headers[name]);
    },
  );

  const secured = callable.filter((operation) => securityOf(model, operation).every((one) => one.length > 0));
  testEach(
    secured.filter((operation) => securityOf(model, operation).length > 0).slice(0, 1),
    () => "a raw method is refused without credentials before anything is sent",
    async (operation) => {
      await using server = await serve(() => ({}));
      const bare = await client({ baseUrl: server.url });
      const error = await caught(
        bare[operation.method]?.(operation.path, planLeast(model, operation).init) ?? Promise.resolve(),
      );
      expect(error).toMatchObject({ code: "missing-credentials-error" });
      expect(server.requests).toEqual([]);
    },
  );

  testEach(
    callable.slice(0, 1),
    (one) => `a middleware sees and changes what ${one.id} sends and gets`,
    async (operation) => {
      const seen: unknown[] = [];
      const request = await requestOf(operation, async (options) => {
        const used = await client(options);
        used.use({
          onRequest({ request: given, schemaPath }: { request: Request; schemaPath: string }) {
            seen.push(given.method, schemaPath);
            given.headers.set("x-trace", "t-1");
          },
          onResponse: ({ response }: { response: Response }) => void seen.push(response.status),
        });
        const call = (await product.load(""))[operation.id] as (
          client: RawClient,
          init: object,
        ) => Promise<unknown>;
        return call(used, planLeast(model, operation).init);
      });
      expect(seen).toEqual([operation.method, operation.path, 501]);
      expect(request?.headers["x-trace"]).toBe("t-1");
    },
  );

  async function requestOf(
    operation: Operation,
    call: (options: Options) => Promise<unknown>,
  ): Promise<RecordedRequest | undefined> {
    await using server = await serve(() => ({ status: 501 }));
    await call({ baseUrl: server.url, maxRetries: 0, ...sufficientFor(model, operation) }).catch(
      () => undefined,
    );
    expect(server.requests).toHaveLength(1);
    return server.requests[0];
  }
}
