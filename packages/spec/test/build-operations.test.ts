import { describe, expect, it } from "vitest";
import type { Operation } from "../src/index.ts";
import { modelOf } from "./model-of.ts";
import { change } from "./small-spec.ts";

const responses = "responses: { default: { description: Ok. } }";

/** A spec with the paths and components. */
function specOf(paths: string, rest = ""): string {
  return `openapi: 3.2.0
info: { title: Groups, summary: Of people., version: 1.0.0 }
servers:
  - { url: "https://a.example/", description: First. }
  - { url: /relative }
  - { url: "http://localhost:8080/v1" }
paths: ${paths}
${rest}`;
}

async function operationsOf(paths: string, rest?: string): Promise<readonly Operation[]> {
  return (await modelOf(specOf(paths, rest))).operations;
}

describe("operations", () => {
  it("may have any method, in the order of the spec, without those that nobody can send", async () => {
    const operations = await operationsOf(`
  /a:
    summary: Of the path.
    query: { operationId: ask, ${responses} }
    get: { operationId: get, summary: Gets., description: All., deprecated: true, ${responses} }
    trace: { operationId: trace, ${responses} }
    additionalOperations:
      PURGE: { operationId: purge, ${responses} }
      CONNECT: { operationId: connect, ${responses} }
      parameters: { operationId: odd, ${responses} }`);
    expect(operations.map(({ method, id, path }) => `${method} ${path} ${id}`)).toEqual([
      "QUERY /a ask",
      "GET /a get",
      "PURGE /a purge",
      "parameters /a odd",
    ]);
    expect(operations[1]).toMatchObject({ summary: "Gets.", description: "All.", deprecated: true });
    expect(operations[0]).toMatchObject({ summary: "", description: "", deprecated: false });
  });

  it("have a body wherever one can be sent", async () => {
    const body = "requestBody: { content: { text/plain: {} } }";
    const operations = await operationsOf(`
  /a:
    ${["get", "head", "delete", "query", "post"].map((method) => `${method}: { operationId: ${method}A, ${body}, ${responses} }`).join("\n    ")}`);
    expect(operations.map(({ method, body: found }) => [method, found !== undefined])).toEqual([
      ["GET", false],
      ["HEAD", false],
      ["DELETE", true],
      ["QUERY", true],
      ["POST", true],
    ]);
  });

  it("keep the operationId as the spec has it beside their name", async () => {
    const [operation] = await operationsOf(`{ /a: { get: { operationId: groups/list-all, ${responses} } } }`);
    expect(operation).toMatchObject({
      id: "groupsListAll",
      operationId: "groups/list-all",
      typeName: "GroupsListAll",
      fileName: "groups-list-all",
    });
  });

  it("have the name of the header of their idempotency key, which callers need not give", async () => {
    const header = (name: string): string =>
      `{ name: ${name}, in: header, required: true, schema: { type: string } }`;
    const [post, put] = await operationsOf(`
  /a:
    parameters: [${header("idempotency-key")}, ${header("x-trace")}]
    post: { operationId: a, x-specmint: { idempotencyKey: Idempotency-Key }, ${responses} }
    put: { operationId: b, ${responses} }`);
    const required = (operation: Operation | undefined): unknown =>
      operation?.parameters.map((parameter) => [parameter.name, parameter.required]);
    expect(post?.idempotencyKey).toBe("Idempotency-Key");
    expect(required(post)).toEqual([
      ["idempotency-key", false],
      ["x-trace", true],
    ]);
    expect(put).not.toHaveProperty("idempotencyKey");
    expect(required(put)).toEqual([
      ["idempotency-key", true],
      ["x-trace", true],
    ]);
  });

  it("may have a query in their path, beside one that has none", async () => {
    const [plain, beta] = await operationsOf(`
  /a/{id}: { parameters: [&id { name: id, in: path, required: true, schema: { type: string } }], get: { operationId: a, ${responses} } }
  "/a/{id}?beta=true": { parameters: [*id], get: { ${responses} } }`);
    expect([plain, beta].map((one) => [one?.path, one?.id, one?.fileName])).toEqual([
      ["/a/{id}", "a", "a"],
      ["/a/{id}?beta=true", "getAIdBetaTrue", "get-a-id-beta-true"],
    ]);
  });
});

