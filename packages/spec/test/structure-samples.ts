import type { JsonObject } from "../src/json.ts";
import type { StructureCase } from "./structure-problems.ts";

const operation = { responses: {} };
const schema = { type: "string" };

const flow = { refreshUrl: "/", scopes: { a: "All of it" } };
const authorizationUrl = "/";
const tokenUrl = "/";

const common: JsonObject = {
  title: "",
  description: "",
  format: "uuid",
  pattern: "^a",
  multipleOf: 0.1,
  minimum: -1.5,
  maximum: 2,
  minLength: 0,
  maxLength: 1,
  minItems: 0,
  maxItems: 1,
  minProperties: 0,
  maxProperties: 1,
  uniqueItems: true,
  readOnly: true,
  writeOnly: false,
  deprecated: true,
  required: ["a"],
  enum: [1, null],
  allOf: [{}],
  anyOf: [{}],
  oneOf: [{}],
  not: {},
  items: { $ref: "#/components/schemas/A" },
  properties: { a: {}, $ref: {}, "x-a": { type: "string" }, constructor: {} },
  default: { minLength: "no schema" },
  example: { minLength: "no schema" },
  externalDocs: { url: "/" },
  discriminator: { propertyName: "a", mapping: { a: "A" } },
  xml: { name: "a", namespace: "/", prefix: "b", attribute: true, wrapped: true, "x-a": 1 },
  "x-a": { minLength: "no schema" },
};

const later: JsonObject = {
  $id: "/a",
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $anchor: "a",
  $dynamicAnchor: "a",
  $dynamicRef: "#a",
  $comment: "",
  $vocabulary: { "https://example.com/": true },
  $defs: { a: true, b: {} },
  definitions: { a: 1 },
  const: { minLength: "no schema" },
  if: true,
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword.
  then: {},
  else: false,
  contains: {},
  minContains: 0,
  maxContains: 1,
  contentEncoding: "base64",
  contentMediaType: "image/png",
  contentSchema: {},
  dependentSchemas: { a: {} },
  dependentRequired: { a: ["b"] },
  patternProperties: { "^a": {} },
  prefixItems: [{}],
  propertyNames: {},
  unevaluatedItems: false,
  unevaluatedProperties: {},
  examples: [1],
  exclusiveMinimum: 1,
  exclusiveMaximum: 2.5,
};

