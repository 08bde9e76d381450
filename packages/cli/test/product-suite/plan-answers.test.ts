import type { Model, Operation } from "@specmint/spec";
import { expect, it } from "vitest";
import { planAnswers, statusOf } from "../../src/product-suite/plan-answers.ts";

const json = { kind: "json", mediaType: "application/json" };
const none = { contents: [] };

function operation(responses: readonly object[], method = "GET"): Operation {
  return { id: "get", method, responses } as unknown as Operation;
}

const model = { schemas: [] } as unknown as Model;

it("a status is one that the response stands for, and no other of the operation", () => {
  const one = operation([
    { status: "200" },
    { status: "404" },
    { status: "4XX" },
    { status: "500" },
    { status: "default" },
  ]);
  expect(one.responses.map((response) => statusOf(response, one))).toEqual([200, 404, 400, 500, 507]);
  const other = operation([{ status: "4XX" }, { status: "5XX" }, { status: "default" }]);
  expect(other.responses.map((response) => statusOf(response, other))).toEqual([400, 500, 304]);
});

it("an answer is a success by its status, unless its body says otherwise", () => {
  const failure = { keys: ["status", "result"], equals: "ERROR", schemaName: "Failure" };
  const examples = [
    { name: "good", value: { status: { result: "OK" } } },
    { name: "bad", value: { status: { result: "ERROR" } } },
    { name: "odd", value: null },
  ];
  const answers = planAnswers(
    model,
    operation([
      { status: "200", contents: [{ ...json, examples }], failure },
      { status: "404", contents: [{ ...json, examples: [{ name: "gone", value: {} }] }] },
    ]),
  );
  expect(answers.map(({ title, ok, value }) => [title, ok, value])).toEqual([
    ["get: 200 with application/json good", true, { status: { result: "OK" } }],
    ["get: 200 with application/json bad", false, { status: { result: "ERROR" } }],
    ["get: 200 with application/json odd", true, null],
    ["get: 404 with application/json gone", false, {}],
  ]);
});

it("an answer has no body where HTTP has none", () => {
  const body = { contents: [{ ...json, examples: [{ name: "a", value: 1 }] }] };
  const bodies = (one: Operation): readonly unknown[] =>
    planAnswers(model, one).map(({ reply }) => reply.body);
  expect(
    bodies(
      operation([
        { status: "204", ...body },
        { status: "200", ...none },
      ]),
    ),
  ).toEqual([undefined, undefined]);
  expect(bodies(operation([{ status: "200", ...body }], "HEAD"))).toEqual([undefined]);
});
