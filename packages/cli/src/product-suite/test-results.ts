import type { Failure, Json, Operation } from "@specmint/spec";
import { caught, type Reply } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { answerCall, unwrapped } from "./answer-call.ts";
import type { LoadedProduct } from "./load-product.ts";
import { type PlannedAnswer, planAnswers, statusOf } from "./plan-answers.ts";
import { testEach } from "./test-each.ts";

const json = { "content-type": "application/json" };

/** Tests what calls make of every answer that the spec shows. */
export function testResults(product: LoadedProduct): void {
  const { model } = product;
  const answers = model.operations.flatMap((operation) => planAnswers(model, operation));

  const answered = (operation: Operation, reply: Reply) => answerCall(product, operation, reply);

  testEach(
    answers.filter(({ ok }) => ok),
    (one) => `an answer that is a success has its body as data: ${one.title}`,
    async ({ operation, reply, value }) => {
      const { result } = await answered(operation, reply);
      expect(result).toMatchObject({ ok: true, status: reply.status });
      expect(result.data).toEqual(value);
      expect(result.error).toBeUndefined();
      expect(await unwrapped(product, result)).toEqual(value);
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
      expect(await caught(unwrapped(product, result))).toMatchObject({
        code: "api-error",
        method: operation.method,
        url: expect.stringContaining(url),
        status: reply.status,
      });
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
      const code = status < 300 ? "response-parse-error" : "api-error";
      for (const body of ["<h1>Proxy</h1>", ""]) {
        expect(await caught(answered(operation, { status, headers: json, body }))).toMatchObject({
          code,
          method: operation.method,
          status,
          text: body,
        });
      }
    },
  );

  const withBody = model.operations.flatMap(
    (operation) => answers.find((one) => one.operation === operation && one.reply.body !== undefined) ?? [],
  );
  testEach(
    withBody,
    (one) => `the response of a result is an ordinary one, to be read once: ${one.title}`,
    async ({ operation, reply }) => {
      const { result } = await answered(operation, reply);
      const { response } = result;
      expect(response).toMatchObject({ status: reply.status, url: "", bodyUsed: false });
      expect(await response.clone().text()).toBe(reply.body);
      expect(await response.text()).toBe(reply.body);
      await expect(response.text()).rejects.toThrow();
    },
  );

  for (const { operation, status, failure, success } of failuresIn(product)) {
    describe(`a failure inside ${status} of ${operation.id}`, () => {
      it("is told by its body, and is no success", async () => {
        const body = put(success ?? {}, failure.keys, failure.equals);
        const { result } = await answered(operation, { status, headers: json, body: JSON.stringify(body) });
        expect(result).toMatchObject({ ok: false, status, error: body });
        expect(result.data).toBeUndefined();
        expect(await caught(unwrapped(product, result))).toMatchObject({ code: "api-error", status });
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