/** Documents with nothing wrong or odd in them; together they have every key that OpenAPI has. */
export const samples: readonly Omit<StructureCase, "want">[] = [
  {
    name: "everything that the frame of a 3.0 document may have",
    version: "3.0",
    given: {
      openapi: "3.0.0",
      info: {
        title: "Groups",
        version: "1",
        description: "",
        termsOfService: "/terms",
        contact: { name: "A", url: "/", email: "a@example.com", "x-a": 1 },
        license: { name: "MIT", url: "/mit" },
      },
      servers: [
        {
          url: "https://{host}",
          description: "",
          variables: { host: { default: "a", enum: ["a"], description: "" } },
        },
      ],
      paths: {
        "/a": {
          summary: "",
          description: "",
          servers: [{ url: "/" }],
          parameters: [],
          get: {
            tags: ["a"],
            summary: "",
            description: "",
            externalDocs: { url: "/", description: "" },
            operationId: "a",
            parameters: [],
            requestBody: { content: {} },
            responses: {},
            callbacks: {
              a: { "{$url}": { post: operation }, "x-a": 1 },
              b: { $ref: "#/components/callbacks/c" },
            },
            deprecated: true,
            security: [{ a: ["b"] }, {}],
            servers: [],
          },
          put: operation,
          post: operation,
          delete: operation,
          options: operation,
          head: operation,
          patch: operation,
          trace: operation,
        },
        "x-a": 1,
      },
      components: {
        schemas: { "a.B_c-1": {} },
        responses: {},
        parameters: {},
        examples: {},
        requestBodies: {},
        headers: {},
        securitySchemes: {},
        links: {},
        callbacks: { c: {} },
      },
      security: [{ a: [] }],
      tags: [{ name: "a", description: "", externalDocs: { url: "/" } }],
      externalDocs: { url: "/" },
      "x-a": { get: 1 },
    },
  },
  {
    name: "what 3.1 adds to the frame",
    version: "3.1",
    given: {
      info: { title: "", version: "", summary: "", license: { name: "MIT", identifier: "MIT" } },
      jsonSchemaDialect: "https://spec.openapis.org/oas/3.1/dialect/base",
      webhooks: { a: { post: {} }, b: { $ref: "#/components/pathItems/b" } },
      components: { pathItems: { b: {} } },
    },
  },
  {
    name: "what 3.2 adds to the frame",
    version: "3.2",
    given: {
      $self: "/a",
      servers: [{ url: "/", name: "a" }],
      paths: { "/a": { query: {}, additionalOperations: { COPY: {}, link: {} } } },
      components: { mediaTypes: { a: {} } },
      tags: [{ name: "a", summary: "", parent: "b", kind: "nav" }],
    },
  },
  {
    name: "everything that content may have in 3.0",
    version: "3.0",
    given: {
      components: {
        parameters: {
          a: {
            name: "a",
            in: "query",
            description: "",
            required: false,
            deprecated: false,
            allowEmptyValue: true,
            allowReserved: true,
            style: "deepObject",
            explode: true,
            schema,
            example: 1,
            examples: { a: { value: 1 } },
          },
          b: { name: "b", in: "cookie", content: { "application/json": {} } },
          c: { $ref: "#/components/parameters/a", "x-a": 1 },
        },
        headers: {
          A: { description: "", required: true, deprecated: true, style: "simple", explode: true, schema },
          B: { content: { "text/plain": { schema } }, example: 1, examples: {} },
        },
        requestBodies: {
          a: {
            description: "",
            required: true,
            content: {
              "multipart/form-data": {
                schema,
                example: { $ref: 1 },
                examples: { a: { $ref: "#/components/examples/a" } },
                encoding: {
                  a: {
                    contentType: "a/b",
                    headers: { A: { $ref: "#/components/headers/A" } },
                    style: "form",
                    explode: true,
                    allowReserved: true,
                  },
                },
              },
            },
          },
        },
        responses: {
          a: {
            description: "",
            headers: { "x-a": { schema } },
            content: {},
            links: {
              a: {
                operationId: "a",
                parameters: { value: 1 },
                requestBody: 1,
                description: "",
                server: { url: "/" },
              },
            },
          },
        },
        examples: { a: { summary: "", description: "", value: null }, b: { externalValue: "/b" } },
        links: { a: { operationRef: "#/paths/~1a/get" } },
      },
      paths: {
        "/a": {
          get: {
            responses: {
              default: { $ref: "#/components/responses/a" },
              200: { description: "" },
              "4XX": { description: "" },
              "x-a": 1,
            },
          },
        },
      },
    },
  },
  {
    name: "what may stand beside a reference",
    version: "3.1",
    given: {
      components: {
        responses: {
          a: { $ref: "#/components/responses/b", summary: "", description: "" },
          b: { description: "" },
        },
      },
    },
  },
  {
    name: "what 3.2 adds to content",
    version: "3.2",
    given: {
      components: {
        parameters: {
          a: {
            name: "a",
            in: "querystring",
            content: { "application/json": { $ref: "#/components/mediaTypes/a" } },
          },
          b: { name: "b", in: "cookie", style: "cookie", schema: true },
        },
        mediaTypes: {
          a: {
            itemSchema: true,
            prefixEncoding: [{ encoding: { a: {} } }],
            itemEncoding: { itemEncoding: {}, prefixEncoding: [] },
          },
        },
        responses: { a: { summary: "" } },
        examples: { a: { dataValue: 1, serializedValue: "1" } },
      },
    },
  },
  {
    name: "schemas in 3.0",
    version: "3.0",
    given: {
      components: {
        schemas: {
          a: { ...common, type: "object", nullable: true, exclusiveMinimum: true, exclusiveMaximum: false },
        },
      },
    },
  },
  {
    name: "schemas in 3.1",
    version: "3.1",
    given: { components: { schemas: { a: { ...common, ...later, type: ["string", "null"] } } } },
  },
  {
    name: "schemas in 3.2",
    version: "3.2",
    given: {
      components: {
        schemas: {
          a: { ...common, ...later, type: "null" },
          c: { discriminator: { propertyName: "a", defaultMapping: "A" }, xml: { nodeType: "cdata" } },
        },
      },
    },
  },
  {
    name: "security schemes in 3.0",
    version: "3.0",
    given: {
      components: {
        securitySchemes: {
          a: { type: "apiKey", name: "a", in: "cookie", description: "" },
          c: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
          d: {
            type: "oauth2",
            flows: {
              implicit: { ...flow, authorizationUrl },
              password: { ...flow, tokenUrl },
              clientCredentials: { ...flow, tokenUrl },
              authorizationCode: { ...flow, authorizationUrl, tokenUrl },
            },
          },
          e: { type: "openIdConnect", openIdConnectUrl: "/" },
        },
      },
    },
  },
  {
    name: "security schemes in 3.2",
    version: "3.2",
    given: {
      components: {
        securitySchemes: {
          a: {
            type: "oauth2",
            oauth2MetadataUrl: "/",
            deprecated: true,
            flows: { deviceAuthorization: { ...flow, deviceAuthorizationUrl: "/", tokenUrl } },
          },
        },
      },
    },
  },
];
