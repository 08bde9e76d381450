import { type RecordedRequest, serve } from "@specmint/testing";
import { expect } from "vitest";
import { callOperation, type Options, secretOf, securityOf, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { type PlannedCall, planCalls, planLeast } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

/** What platforms add to a request. */
const platform =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding|user-agent|pragma|cache-control)$/;

/** Tests what calls that the spec allows send. */
export function testRequests(product: LoadedProduct): void {
  const { model } = product;
  const calls = model.operations.flatMap((operation) => planCalls(model, operation));

  async function sent(
    call: PlannedCall,
    options: Options = {},
    more: Options = {},
  ): Promise<RecordedRequest> {
    const { operation, init } = call;
    await using server = await serve(() => ({ status: 501 }));
    const credentials = sufficientFor(model, operation);
    const all = { baseUrl: server.url, maxRetries: 0, ...credentials, ...options };
    // What becomes of the answer is another test's.
    await callOperation(product, operation, all, { ...init, ...more }).catch(() => undefined);
    expect(server.requests).toHaveLength(1);
    return server.requests[0] as RecordedRequest;
  }

  testEach(
    calls,
    (one) => `a call arrives as it is meant: ${one.title}`,
    async (call) => {
      const request = await sent(call);
      expect(request.method).toBe(call.operation.method);
      if (call.url !== undefined) expect(withoutCredentials(call, request.url)).toBe(call.url);
      expect(request.headers).toMatchObject(call.headers);
      if (call.body === undefined) return;
      expect(request.body).toBe(call.body);
      expect(request.headers["content-length"] ?? "0").toBe(String(Buffer.byteLength(call.body)));
    },
  );

  testEach(
    model.operations,
    (one) => `a call of ${one.id} asks for what the spec documents`,
    async (operation) => {
      const { headers } = await sent(planLeast(model, operation));
      const types = operation.responses.flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType));
      for (const type of types) expect(headers["accept"]).toContain(type);
      expect(headers["user-agent"]).toContain("-client/");
    },
  );

  testEach(
    model.operations,
    (one) => `a call of ${one.id} has the header lines of the caller, the platform and the spec alone`,
    async (operation) => {
      const call = planLeast(model, operation);
      const { headers } = await sent(call, { headers: { "X-Team": "a" } }, { headers: { "X-Call": 1 } });
      const credentials = (securityOf(model, operation)[0] ?? []).map((one) =>
        one.in === "cookie" ? "cookie" : one.name,
      );
      const parameters = Object.keys(call.init.params?.["header"] ?? {});
      const cookie = call.init.params?.["cookie"] ? ["cookie"] : [];
      const key = operation.idempotencyKey === undefined ? [] : [operation.idempotencyKey];
      const known = ["accept", ...parameters, ...cookie, ...key, ...credentials, "x-team", "x-call"].map(
        (name) => name.toLowerCase(),
      );
      const wanted = call.init.body === undefined ? known : [...known, "content-type"];
      const found = Object.keys(headers).filter((name) => !platform.test(name) || wanted.includes(name));
      expect(found.filter((name) => !wanted.includes(name))).toEqual([]);
      expect(headers).toMatchObject({ "x-team": "a", "x-call": "1" });
    },
  );

  testEach(
    model.operations,
    (one) => `a call of ${one.id} goes below the path of baseUrl`,
    async (operation) => {
      await using server = await serve(() => ({ status: 501 }));
      const options = {
        baseUrl: `${server.url}/proxy/v4/`,
        maxRetries: 0,
        ...sufficientFor(model, operation),
      };
      await callOperation(product, operation, options, planLeast(model, operation).init).catch(
        () => undefined,
      );
      expect(server.requests.map(({ url }) => url.startsWith("/proxy/v4/"))).toEqual([true]);
    },
  );

  /** A URL without the credentials that stand in its query. */
  function withoutCredentials({ operation }: PlannedCall, url: string): string {
    return (securityOf(model, operation)[0] ?? [])
      .filter((credential) => credential.in === "query")
      .reduce((left, { name, option }) => left.replace(`${name}=${secretOf({ option })}`, ""), url)
      .replace(/[?&]+$/, "");
  }
}