describe("options", () => {
  it("keep clear of what every client and every object has, and of reserved words", async () => {
    const schemes = ["auth", "toString", "__proto__", "delete", "hasOwnProperty"];
    const { security, servers } = await modelOf(`openapi: 3.1.0
info: { title: Groups, version: 1.0.0 }
servers:
  - { url: "https://{constructor}.example/{server}", variables: { constructor: { default: a }, server: { default: b } } }
security: [${schemes.map((scheme) => `{ ${scheme}: [] }`).join(", ")}]
paths: { /a: { get: { operationId: a, ${responses} } } }
components:
  securitySchemes: { ${schemes.map((scheme) => `${scheme}: { type: http, scheme: bearer }`).join(", ")} }`);
    expect(security.flat().map(({ option }) => option)).toEqual([
      ...["auth2", "toString2", "proto", "delete_", "hasOwnProperty2"],
    ]);
    expect(servers[0]?.variables.map(({ option }) => option)).toEqual(["constructor2", "server2"]);
  });
});

describe("servers", () => {
  it("are all those with a whole address, without a slash at the end", async () => {
    const { servers, description } = await modelOf(
      specOf(`{ /a: { get: { operationId: a, ${responses} } } }`),
    );
    expect(servers).toEqual([
      { url: "https://a.example", description: "First.", variables: [] },
      { url: "http://localhost:8080/v1", description: "", variables: [] },
    ]);
    expect(description).toBe("Of people.");
  });

  it("without encryption come after the others, and only as far as their defaults go", async () => {
    const { servers } = await modelOf(`openapi: 3.1.0
info: { title: Groups, version: 1.0.0 }
servers:
  - { url: "http://gateway.internal:8080/v1/" }
  - { url: "{scheme}://{host}", variables: { scheme: { default: http }, host: { default: gateway.internal } } }
  - { url: "http://{host}", variables: { host: { default: localhost } } }
  - { url: "{scheme}://b.example", variables: { scheme: { default: https, enum: [https, http] } } }
  - { url: "http://127.0.0.1.example" }
  - { url: "http://[::1]:8080" }
paths: { /a: { get: { operationId: a, ${responses} } } }`);
    expect(servers.map(({ url, needsAllowHttp }) => [url, needsAllowHttp])).toEqual([
      ["http://{host}", undefined],
      ["{scheme}://b.example", undefined],
      ["http://[::1]:8080", undefined],
      ["http://gateway.internal:8080/v1", true],
      ["{scheme}://{host}", true],
      ["http://127.0.0.1.example", true],
    ]);
  });

  it("of an operation win over those of its path, and are none where neither has one", async () => {
    const operations = await operationsOf(`
  /a:
    servers: [{ url: "https://{region}.path.example", variables: { region: { default: eu, enum: [eu, us] }, unused: { default: a } } }]
    get: { operationId: a, ${responses} }
    put: { operationId: b, servers: [{ url: https://own.example }, { url: https://second.example }], ${responses} }
  /b: { get: { operationId: c, ${responses} } }`);
    expect(operations.map(({ server }) => server)).toEqual([
      {
        url: "https://{region}.path.example",
        description: "",
        variables: [
          {
            name: "region",
            option: "region",
            required: false,
            default: "eu",
            enum: ["eu", "us"],
            description: "",
          },
        ],
      },
      { url: "https://own.example", description: "", variables: [] },
      undefined,
    ]);
    expect(operations[2] && Object.hasOwn(operations[2], "server")).toBe(false);
  });
});

