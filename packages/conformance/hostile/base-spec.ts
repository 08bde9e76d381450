/** A description with a text in every place that OpenAPI and JSON Schema have one; cases change one place each. */
export const baseSpec = {
  openapi: "3.1.1",
  info: {
    title: "Base",
    summary: "A summary.",
    description: "A description.",
    termsOfService: "https://terms.example",
    contact: { name: "Contact", url: "https://contact.example", email: "contact@mail.example" },
    license: { name: "MIT", identifier: "MIT" },
    version: "1.0.0",
  },
  tags: [
    {
      name: "items",
      description: "A tag.",
      externalDocs: { url: "https://tag.example", description: "More." },
    },
  ],
  externalDocs: { url: "https://docs.example", description: "Docs." },
  servers: [
    {
      url: "https://{region}.api.example/v1",
      description: "A server.",
      variables: {
        region: {
          default: "eu",
          enum: ["eu", "us"],
          description: "A region.",
          "x-specmint": { env: "BASE_REGION" },
        },
      },
    },
  ],
  security: [{ token: [] }],
  paths: {
    "/items/{id}": {
      summary: "A path.",
      description: "A path's description.",
      parameters: [
        {
          name: "id",
          in: "path",
          required: true,
          description: "An id.",
          schema: { type: "string" },
          example: "i1",
        },
      ],
      post: {
        operationId: "putItem",
        summary: "An operation.",
        description: "An operation's description.",
        tags: ["items"],
        externalDocs: { url: "https://operation.example", description: "More." },
        "x-specmint": { idempotencyKey: "Idempotency-Key", retry: [406] },
        "x-own": "anything",
        parameters: [
          {
            name: "filter",
            in: "query",
            description: "A filter.",
            schema: { type: "string", default: "all" },
          },
          {
            name: "X-Trace",
            in: "header",
            description: "A trace.",
            schema: { type: "string" },
            example: "t1",
          },
          { name: "crumb", in: "cookie", schema: { type: "string", enum: ["a", "b"] } },
          {
            name: "sort",
            in: "query",
            style: "deepObject",
            explode: true,
            schema: { type: "object", properties: { by: { type: "string" } } },
          },
        ],
        requestBody: {
          description: "A body.",
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Item" },
              examples: {
                first: {
                  summary: "An example.",
                  description: "Described.",
                  value: { name: "n", kind: "cat" },
                },
              },
            },
          },
        },
        responses: {
          "200": {
            description: "The item.",
            headers: { "X-Rate": { description: "A header.", schema: { type: "integer" }, example: 5 } },
            content: {
              "application/json": {
                schema: { $ref: "#/components/schemas/Item" },
                examples: { found: { summary: "Found.", value: { name: "n", kind: "cat" } } },
              },
            },
            links: {
              again: {
                operationId: "putItem",
                description: "A link.",
                parameters: { id: "$response.body#/name" },
                server: { url: "https://link.example", description: "Linked." },
              },
            },
            "x-specmint": {
              failure: { pointer: "/ok", equals: false, schema: { $ref: "#/components/schemas/Problem" } },
            },
          },
          default: {
            description: "A failure.",
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        },
        callbacks: {
          done: {
            "{$request.body#/name}": {
              post: { summary: "Called back.", responses: { "204": { description: "Taken." } } },
            },
          },
        },
      },
      get: {
        operationId: "readEvents",
        security: [{ basic: [] }, { oauth: ["read"] }],
        responses: {
          "200": {
            description: "Events.",
            content: {
              "text/event-stream": { schema: { type: "object", properties: { data: { type: "string" } } } },
            },
          },
        },
      },
    },
    "/forms": {
      post: {
        operationId: "sendForm",
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: { file: { type: "string", format: "binary" }, note: { type: "object" } },
              },
              encoding: { note: { contentType: "application/json" } },
            },
          },
        },
        responses: { "204": { description: "Taken." } },
      },
    },
  },
  webhooks: {
    changed: {
      post: {
        operationId: "onChanged",
        summary: "A webhook.",
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } },
        responses: { "204": { description: "Taken." } },
      },
    },
  },
  components: {
    securitySchemes: {
      token: {
        type: "apiKey",
        in: "header",
        name: "X-Token",
        description: "A token.",
        "x-specmint": { env: "BASE_TOKEN", option: "apiToken" },
      },
      basic: { type: "http", scheme: "basic", description: "A password." },
      bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      oauth: {
        type: "oauth2",
        flows: {
          clientCredentials: {
            tokenUrl: "https://oauth.example/token",
            refreshUrl: "https://oauth.example/refresh",
            scopes: { read: "May read." },
          },
        },
      },
      openid: { type: "openIdConnect", openIdConnectUrl: "https://openid.example" },
    },
    schemas: {
      Item: {
        type: "object",
        title: "An item",
        description: "What an item is.",
        $comment: "A comment.",
        required: ["name"],
        properties: {
          name: { type: "string", description: "A name.", examples: ["n"] },
          kind: { type: "string", enum: ["cat", "dog"], default: "cat" },
          fixed: { const: "fixed" },
          code: { type: "string", pattern: "^[a-z]+$" },
          made: { type: "string", format: "date-time" },
          blob: { type: "string", contentMediaType: "text/plain", contentEncoding: "base64" },
          other: { type: ["string", "null"], deprecated: true },
        },
        patternProperties: { "^x-": { type: "string" } },
        dependentRequired: { made: ["name"] },
        $defs: { Inner: { type: "string" } },
        externalDocs: { url: "https://schema.example", description: "More." },
      },
      Problem: {
        $id: "https://schemas.example/problem",
        $anchor: "problem",
        type: "object",
        properties: { ok: { const: false }, message: { type: "string" } },
      },
      Pet: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: { propertyName: "type", mapping: { cat: "#/components/schemas/Cat" } },
      },
      Cat: {
        type: "object",
        required: ["type"],
        properties: { type: { type: "string" }, lives: { type: "integer" } },
      },
      Spare: { type: "object", properties: { spare: { type: "string" } } },
      Dog: { type: "object", required: ["type"], properties: { type: { type: "string" } } },
    },
  },
} as const;
