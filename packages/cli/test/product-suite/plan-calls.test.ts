import type { Model, Operation, Parameter } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { planCalls } from "../../src/product-suite/plan-calls.ts";

const parameter = {
  in: "query",
  required: false,
  style: "form",
  explode: true,
  allowReserved: false,
} as const;

const id = { ...parameter, name: "id", in: "path", required: true, style: "simple", sample: "a/b" };
const page = { ...parameter, name: "page no", sample: 2 };
const tags = { ...parameter, name: "tags", sample: ["a"] };
const trace = { ...parameter, name: "X-Trace", in: "header", style: "simple", sample: "t" };

function operation(parameters: readonly object[], more: Partial<Operation> = {}): Operation {
  return { id: "get", path: "/pets of/{id}", parameters: parameters as Parameter[], ...more } as Operation;
}

const model = { schemas: [{ name: "Pet", sample: { name: "Rex" } }] } as unknown as Model;
const content = { encoding: [], examples: [] };

describe("the calls of an operation", () => {
  it("have as little as it takes, and then all parameters", () => {
    const calls = planCalls(model, operation([id, page, trace]));
    expect(calls.map(({ init, url, headers, body }) => ({ init, url, headers, body }))).toEqual([
      { init: { params: { path: { id: "a/b" } } }, url: "/pets%20of/a%2Fb", headers: {}, body: "" },
      {
        init: { params: { path: { id: "a/b" }, query: { "page no": 2 }, header: { "X-Trace": "t" } } },
        url: "/pets%20of/a%2Fb?page%20no=2",
        headers: { "x-trace": "t" },
        body: "",
      },
    ]);
  });

  it("have a query after that of the path's key", () => {
    const calls = planCalls(model, operation([id, page], { path: "/pets/{id}?beta=true" }));
    expect(calls.map(({ url }) => url)).toEqual([
      "/pets/a%2Fb?beta=true",
      "/pets/a%2Fb?beta=true&page%20no=2",
    ]);
  });

  it("do not tell a URL that a style writes", () => {
    expect(planCalls(model, operation([id, tags])).map(({ url }) => url)).toEqual([
      "/pets%20of/a%2Fb",
      undefined,
    ]);
  });

  it("have each body that the spec shows, and a sample, under each media type", () => {
    const body = {
      required: true,
      description: "",
      contents: [
        {
          ...content,
          kind: "json",
          mediaType: "application/json",
          schemaName: "Pet",
          examples: [{ value: { name: "Ada" } }],
        },
        { ...content, kind: "form", mediaType: "application/x-www-form-urlencoded", schemaName: "Pet" },
        { ...content, kind: "multipart", mediaType: "multipart/form-data", schemaName: "Pet" },
      ],
    } as unknown as NonNullable<Operation["body"]>;
    const [least, ...calls] = planCalls(model, operation([], { body }));
    expect(least?.body).toBe('{"name":"Ada"}');
    expect(calls.map((call) => [call.init.contentType, call.headers["content-type"], call.body])).toEqual([
      [undefined, "application/json", '{"name":"Ada"}'],
      [undefined, "application/json", '{"name":"Rex"}'],
      ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "name=Rex"],
      ["multipart/form-data", undefined, undefined],
    ]);
  });

  it("have the sample of a body that is no named schema", () => {
    const body = {
      required: true,
      description: "",
      contents: [{ ...content, kind: "json", mediaType: "application/json", sample: { note: "a" } }],
    } as unknown as NonNullable<Operation["body"]>;
    const calls = planCalls(model, operation([], { body }));
    expect(calls.map((call) => call.body)).toEqual(['{"note":"a"}', '{"note":"a"}']);
  });
});
