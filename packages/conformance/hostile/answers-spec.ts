const answerOf = (content: object): object => ({
  responses: {
    "200": { description: "x", content },
    "4XX": {
      description: "x",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
});

/** What the clients are made from that get the answers: each way in which a body is read. */
export const answersSpec = {
  openapi: "3.2.0",
  info: { title: "Answers", version: "1.0.0" },
  servers: [{ url: "https://answers.example" }],
  security: [{ token: [] }],
  paths: {
    "/item": {
      get: {
        operationId: "getItem",
        ...answerOf({ "application/json": { schema: { $ref: "#/components/schemas/Item" } } }),
      },
    },
    "/events": {
      get: {
        operationId: "listEvents",
        ...answerOf({ "text/event-stream": { itemSchema: { type: "object" } } }),
      },
    },
    "/lines": {
      get: {
        operationId: "listLines",
        ...answerOf({ "application/jsonl": { itemSchema: { $ref: "#/components/schemas/Item" } } }),
      },
    },
    "/text": {
      get: { operationId: "getText", ...answerOf({ "text/plain": { schema: { type: "string" } } }) },
    },
    "/file": {
      get: {
        operationId: "getFile",
        ...answerOf({ "application/octet-stream": { schema: { type: "string", format: "binary" } } }),
      },
    },
  },
  components: {
    securitySchemes: { token: { type: "apiKey", in: "header", name: "X-Token" } },
    schemas: {
      Item: { type: "object", properties: { name: { type: "string" } } },
      Problem: { type: "object", properties: { message: { type: "string" } } },
    },
  },
};
