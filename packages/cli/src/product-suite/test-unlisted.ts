import type { Operation } from "@specmint/spec";
import { caught } from "@specmint/testing";
import { expect } from "vitest";
import { answerCall } from "./answer-call.ts";
import type { LoadedProduct } from "./load-product.ts";
import { planAnswers } from "./plan-answers.ts";
import { testEach } from "./test-each.ts";

const json = { "content-type": "application/json" };
const html = { headers: { "content-type": "text/html" }, body: "<h1>Done</h1>" };

/** Tests what calls make of statuses that the spec does not mention. */
export function testUnlisted(product: LoadedProduct): void {
  const { model } = product;
  const readable = model.operations.filter(({ method }) => method !== "HEAD");

  testEach(
    readable.filter((operation) => !mentions(operation, "default", "501", "5XX")),
    (one) => `a failure of ${one.id} that the spec does not mention has whatever came`,
    async (operation) => {
      const text = await answerCall(product, operation, { status: 501, body: "<h1>Not implemented</h1>" });
      expect(text.result).toMatchObject({ ok: false, status: 501, error: "<h1>Not implemented</h1>" });
      const reply = { status: 501, headers: json, body: '{"reason":"x"}' };
      const { result } = await answerCall(product, operation, reply);
      expect(result).toMatchObject({ ok: false, status: 501, error: { reason: "x" } });
    },
  );

  testEach(
    readable.filter(({ responses }) => !responses.some(({ status }) => status.startsWith("2"))),
    (one) => `a success of ${one.id}, of which the spec mentions none, has whatever came`,
    async (operation) => {
      const text = await answerCall(product, operation, { status: 200, ...html });
      expect(text.result).toMatchObject({ ok: true, status: 200, data: "<h1>Done</h1>" });
      const { result } = await answerCall(product, operation, { status: 201, headers: json, body: "[1]" });
      expect(result).toMatchObject({ ok: true, status: 201, data: [1] });
    },
  );

  const exact = model.operations.filter(
    ({ responses }) =>
      responses.every(({ status }) => status !== "2XX") &&
      responses.some(({ status }) => status.startsWith("2")),
  );
  const answers = exact.flatMap((operation) =>
    planAnswers(model, operation)
      .filter(({ reply }) => reply.status >= 200 && reply.status < 300)
      .map((answer) => ({ ...answer, status: unlistedSuccess(operation) })),
  );
  testEach(
    answers,
    (one) => `a success with a status that the spec does not mention is like one that it does: ${one.title}`,
    async ({ operation, reply, ok, value, status }) => {
      const { result } = await answerCall(product, operation, { ...reply, status });
      expect(result).toMatchObject({ ok, status });
      expect(ok ? result.data : result.error).toEqual(value);
      expect(ok ? result.error : result.data).toBeUndefined();
    },
  );

  const typed = exact.filter(({ method, responses }) => {
    const contents = responses.filter(({ status }) => status.startsWith("2")).map((one) => one.contents);
    const isJson = contents
      .flat()
      .every(({ kind, mediaType }) => kind === "json" && !mediaType.includes("*"));
    return method !== "HEAD" && isJson && contents.every(({ length }) => length > 0);
  });
  testEach(
    typed,
    (one) => `a success of ${one.id} that is none of its bodies throws, and says that the call succeeded`,
    async (operation) => {
      const status = unlistedSuccess(operation);
      for (const reply of [{ headers: json, body: "" }, html, { headers: json, body: "{" }]) {
        expect(await caught(answerCall(product, operation, { ...reply, status }))).toMatchObject({
          code: "response-parse-error",
          message: expect.stringContaining("succeeded"),
          method: operation.method,
          status,
          text: reply.body,
        });
      }
    },
  );
}

function mentions({ responses }: Operation, ...keys: readonly string[]): boolean {
  return responses.some(({ status }) => keys.includes(status));
}

/** A status of a success that the spec does not mention, with which a body can come. */
function unlistedSuccess(operation: Operation): number {
  return [201, 200, 202, 203, 222].find((status) => !mentions(operation, String(status))) ?? 299;
}
