import { describe, expect, it } from "vitest";
import { parseSource, type Source } from "../src/index.ts";

type Files = Readonly<Record<string, string>>;

function sourceOf(text: string, others: Files = {}, codes: readonly string[] = []): Source {
  const { source, diagnostics } = parseSource("specs/api.yaml", text, others);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  if (!source) throw new Error("There is no source.");
  return source;
}

const head = "openapi: 3.1.0\n";

function bundled(text: string, others: Files = {}, codes: readonly string[] = []): unknown {
  const { openapi: _, ...rest } = sourceOf(head + text, others, codes).bundled;
  return rest;
}

const link = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

describe("names of components", () => {
  it("come from the last telling part of a reference, or the file", () => {
    const properties = `
      a: { $ref: "files/user.yaml" }
      b: { $ref: "files/all.yaml#/definitions/User Account" }
      c: { $ref: "files/all.yaml#/list/0" }
      d: { $ref: "#/components/schemas/Group/properties/e/items" }
      e: { type: array, items: { type: string } }`;
    const document = bundled(`components:\n  schemas:\n   Group:\n    properties:${properties}\n`, {
      "specs/files/user.yaml": "type: object\n",
      "specs/files/all.yaml": "definitions: { User Account: { type: number } }\nlist: [{ type: boolean }]\n",
    });
    expect(document).toEqual({
      components: {
        schemas: {
          Group: {
            properties: {
              a: link("user"),
              b: link("User-Account"),
              c: link("list-0"),
              d: link("e"),
              e: { type: "array", items: { type: "string" } },
            },
          },
          user: { type: "object" },
          "User-Account": { type: "number" },
          "list-0": { type: "boolean" },
          e: { type: "string" },
        },
      },
    });
  });

  it("have a number where they are taken", () => {
    const document = bundled(
      `components:
  schemas:
    User: { type: string }
    All:
      anyOf:
        - $ref: "#/components/schemas/User"
        - $ref: a/User.yaml
        - $ref: b/User.yaml
        - $ref: c.yaml#/User
        - $ref: c.yaml#/x/User
        - $ref: c.yaml#/User
`,
      {
        "specs/a/User.yaml": "type: number\n",
        "specs/b/User.yaml": "type: boolean\n",
        "specs/c.yaml": "User: { type: array }\nx: { User: { type: object } }\n",
      },
    );
    expect(document).toEqual({
      components: {
        schemas: {
          User: { type: "string" },
          All: {
            anyOf: ["User", "User-2", "User-3", "User-4", "User-5", "User-4"].map(link),
          },
          "User-2": { type: "number" },
          "User-3": { type: "boolean" },
          "User-4": { type: "array" },
          "User-5": { type: "object" },
        },
      },
    });
  });

  it("are not needed where there is but a reference to what has the same name", () => {
    const document = bundled(
      `components:
  schemas:
    Kind: { type: string }
    All: { anyOf: [{ $ref: "kinds.yaml#/kind" }, { $ref: "kinds.yaml#/other" }, { $ref: "kinds.yaml#/self" }] }
`,
      {
        "specs/kinds.yaml": `kind: { $ref: "api.yaml#/components/schemas/Kind" }
other: { $ref: "api.yaml#/components/schemas/Kind" }
self: { $ref: "#/self", description: It refers to itself. }
`,
      },
    );
    expect(document).toEqual({
      components: {
        schemas: {
          Kind: { type: "string" },
          All: { anyOf: ["Kind", "other", "self"].map(link) },
          other: link("Kind"),
          self: { ...link("self"), description: "It refers to itself." },
        },
      },
    });
  });

  it("are those of the components that are nothing but references to them", () => {
    const document = bundled(
      `components:
  schemas:
    Pet: { $ref: schemas/pet.yaml }
    Animal: { $ref: schemas/pet.yaml }
    Said: { $ref: schemas/said.yaml, description: It was said. }
    Owner: { properties: { pet: { $ref: schemas/pet.yaml } } }
  parameters:
    Id: { $ref: "parameters.yaml#/id" }
`,
      {
        "specs/schemas/pet.yaml": 'properties: { mother: { $ref: "#" } }\n',
        "specs/schemas/said.yaml": "type: string\n",
        "specs/parameters.yaml": "id: { name: id, in: query, schema: { type: string } }\n",
      },
    );
    expect(document).toEqual({
      components: {
        schemas: {
          Pet: { properties: { mother: link("Pet") } },
          Animal: link("Pet"),
          Said: { ...link("said"), description: "It was said." },
          Owner: { properties: { pet: link("Pet") } },
          said: { type: "string" },
        },
        parameters: { Id: { name: "id", in: "query", schema: { type: "string" } } },
      },
    });
  });

  it("are the same in any order of files, and take the escapes of references out", () => {
    const document = bundled(
      `components:
  schemas:
    a/b~c%: { type: string }
    All: { anyOf: [{ $ref: "#/components/schemas/a~1b~0c%25" }, { $ref: "x%20y.yaml" }, { $ref: "%78%20y.yaml" }] }
`,
      { "specs/x y.yaml": "type: number\n" },
    );
    expect(document).toEqual({
      components: {
        schemas: {
          "a/b~c%": { type: "string" },
          All: { anyOf: [link("a~1b~0c%25"), link("x-y"), link("x-y")] },
          "x-y": { type: "number" },
        },
      },
    });
  });

  it("keep __proto__ and constructor as names", () => {
    const document = bundled(
      `components: { schemas: { All: { anyOf: [{ $ref: "a.yaml#/__proto__" }, { $ref: "a.yaml#/constructor" }] } } }`,
      { "specs/a.yaml": "__proto__: { type: number }\nconstructor: { type: string }\n" },
    ) as { components: { schemas: object } };
    expect(Object.entries(document.components.schemas)).toEqual([
      ["All", { anyOf: [link("__proto__"), link("constructor")] }],
      ["__proto__", { type: "number" }],
      ["constructor", { type: "string" }],
    ]);
  });
});

