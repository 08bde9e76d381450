import type { Failure, Json, Operation } from "@specmint/spec";
import { caught, type Reply, serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { callOperation, type Result, sufficientFor } from "./call-product.ts";
import type { LoadedProduct } from "./load-product.ts";
import { type PlannedAnswer, planAnswers, statusOf } from "./plan-answers.ts";
import { planLeast } from "./plan-calls.ts";
import { testEach } from "./test-each.ts";

const json = { "content-type": "application/json" };

/** Tests what calls make of every answer that the spec shows, and of some that it does not. */
export function testResults(product: LoadedProduct): void {
  const { model } = product;
  const answers = model.operations.flatMap((operation) => planAnswers(model, operation));

  async function answered(operation: Operation, reply: Reply): Promise<{ result: Result; url: string }> {
    await using server = await serve(() => reply);
    const options = { baseUrl: server.url, maxRetries: 0, ...sufficientFor(model, operation) };
    const result = await callOperation(product, operation, options, planLeast(model, operation).init);
    return { result, url: server.url };
  }

  /** `unwrap` as the package exports it. */
  async function unwrapped(result: Result): Promise<unknown> {
    const { unwrap } = await product.load("");
    return (unwrap as (result: Result) => unknown)(result);
  }

  testEach(
    answers.filter(({ ok }) => ok),
    (one) => `an answer that is a success has its body as data: ${one.title}`,
    async ({ operation, reply, value }) => {
      const { result } = await answered(operation, reply);
      expect(result).toMatchObject({ ok: true, status: reply.status });
      expect(result.data).toEqual(value);
      expect(result.error).toBeUndefined();
      expect(await unwrapped(result)).toEqual(value);
    },
  );

  testEach(
    answers.filter(({ ok }) => !ok),
    (one) => `an answer that is a failure has its body as error: ${one.title}`,
    async (answer) => {
      const { operation, reply, value } = answer;
      const { result, url } = await answered(operation, reply);
      expect(result).toMatchObject({ ok: false, status: reply.status });
      expect(result.error).toEqual(value);
      expect(result.data).toBeUndefined();
      expect(result.response.status).toBe(reply.status);
      expect(await caught(unwrapped(result))).toMatchObject({
        code: "api-error",
        method: operation.method,
        url: expect.stringContaining(url),
        status: reply.status,
      });
    },
  );

  const unlisted = model.operations.filter(
    ({ responses, method }) => method !== "HEAD" && !isCovered(responses, 501),
  );
  testEach(
    unlisted,
    (one) => `an answer of ${one.id} that the spec does not mention has whatever came`,
    async (operation) => {
      const text = await answered(operation, { status: 501, body: "<h1>Not implemented</h1>" });
      expect(text.result).toMatchObject({ ok: false, status: 501, error: "<h1>Not implemented</h1>" });
      const { result } = await answered(operation, { status: 501, headers: json, body: '{"reason":"x"}' });
      expect(result).toMatchObject({ ok: false, status: 501, error: { reason: "x" } });
    },
  );

  const typed = model.operations.flatMap((operation) =>
    operation.responses
      .filter(({ contents }) => contents.length > 0 && contents.every(({ kind }) => kind === "json"))
      .map((response) => ({ operation, status: statusOf(response, operation) }))
      .filter(
        ({ status }) => status >= 200 && ![204, 205, 304].includes(status) && operation.method !== "HEAD",
      ),
  );
  testEach(
    typed,
    (one) => `an answer of ${one.operation.id} that is documented as JSON and is none throws: ${one.status}`,
    async ({ operation, status }) => {
      const error = await caught(answered(operation, { status, headers: json, body: "<h1>Proxy</h1>" }));
      expect(error).toMatchObject({ code: "response-parse-error", method: operation.method, status });
    },
  );

  for (const { operation, status, failure, success } of failuresIn(product)) {
    describe(`a failure inside ${status} of ${operation.id}`, () => {
      it("is told by its body, and is no success", async () => {
        const body = put(success ?? {}, failure.keys, failure.equals);
        const { result } = await answered(operation, { status, headers: json, body: JSON.stringify(body) });
        expect(result).toMatchObject({ ok: false, status, error: body });
        expect(result.data).toBeUndefined();
        expect(await caught(unwrapped(result))).toMatchObject({ code: "api-error", status });
      });

      testEach(
        [null, [], "OK", {}, { [failure.keys[0] ?? ""]: null }],
        (one) => `is no other body, whatever it lacks: ${JSON.stringify(one)}`,
        async (body) => {
          const { result } = await answered(operation, { status, headers: json, body: JSON.stringify(body) });
          const isFailure =
            failure.equals === null &&
            failure.keys.length === 1 &&
            body !== null &&
            Object.hasOwn(Object(body), failure.keys[0] ?? "");
          expect(result).toMatchObject(isFailure ? { ok: false, error: body } : { ok: true, data: body });
        },
      );
    });
  }
}

function isCovered(responses: Operation["responses"], status: number): boolean {
  return responses.some((one) => ["default", String(status), `${String(status)[0]}XX`].includes(one.status));
}

interface FailurePlace {
  readonly operation: Operation;
  readonly status: number;
  readonly failure: Failure;
  /** A body that is none. */
  readonly success: Json | undefined;
}

function failuresIn({ model }: LoadedProduct): readonly FailurePlace[] {
  return model.operations.flatMap((operation) => {
    const successes: readonly PlannedAnswer[] = planAnswers(model, operation).filter(({ ok }) => ok);
    return operation.responses.flatMap((response) => {
      const status = statusOf(response, operation);
      const success = successes.find(({ reply }) => reply.status === status)?.value as Json | undefined;
      return response.failure ? [{ operation, status, failure: response.failure, success }] : [];
    });
  });
}

/** The same with another value at the end of the keys. */
function put(value: Json, [key, ...rest]: readonly string[], by: Json): Json {
  if (key === undefined) return by;
  const object = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, Json>>;
  return { ...object, [key]: put(object[key] ?? {}, rest, by) };
}