describe("security", () => {
  const schemes = `security: [{ key: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: query, name: api_key, description: A key. }
    session: { type: apiKey, in: cookie, name: sid, x-specmint: { env: SID, option: sessionId } }
    basic: { type: http, scheme: Basic }
    bearer: { $ref: "#/components/securitySchemes/named" }
    named: { type: http, scheme: bearer }
    OAuth2.0: { type: oauth2, flows: { implicit: { authorizationUrl: https://a.example, scopes: { read: Reads. } } } }
    openId: { type: openIdConnect, openIdConnectUrl: https://a.example }
    tls: { type: mutualTLS }
    digest: { type: http, scheme: digest }`;
  const authorization = { description: "", in: "header", name: "Authorization" };

  it("of an operation is its own, with alternatives of one or several schemes", async () => {
    const all = "[{ session: [], basic: [] }, { bearer: [] }, { OAuth2.0: [read] }, { openId: [] }, {}]";
    const operations = await operationsOf(
      `
  /a:
    get: { operationId: a, security: ${all}, ${responses} }
    put: { operationId: b, security: [], ${responses} }
    post: { operationId: c, ${responses} }
    patch: { operationId: d, security: [{ tls: [], basic: [] }, { digest: [] }], ${responses} }`,
      schemes,
    );
    const basic = { option: "basic", ...authorization, prefix: "Basic ", scheme: "basic" };
    const bearer = { ...authorization, prefix: "Bearer ", scheme: "plain" };
    expect(operations.map(({ security }) => security)).toEqual([
      [
        [
          {
            option: "sessionId",
            env: "SID",
            description: "",
            in: "cookie",
            name: "sid",
            prefix: "",
            scheme: "plain",
          },
          basic,
        ],
        [{ option: "bearer", ...bearer }],
        [{ option: "oAuth20", ...bearer }],
        [{ option: "openId", ...bearer }],
        [],
      ],
      [],
      undefined,
      [[basic], []],
    ]);
  });

  it("of the document stands beside", async () => {
    const { security } = await modelOf(specOf(`{ /a: { get: { operationId: a, ${responses} } } }`, schemes));
    expect(security).toEqual([
      [{ option: "key", description: "A key.", in: "query", name: "api_key", prefix: "", scheme: "plain" }],
    ]);
  });
});