describe("references", () => {
  it("of every kind become components of their kind", () => {
    const document = bundled(
      `paths:
  /a:
    get:
      parameters: [{ $ref: "all.yaml#/parameter" }]
      requestBody: { $ref: "all.yaml#/body" }
      responses: { "200": { $ref: "all.yaml#/response" } }
      callbacks: { done: { $ref: "all.yaml#/callback" } }
components:
  securitySchemes: { token: { $ref: "all.yaml#/scheme" } }
`,
      {
        "specs/all.yaml": `parameter: { name: q, in: query, schema: { $ref: "#/text" } }
body: { content: { text/plain: { schema: { $ref: "#/text" }, examples: { one: { $ref: "#/example" } } } } }
response:
  description: Ok.
  headers: { X-Rate: { $ref: "#/header" } }
  links: { next: { $ref: "#/link" } }
callback: { "{$request.body#/url}": { post: { responses: {} } } }
scheme: { type: http, scheme: bearer }
text: { type: string }
example: { value: A }
header: { schema: { $ref: "#/text" } }
link: { operationId: a }
`,
      },
    );
    expect(document).toEqual({
      paths: {
        "/a": {
          get: {
            parameters: [{ $ref: "#/components/parameters/parameter" }],
            requestBody: { $ref: "#/components/requestBodies/body" },
            responses: { "200": { $ref: "#/components/responses/response" } },
            callbacks: { done: { $ref: "#/components/callbacks/callback" } },
          },
        },
      },
      components: {
        securitySchemes: { token: { type: "http", scheme: "bearer" } },
        parameters: { parameter: { name: "q", in: "query", schema: link("text") } },
        requestBodies: {
          body: {
            content: {
              "text/plain": {
                schema: link("text"),
                examples: { one: { $ref: "#/components/examples/example" } },
              },
            },
          },
        },
        responses: {
          response: {
            description: "Ok.",
            headers: { "X-Rate": { $ref: "#/components/headers/header" } },
            links: { next: { $ref: "#/components/links/link" } },
          },
        },
        callbacks: { callback: { "{$request.body#/url}": { post: { responses: {} } } } },
        schemas: { text: { type: "string" } },
        examples: { example: { value: "A" } },
        headers: { header: { schema: link("text") } },
        links: { link: { operationId: "a" } },
      },
    });
  });

  it("to path items are replaced by them, with the fields beside them", () => {
    const document = bundled(
      `paths:
  /a: { $ref: "other.yaml#/paths/~1a", summary: Here., servers: [{ url: https://example.org }] }
  /b: { $ref: "#/components/pathItems/b" }
  /c: { $ref: item.yaml }
components:
  pathItems:
    b: { get: { responses: {} } }
`,
      {
        "specs/other.yaml":
          'paths: { /a: { summary: There., get: { parameters: [{ $ref: "#/p" }] } } }\np: { name: p, in: query }\n',
        "specs/item.yaml": '$ref: "#/inner"\ninner: { put: { responses: {} } }\n',
      },
    );
    expect(document).toEqual({
      paths: {
        "/a": {
          summary: "Here.",
          get: { parameters: [{ $ref: "#/components/parameters/p" }] },
          servers: [{ url: "https://example.org" }],
        },
        "/b": { get: { responses: {} } },
        "/c": { put: { responses: {} }, inner: { put: { responses: {} } } },
      },
      components: {
        pathItems: { b: { get: { responses: {} } } },
        parameters: { p: { name: "p", in: "query" } },
      },
    });
  });

  it("into the paths of another file, and back", () => {
    const document = bundled(
      `paths:
  /a: { get: { responses: { "200": { $ref: "other.yaml#/paths/~1x/get/responses/200" } } } }
components:
  schemas: { A: { type: string } }
`,
      {
        "specs/other.yaml": `openapi: 3.1.0
paths:
  /x: { get: { responses: { "200": { content: { a/b: { schema: { $ref: "api.yaml#/components/schemas/A" } } } } } } }
`,
      },
    );
    expect(document).toEqual({
      paths: { "/a": { get: { responses: { "200": { $ref: "#/components/responses/responses-200" } } } } },
      components: {
        schemas: { A: { type: "string" } },
        responses: { "responses-200": { content: { "a/b": { schema: link("A") } } } },
      },
    });
  });

  it("go by `$id`, `$anchor` and `$defs`, relative to the `$id` around them", () => {
    const document = bundled(`components:
  schemas:
    Tree:
      $id: https://example.com/schemas/tree.json
      $defs:
        leaf: { $anchor: leaf, type: string }
        node: { $id: node.json, type: object, properties: { leaf: { $ref: "tree.json#leaf" }, self: { $ref: "#" } } }
      anyOf: [{ $ref: node.json }, { $ref: "#leaf" }, { $ref: "#/$defs/leaf" }]
    Forest: { items: { $ref: https://example.com/schemas/tree.json }, contains: { $ref: "#/components/schemas/Tree/$defs/node" } }
    Wood: { $ref: "#/components/schemas/Tree/$defs/node/properties/leaf" }
`);
    expect(document).toEqual({
      components: {
        schemas: {
          Tree: { anyOf: [link("node"), link("leaf"), link("leaf")] },
          Forest: { items: link("Tree"), contains: link("node") },
          Wood: link("leaf"),
          node: { type: "object", properties: { leaf: link("leaf"), self: link("node") } },
          leaf: { type: "string" },
        },
      },
    });
  });

  it("go by `$self`, and by the files where nothing has that name", () => {
    const { bundled: document } = sourceOf(
      `openapi: 3.2.0
$self: https://example.com/api/main.yaml
components:
  schemas:
    A: { items: { $ref: shared.yaml#/S } }
    B: { items: { $ref: "https://example.com/api/main.yaml#/components/schemas/A" } }
    C: { items: { $ref: "plain.yaml" } }
    D: { anyOf: [{ $ref: "one.yaml" }, { $ref: "elsewhere.yaml" }] }
`,
      {
        "specs/shared.yaml":
          "$self: https://example.com/api/shared.yaml\nS: { type: string, not: { $ref: '#/N' } }\nN: { const: a }\n",
        "specs/plain.yaml": "type: number\n",
        "specs/one.yaml": "$self: https://example.org/one.yaml\nitems: { $ref: two.yaml }\n",
        "specs/elsewhere.yaml": "$self: https://example.org/two.yaml\ntype: boolean\n",
      },
    );
    expect(document["components"]).toEqual({
      schemas: {
        A: { items: link("S") },
        B: { items: link("A") },
        C: { items: link("plain") },
        D: { anyOf: [link("one"), link("elsewhere")] },
        S: { type: "string", not: link("N") },
        plain: { type: "number" },
        one: { $self: "https://example.org/one.yaml", items: link("elsewhere") },
        elsewhere: { $self: "https://example.org/two.yaml", type: "boolean" },
        N: { const: "a" },
      },
    });
  });

  it("in a discriminator's mapping lead to components too", () => {
    const document = bundled(
      `components:
  schemas:
    Cat: { type: object }
    v1.Dog: { type: object }
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: bird.yaml }]
      discriminator:
        propertyName: kind
        mapping: { a: Cat, b: "#/components/schemas/Cat", c: bird.yaml, d: ./bird.yaml, e: v1.Dog }
`,
      { "specs/bird.yaml": "type: object\n" },
    );
    expect(document).toMatchObject({
      components: {
        schemas: {
          Pet: {
            oneOf: [link("Cat"), link("bird")],
            discriminator: {
              propertyName: "kind",
              mapping: {
                a: "Cat",
                b: "#/components/schemas/Cat",
                c: "#/components/schemas/bird",
                d: "#/components/schemas/bird",
                e: "v1.Dog",
              },
            },
          },
        },
      },
    });
  });

  it("in a mapping alone are followed", () => {
    const document = bundled(
      `components:
  schemas:
    Pet: { properties: { kind: {} }, discriminator: { propertyName: kind, mapping: { b: "bird.yaml#/Bird" } } }
`,
      { "specs/bird.yaml": "Bird: { type: object }\n" },
    );
    expect(document).toMatchObject({
      components: {
        schemas: {
          Pet: { discriminator: { mapping: { b: "#/components/schemas/Bird" } } },
          Bird: { type: "object" },
        },
      },
    });
  });

  it("are no references in data, nor where they are the name of a property", () => {
    const text = `components:
  schemas:
    A:
      properties:
        $ref: { type: string }
        $id: { type: string }
        value: { $ref: other.yaml }
        default: { type: object, default: { $ref: none.yaml } }
      const: { $ref: none.yaml }
      enum: [{ $ref: none.yaml }]
      examples: [{ $ref: none.yaml }]
      x-more: { $ref: none.yaml }
`;
    const data = { $ref: "none.yaml" };
    expect(bundled(text, { "specs/other.yaml": "type: string\n" })).toEqual({
      components: {
        schemas: {
          A: {
            properties: {
              $ref: { type: "string" },
              $id: { type: "string" },
              value: link("other"),
              default: { type: "object", default: data },
            },
            const: data,
            enum: [data],
            examples: [data],
            "x-more": data,
          },
          other: { type: "string" },
        },
      },
    });
  });
});

