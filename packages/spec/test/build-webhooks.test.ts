import { describe, expect, it } from "vitest";
import { modelOf } from "./model-of.ts";

const spec = `openapi: 3.1.0
info: { title: Orders, version: 1.0.0 }
servers: [{ url: https://example.com }]
paths:
  /orders:
    post:
      operationId: createOrder
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses: { "201": { description: Created. } }
      callbacks:
        onDone: { $ref: "#/components/callbacks/Done" }
webhooks:
  order.shipped:
    parameters: [{ name: X-Signature, in: header, required: true, schema: { type: string } }]
    post:
      summary: Shipped.
      description: It left.
      deprecated: true
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
      responses:
        "200": { description: Taken., content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
components:
  callbacks:
    Done:
      x-more: { post: { responses: {} } }
      "{$request.body#/url}":
        put:
          requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
          responses: { "204": { description: Noted. } }
  schemas:
    Order:
      type: object
      properties: { id: { type: string, readOnly: true }, note: { type: string, default: "" }, pin: { type: string, writeOnly: true } }
`;

const json = { mediaType: "application/json", kind: "json", encoding: [], examples: [] };

describe("webhooks", () => {
  it("are received in the form of responses, and answered in that of requests", async () => {
    const { webhooks } = await modelOf(spec);
    expect(webhooks[0]).toEqual({
      typeName: "OrderShipped",
      fileName: "order-shipped",
      key: "order.shipped",
      method: "POST",
      summary: "Shipped.",
      description: "It left.",
      deprecated: true,
      parameters: [
        {
          name: "X-Signature",
          in: "header",
          required: true,
          description: "",
          deprecated: false,
          schema: { type: "string" },
          style: "simple",
          explode: false,
          allowReserved: false,
          types: ["primitive"],
          sample: "string",
        },
      ],
      body: {
        required: true,
        description: "",
        contents: [{ ...json, schema: { $ref: "#/$defs/Order" }, schemaName: "Order" }],
      },
      responses: [
        {
          status: "200",
          key: "200",
          description: "Taken.",
          contents: [{ ...json, schema: { $ref: "#/$defs/OrderWrite" }, schemaName: "OrderWrite" }],
          headers: [],
        },
      ],
    });
  });

  it("have the callbacks of operations among them", async () => {
    const { webhooks } = await modelOf(spec);
    expect(webhooks).toHaveLength(2);
    expect(webhooks[1]).toMatchObject({
      typeName: "CreateOrderOnDone",
      fileName: "create-order-on-done",
      key: "onDone",
      method: "PUT",
      callback: { expression: "{$request.body#/url}", operation: "createOrder" },
      body: { required: false, contents: [{ schemaName: "Order" }] },
      responses: [{ status: "204", contents: [] }],
    });
  });

  it("have the schemas that both directions need", async () => {
    const { schemas } = await modelOf(spec);
    expect(schemas.map(({ name, schema }) => [name, schema])).toEqual([
      [
        "Order",
        {
          type: "object",
          properties: { id: { type: "string" }, note: { type: "string", default: "" } },
        },
      ],
      [
        "OrderWrite",
        {
          type: "object",
          properties: { note: { type: "string", default: "" }, pin: { type: "string" } },
        },
      ],
    ]);
  });

  it("are enough for a document without paths", async () => {
    const { operations, webhooks } = await modelOf(
      "openapi: 3.1.0\ninfo: { title: A, version: '1' }\nwebhooks: { done: { post: { responses: {} } } }\n",
    );
    expect(operations).toEqual([]);
    expect(webhooks.map(({ key, typeName, body }) => [key, typeName, body])).toEqual([
      ["done", "Done", undefined],
    ]);
  });

  it("have names of their own where several operations refer to one callback or path item", async () => {
    const { operations, webhooks } = await modelOf(`openapi: 3.1.0
info: { title: A, version: "1" }
servers: [{ url: https://example.com }]
paths:
  /a: { post: { operationId: sendA, responses: {}, callbacks: { done: { $ref: "#/components/callbacks/Done" } } } }
  /b: { post: { operationId: sendB, responses: {}, callbacks: { done: { $ref: "#/components/callbacks/Done" } } } }
  /c: { $ref: "#/components/pathItems/Shared" }
  /d: { $ref: "#/components/pathItems/Shared" }
webhooks:
  e: { $ref: "#/components/pathItems/Shared" }
components:
  callbacks:
    Done: { "{$request.query.url}": { post: { responses: {} } } }
  pathItems:
    Shared: { get: { responses: {} } }
`);
    expect(operations.map(({ id }) => id)).toEqual(["sendA", "sendB", "getC", "getD"]);
    expect(webhooks.map(({ typeName, fileName }) => [typeName, fileName])).toEqual([
      ["E", "e"],
      ["SendADone", "send-a-done"],
      ["SendBDone", "send-b-done"],
    ]);
  });
});