describe("parameters", () => {
  it("are all but the headers that OpenAPI says to ignore", async () => {
    const [operation] = await operationsOf(`
  /a:
    get:
      operationId: a
      parameters:
        - { name: Accept, in: header, schema: { type: string } }
        - { name: content-type, in: header, schema: { type: string } }
        - { name: AUTHORIZATION, in: header, schema: { type: string } }
        - { name: Accept, in: query, schema: { type: string } }
        - { name: X-Trace, in: header, schema: { type: string } }
      ${responses}`);
    expect(operation?.parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual([
      "query Accept",
      "header X-Trace",
    ]);
  });

  it("with content have its schema and media type, also for the whole query", async () => {
    const [operation] = await operationsOf(`
  /a:
    get:
      operationId: a
      parameters:
        - { name: filter, in: header, content: { application/json: { schema: { type: object, properties: { a: { type: integer } } } } } }
        - { name: all, in: querystring, required: true, content: { application/x-www-form-urlencoded: { schema: { type: object } } } }
      ${responses}`);
    expect(operation?.parameters).toEqual([
      {
        name: "filter",
        in: "header",
        required: false,
        description: "",
        deprecated: false,
        schema: { type: "object", properties: { a: { type: "integer" } } },
        style: "simple",
        explode: false,
        allowReserved: false,
        types: ["object"],
        mediaType: "application/json",
        sample: { a: 1 },
      },
      {
        name: "all",
        in: "querystring",
        required: true,
        description: "",
        deprecated: false,
        schema: { type: "object" },
        style: "simple",
        explode: false,
        allowReserved: false,
        types: ["object"],
        mediaType: "application/x-www-form-urlencoded",
        sample: {},
      },
    ]);
  });

  it.each([
    ["{}", "string"],
    ["{ type: array, items: {} }", ["string"]],
    ['{ type: [array, "null"], items: { type: ["null", string] } }', ["string"]],
  ])("have a sample of a parameter that can be written: %s", async (schema, want) => {
    const [operation] = await operationsOf(
      `{ /a: { get: { operationId: a, parameters: [{ name: q, in: query, schema: ${schema} }], ${responses} } } }`,
    );
    expect(operation?.parameters[0]?.sample).toEqual(want);
  });

  it("have the form of requests of their schemas", async () => {
    const [operation] = await operationsOf(
      `{ /a: { get: { operationId: a, parameters: [{ name: q, in: query, style: deepObject, schema: { $ref: "#/components/schemas/Q" } }], responses: { "200": { description: Ok., content: { application/json: { schema: { $ref: "#/components/schemas/Q" } } } } } } } }`,
      "components: { schemas: { Q: { type: object, properties: { id: { type: string, readOnly: true }, a: { type: string } } } } }",
    );
    expect(operation?.parameters[0]).toMatchObject({
      schema: { $ref: "#/$defs/QWrite" },
      sample: { a: "string" },
    });
    expect(operation?.responses[0]?.contents[0]?.schemaName).toBe("Q");
  });
});

describe("responses", () => {
  it("have their headers, without the one that OpenAPI says to ignore", async () => {
    const { operations } = await modelOf(
      change(
        [
          "          description: The group.\n",
          `          description: The group.
          headers:
            Content-Type: { schema: { type: string } }
            X-Rate: { $ref: "#/components/headers/Rate" }
            x-lower: { content: { text/plain: { schema: { type: string } } } }
`,
        ],
        [
          "components:\n",
          "components:\n  headers:\n    Rate: { required: true, deprecated: true, description: Left., schema: { type: integer } }\n",
        ],
      ),
    );
    expect(operations[0]?.responses[0]?.headers).toEqual([
      { name: "X-Rate", required: true, description: "Left.", deprecated: true, schema: { type: "integer" } },
      { name: "x-lower", required: false, description: "", deprecated: false, schema: { type: "string" } },
    ]);
  });

  it("have several contents, and a failure inside a success", async () => {
    const { operations } = await modelOf(
      change([
        "          description: The group.\n          content:\n",
        `          description: The group.
          x-specmint: { failure: { pointer: /ok/a~1b, equals: false, schema: { $ref: "#/components/schemas/Group" } } }
          content:
            text/html: {}
`,
      ]),
    );
    const [response] = operations[0]?.responses ?? [];
    expect(response?.contents.map(({ mediaType, kind }) => `${mediaType} ${kind}`)).toEqual([
      "text/html text",
      "application/json json",
    ]);
    expect(response?.failure).toEqual({ keys: ["ok", "a/b"], equals: false, schemaName: "Group" });
  });

  it.each([
    [
      "a success of its own",
      '"201": { description: A. }, default: { description: B. }',
      ["201 201", "default default"],
    ],
    [
      "a range of successes",
      "2XX: { description: A. }, default: { description: B. }",
      ["2XX 2XX", "default default"],
    ],
    [
      "no success",
      "404: { description: A. }, default: { description: B. }",
      ["2XX default", "404 404", "default default"],
    ],
    ["no default", "404: { description: A. }", ["404 404"]],
    ["an extension", "x-more: { description: A. }, 204: { description: B. }", ["204 204"]],
  ])("take a default for the successes only where there is none: %s", async (_, given, want) => {
    const [operation] = await operationsOf(`{ /a: { get: { operationId: a, responses: { ${given} } } } }`);
    expect(operation?.responses.map(({ status, key }) => `${status} ${key}`)).toEqual(want);
  });

  it("leave the examples of a default to the default", async () => {
    const [operation] = await operationsOf(
      "{ /a: { get: { operationId: a, responses: { default: { description: A., content: { application/json: { example: 1 } } } } } } }",
    );
    expect(operation?.responses.map(({ contents }) => contents[0]?.examples.length)).toEqual([0, 1]);
  });
});