describe("a document of one file", () => {
  it("stays the same object where every reference is one to a component", () => {
    const { source } = parseSource(
      "specs/api.yaml",
      `${head}components: { schemas: { A: { $ref: "#/components/schemas/B" }, B: { type: string } } }`,
    );
    expect(source?.bundled).toBe(source?.value);
    expect(source?.place(["components", "schemas", "B"])).toMatchObject({ line: 2, column: 65 });
  });

  it("has places after it was copied too", () => {
    const source = sourceOf(`${head}components:
  schemas:
    A:
      items: { $ref: "#/components/schemas/B/properties/c" }
    B:
      properties:
        c: { type: string }
`);
    expect(source.bundled["components"]).toEqual({
      schemas: {
        A: { items: link("c") },
        B: { properties: { c: { type: "string" } } },
        c: { type: "string" },
      },
    });
    expect(source.place(["components", "schemas", "c", "type"])).toMatchObject({ line: 8, column: 14 });
    expect(source.place(["components", "schemas", "A", "items", "$ref"])).toMatchObject({
      line: 5,
      column: 16,
    });
  });
});

describe("references where OpenAPI allows none", () => {
  it("are what they lead to, with what stands beside them", () => {
    const document = bundled(
      "paths: { $ref: paths.yaml }\n",
      {
        "specs/paths.yaml": `/a:
  get: { $ref: list.yaml, summary: Own. }
`,
        "specs/list.yaml": `summary: List.
operationId: list
parameters: { $ref: parts.yaml#/all }
responses: { $ref: parts.yaml#/responses, "404": { description: None. } }
`,
        "specs/parts.yaml": `all: [{ name: a, in: query, schema: {} }]
responses: { "200": { description: Fine. } }
`,
      },
      ["misplaced-ref"],
    );
    expect(document).toEqual({
      paths: {
        "/a": {
          get: {
            summary: "Own.",
            operationId: "list",
            parameters: [{ name: "a", in: "query", schema: {} }],
            responses: { "200": { description: "Fine." }, "404": { description: "None." } },
          },
        },
      },
    });
  });

  it("may stand for the sections of the components, whose names they have", () => {
    const document = bundled(
      "components: { schemas: { $ref: schemas/all.yaml }, responses: {} }\n",
      {
        "specs/schemas/all.yaml":
          "User: { $ref: user-type.yaml }\nGroup: { items: { $ref: user-type.yaml } }\n",
        "specs/schemas/user-type.yaml":
          'properties:\n  a: { $ref: "../api.yaml#/components/schemas/Group" }\n  b: { $ref: "all.yaml#/Group" }\n',
      },
      ["misplaced-ref"],
    );
    expect(document).toEqual({
      components: {
        schemas: {
          User: { properties: { a: link("Group"), b: link("Group") } },
          Group: { items: link("User") },
        },
        responses: {},
      },
    });
  });
});

