import { describe, expect, it } from "vitest";
import { printMocks } from "../../src/product/readme/fixtures-mocks.ts";
import { readModel } from "../read-model.ts";

interface Parts {
  readonly path?: string;
  readonly operation?: object;
  readonly schemes?: object;
  readonly servers?: readonly object[];
}

/** The sections on mocks of an API with one operation, by their names. */
async function sectionsOf({ path = "/things/{id}", operation, schemes, servers }: Parts) {
  const id = { name: "id", in: "path", required: true, schema: { type: "string" }, example: "a/b" };
  const usual = { operationId: "getThing", parameters: [id], responses: { 200: { description: "" } } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Things", version: "1" },
    servers: servers ?? [{ url: "https://things.example.com/v1" }],
    ...(schemes ? { security: [{ own: [] }] } : {}),
    paths: { [path]: { get: { ...usual, ...operation } } },
    components: { securitySchemes: schemes ? { own: schemes } : {} },
  });
  const { model } = await readModel("specs/things.yaml", text);
  const sections = printMocks({
    model,
    kind: "fixtures",
    name: "@acme/things-fixtures",
    typesPackage: "@acme/things-types",
    allowOutside: [],
    files: [],
    hasOwnIndex: false,
    hasOwnService: false,
    ranges: {},
  });
  return Object.fromEntries(sections.map((section) => [section.name, section.text]));
}

describe("the request that a fixtures README shows", () => {
  it("has the values of the description, where the description says that the API is", async () => {
    const { msw, server } = await sectionsOf({});
    expect(msw).toContain('fetch("https://things.example.com/v1/things/a%2Fb");');
    expect(server).toContain("\ncurl -i 'http://127.0.0.1:4010/things/a%2Fb'\n");
  });

  it.each([
    [{ type: "http", scheme: "bearer" }, 'headers: { Authorization: "Bearer own" }'],
    [{ type: "http", scheme: "basic" }, 'headers: { Authorization: "Basic dXNlcjpwYXNzd29yZA==" }'],
    [{ type: "apiKey", in: "query", name: "a key" }, '/a%2Fb?a%20key=own");'],
    [{ type: "apiKey", in: "cookie", name: "sid" }, 'headers: { Cookie: "sid=own" }'],
  ])("has credentials of %j", async (schemes, want) => {
    const { msw, service } = await sectionsOf({ schemes });
    expect(msw).toContain(want);
    expect(service).toContain(want);
  });

  it("has its query behind that of the path", async () => {
    const { msw, server } = await sectionsOf({
      path: "/things/{id}?beta=true",
      schemes: { type: "apiKey", in: "query", name: "key" },
    });
    expect(msw).toContain('fetch("https://things.example.com/v1/things/a%2Fb?beta=true&key=own");');
    expect(server).toContain("'http://127.0.0.1:4010/things/a%2Fb?beta=true&key=own'");
  });

  it("is not there where the description shows what cannot be sent", async () => {
    const id = { name: "id", in: "path", required: true, schema: { type: "string" }, example: "\ud800" };
    expect(await sectionsOf({ operation: { parameters: [id] } })).toEqual({});
  });

  it("goes to the values of a server's variables", async () => {
    const servers = [{ url: "https://{host}/v1", variables: { host: { default: "eu.example.com" } } }];
    expect((await sectionsOf({ servers }))["msw"]).toContain(
      'fetch("https://eu.example.com/v1/things/a%2Fb");',
    );
  });

  it("is a command whose arguments are of the description, whatever they say", async () => {
    const token = {
      name: "X-It",
      in: "header",
      required: true,
      schema: { type: "string" },
      example: "it's $(id)",
    };
    const { server } = await sectionsOf({
      path: "/{x}[1]",
      operation: { parameters: [{ ...token, name: "x", in: "path" }, token] },
    });
    expect(server).toContain(
      "curl -i 'http://127.0.0.1:4010/it'\\''s%20%24(id)%5B1%5D' -H 'X-It: it'\\''s $(id)'\n",
    );
  });

  it("is none of an operation that needs what the description does not show", async () => {
    const parameters = [
      { name: "id", in: "path", required: true, schema: { type: "string" }, example: "a" },
      { name: "by", in: "query", required: true, schema: { type: "object" }, example: { a: "b" } },
    ];
    expect(await sectionsOf({ operation: { parameters } })).toEqual({});
  });

  it("has the name that the module for MSW has for its operation, and a failure that the description has", async () => {
    const responses = { 200: { description: "" }, 409: { description: "" } };
    const { msw } = await sectionsOf({ operation: { operationId: "handlers", responses } });
    expect(msw).toContain("import { handlers, handlersOperation } from");
    expect(msw).toContain("server.use(handlersOperation.fail(409));");
  });
});