describe("a file that is nothing but a reference", () => {
  it("is the description that it leads to", () => {
    const { source } = parseSource("specs/api.yaml", "$ref: api/openapi.yaml\n", {
      "specs/api/openapi.yaml": "openapi: 3.1.0\ncomponents: { schemas: { A: { $ref: a.yaml } } }\n",
      "specs/api/a.yaml": 'properties: { a: { $ref: "openapi.yaml#/components/schemas/A" } }\n',
    });
    expect(source?.file).toBe("specs/api.yaml");
    expect(source?.bundled).toEqual({
      openapi: "3.1.0",
      components: { schemas: { A: { properties: { a: link("A") } } } },
    });
    expect(source?.place(["components", "schemas"])).toMatchObject({
      file: "specs/api/openapi.yaml",
      line: 2,
    });
  });
});

describe("callbacks of path items that are put in another place", () => {
  const callbacks = (next: string): string =>
    `callbacks: { a: { "{$url}": { $ref: "${next}" } }, b: { "{$url}": { $ref: "${next}" } } }`;

  it("are components, however many refer to one another", () => {
    const items = Array.from(
      { length: 24 },
      (_, level) => `  /${level}: { post: { ${callbacks(`#/paths/~1${level + 1}`)} } }\n`,
    );
    const document = sourceOf(`${head}paths:\n${items.join("")}  /24: { post: {} }\n`).bundled;
    expect(Object.keys(Object(Object(document["components"])["callbacks"]))).toHaveLength(46);
  });

  it("may lead back to themselves", () => {
    expect(
      bundled(`paths:\n  /a: { post: { callbacks: { on: { "{$url}": { $ref: "#/paths/~1a" } } } } }\n`),
    ).toEqual({
      paths: {
        "/a": {
          post: {
            callbacks: {
              on: { "{$url}": { post: { callbacks: { on: { $ref: "#/components/callbacks/on" } } } } },
            },
          },
        },
      },
      components: {
        callbacks: {
          on: { "{$url}": { post: { callbacks: { on: { $ref: "#/components/callbacks/on" } } } } },
        },
      },
    });
  });
});
