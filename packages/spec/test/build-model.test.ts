import { describe, expect, it } from "vitest";
import { buildModel, type Diagnostic, loadSpec, parseSource, settleSpec } from "../src/index.ts";
import { modelOf } from "./model-of.ts";
import { change, smallSpec } from "./small-spec.ts";

const properties = { name: { type: "string" }, size: { type: "integer", default: 1 } };

describe("buildModel", () => {
  it("has what a spec says of itself, which is known before anything is built", async () => {
    const { build, info } = await loadSpec({ file: "specs/groups.yaml", text: smallSpec });
    expect(info).toEqual({
      slug: "groups",
      file: "specs/groups.yaml",
      title: "Groups",
      version: "1.0.0",
      description: "",
    });
    expect(build?.()).toMatchObject({ ...info });
    expect((await loadSpec({ file: "specs/groups.yaml", text: "openapi: 3.1.0" })).info).toBe(undefined);
  });

  it("settles every reference and name of a spec", async () => {
    const { document, ...model } = await modelOf(smallSpec);
    expect(document).toBeTypeOf("object");
    expect(model).toEqual({
      slug: "groups",
      file: "specs/groups.yaml",
      title: "Groups",
      version: "1.0.0",
      description: "",
      servers: [
        {
          url: "https://{host}/v1",
          description: "",
          variables: [
            {
              name: "host",
              option: "host",
              env: "GROUPS_HOST",
              required: false,
              default: "example.com",
              enum: [],
              description: "",
            },
          ],
        },
      ],
      security: [
        [
          {
            option: "token",
            description: "",
            in: "header",
            name: "Authorization",
            prefix: "Bearer ",
            scheme: "plain",
          },
        ],
      ],
      schemas: [
        {
          name: "Group",
          fileName: "group",
          pointer: "/components/schemas/Group",
          key: "Group",
          schema: { type: "object", required: ["name"], properties },
          refs: [],
          description: "",
          deprecated: false,
          sample: { name: "Admins" },
          isShown: true,
          maximal: { name: "string", size: 1 },
          isPlainObject: true,
        },
      ],
      operations: [
        {
          id: "updateGroup",
          operationId: "updateGroup",
          typeName: "UpdateGroup",
          fileName: "update-group",
          method: "PUT",
          path: "/groups/{id}",
          summary: "",
          description: "",
          deprecated: false,
          parameters: [
            {
              name: "id",
              in: "path",
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
            contents: [
              {
                mediaType: "application/json",
                kind: "json",
                schema: { $ref: "#/$defs/Group" },
                schemaName: "Group",
                encoding: [],
                examples: [
                  { name: "plain", summary: "", description: "", value: { name: "Admins" }, observed: false },
                ],
              },
            ],
            required: false,
            description: "",
          },
          responses: [
            {
              status: "200",
              key: "200",
              description: "The group.",
              contents: [
                {
                  mediaType: "application/json",
                  kind: "json",
                  schema: { $ref: "#/$defs/Group" },
                  schemaName: "Group",
                  encoding: [],
                  examples: [],
                },
              ],
              headers: [],
            },
          ],
          retry: [],
        },
      ],
      webhooks: [],
      approximations: [],
      notes: [],
    });
  });

  it("resolves references to components of every kind", async () => {
    const model = await modelOf(
      change(
        [
          "        - { name: id, in: path, required: true, schema: { type: string } }",
          '        - $ref: "#/components/parameters/Id"',
        ],
        [
          "components:\n",
          "components:\n  parameters:\n    Id: { name: id, in: path, required: true, schema: { type: string }, example: g1 }\n",
        ],
        [
          "              plain: { value: { name: Admins } }",
          '              plain: { $ref: "#/components/examples/Plain" }',
        ],
        [
          "components:\n",
          "components:\n  examples:\n    Plain: { summary: Plain, value: { name: Owners } }\n",
        ],
        ['        "200":\n', '        default: { $ref: "#/components/responses/Failed" }\n        "200":\n'],
        ["components:\n", "components:\n  responses:\n    Failed: { description: It failed. }\n"],
      ),
    );
    const [operation] = model.operations;
    expect(operation?.parameters.map(({ name, sample }) => [name, sample])).toEqual([["id", "g1"]]);
    expect(operation?.body?.contents[0].examples.map(({ summary, value }) => [summary, value])).toEqual([
      ["Plain", { name: "Owners" }],
    ]);
    expect(operation?.responses.map(({ status, description }) => [status, description])).toEqual([
      ["200", "The group."],
      ["default", "It failed."],
    ]);
  });

  it("takes a default for the successes too, where the spec has none", async () => {
    const model = await modelOf(change(['        "200":\n', "        default:\n"]));
    const keys = model.operations[0]?.responses.map(({ status, key, contents }) => [
      status,
      key,
      contents[0]?.schemaName,
    ]);
    expect(keys).toEqual([
      ["2XX", "default", "Group"],
      ["default", "default", "Group"],
    ]);
  });

  it("lets an operation's parameter replace that of its path", async () => {
    const model = await modelOf(
      change([
        "    put:\n",
        "    parameters:\n      - { name: id, in: path, required: true, example: path, schema: { type: string } }\n      - { name: q, in: query, schema: { type: integer } }\n    put:\n",
      ]),
    );
    expect(model.operations[0]?.parameters.map(({ name, sample }) => [name, sample])).toEqual([
      ["q", 1],
      ["id", "string"],
    ]);
  });

  it.each([
    ["in: path, required: true, schema: { type: string }", ["simple", false, false, "primitive"]],
    ["in: path, required: true, style: label, schema: { type: [object] }", ["label", false, false, "object"]],
    ["in: path, required: true, style: matrix, explode: true, schema: {}", ["matrix", true, false, "any"]],
    ["in: query, schema: { enum: [a, 1, null] }", ["form", true, false, "primitive"]],
    ["in: query, explode: false, schema: { type: [array, 'null'] }", ["form", false, false, "array"]],
    ["in: query, style: spaceDelimited, schema: { type: array }", ["spaceDelimited", false, false, "array"]],
    [
      "in: query, style: pipeDelimited, schema: { type: [array, object, 'null'] }",
      ["pipeDelimited", false, false, "array, object"],
    ],
    ["in: query, style: deepObject, schema: { properties: {} }", ["deepObject", true, false, "object"]],
    [
      "in: query, style: deepObject, explode: false, schema: { $ref: '#/components/schemas/Group' }",
      ["deepObject", true, false, "object"],
    ],
    [
      "in: query, allowReserved: true, schema: { oneOf: [{ const: 1 }, { const: [1] }] }",
      ["form", true, true, "primitive, array"],
    ],
    [
      "in: header, schema: { allOf: [{ $ref: '#/components/schemas/Group' }] }",
      ["simple", false, false, "object"],
    ],
    ["in: header, explode: true, schema: {}", ["simple", true, false, "any"]],
    ["in: cookie, schema: { type: boolean }", ["form", true, false, "primitive"]],
    ["in: cookie, style: form, explode: false, schema: { type: array }", ["form", false, false, "array"]],
  ])("fills in how a parameter with { %s } is serialised", async (text, want) => {
    const name = text.startsWith("in: path") ? "id" : "p";
    const parameter = `        - { name: ${name}, ${text} }`;
    const given = "        - { name: id, in: path, required: true, schema: { type: string } }";
    const model = await modelOf(change([given, name === "id" ? parameter : `${given}\n${parameter}`]));
    const { style, explode, allowReserved, types } = model.operations[0]?.parameters.at(-1) ?? {};
    const shown = types?.length === 3 ? "any" : types?.join(", ");
    expect([style, explode, allowReserved, shown]).toEqual(want);
  });

  it("rewrites references among schemas, also circular ones, and not what only looks like one", async () => {
    const model = await modelOf(
      change([
        "        size: { type: integer, default: 1 }",
        `        parent: { $ref: "#/components/schemas/Group" }
        $ref: { type: string }
        note: { const: { $ref: "#/components/schemas/Group" } }`,
      ]),
    );
    expect(model.schemas[0]?.schema).toEqual({
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        parent: { $ref: "#/$defs/Group" },
        $ref: { type: "string" },
        note: { const: { $ref: "#/components/schemas/Group" } },
      },
    });
    expect(model.schemas[0]?.refs).toEqual(["Group"]);
  });

  it("keeps a property named __proto__", async () => {
    const model = await modelOf(
      change(["name: { type: string }", "name: { type: string }\n        __proto__: { type: string }"]),
    );
    const schema = model.schemas[0]?.schema as { properties: object } | undefined;
    expect(Object.keys(schema?.properties ?? {})).toEqual(["name", "__proto__", "size"]);
  });

  it("takes the example with the most members as a schema's sample, and drops members that it does not describe", async () => {
    const model = await modelOf(
      change([
        "              plain: { value: { name: Admins } }",
        "              plain: { value: { name: Admins } }\n              full: { value: { name: Owners, size: 2, extra: 1 } }",
      ]),
    );
    expect(model.schemas.map(({ name, sample }) => [name, sample])).toEqual([
      ["Group", { name: "Owners", size: 2 }],
    ]);
  });

  it("makes a sample from the schema where no example shows one", async () => {
    const schemas = `    Group:
      type: object
      required: [name, id, at, kind, tags, level, self, pair, both]
      properties:
        name: { type: string, minLength: 10 }
        id: { type: string, format: uuid }
        at: { type: string, format: date-time }
        kind: { enum: [a, b] }
        tags: { type: array, minItems: 2, items: { type: string, maxLength: 3 } }
        level: { type: integer, exclusiveMinimum: 4, multipleOf: 3 }
        self: { type: array, items: { $ref: "#/components/schemas/Group" } }
        pair: { type: array, prefixItems: [{ type: string }, { type: number }], items: false, minItems: 2 }
        both:
          type: object
          required: [a]
          properties: { a: { type: boolean } }
          allOf: [{ type: object, required: [b], properties: { b: { const: 1 } } }]
`;
    const text = change(["            examples:\n              plain: { value: { name: Admins } }\n", ""]);
    const model = await modelOf(text.slice(0, text.indexOf("    Group:\n")) + schemas);
    expect(model.schemas[0]?.sample).toEqual({
      name: "string0000",
      id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
      at: "2024-03-01T12:21:02Z",
      kind: "a",
      tags: ["str", "str"],
      level: 6,
      self: [],
      pair: ["string", 1],
      both: { b: 1, a: true },
    });
  });

  it("has no sample for a schema that it cannot make a value of", async () => {
    const model = await modelOf(
      change(["    Group:\n", '    Odd: { type: string, pattern: "^x{7}$y" }\n    Group:\n']),
    );
    expect(model.schemas.map(({ name, sample }) => [name, sample])).toEqual([
      ["Odd", undefined],
      ["Group", { name: "Admins" }],
    ]);
  });

  it("makes a sample of the type that a schema's words are about where it says none", async () => {
    const schemas = `    Map: { additionalProperties: { type: string } }
    List: { items: { type: integer } }
    Group: { type: object }
`;
    const text = change(["            examples:\n              plain: { value: { name: Admins } }\n", ""]);
    const model = await modelOf(text.slice(0, text.indexOf("    Group:\n")) + schemas);
    expect(model.schemas.map(({ name, sample }) => [name, sample])).toEqual([
      ["Map", { name1: "string" }],
      ["List", [1]],
      ["Group", {}],
    ]);
  });

  it("has no sample for a schema whose values are very large", async () => {
    const both = (key: string): string =>
      `{ type: object, required: [a, b], properties: { a: { $ref: "#/components/schemas/${key}" }, b: { $ref: "#/components/schemas/${key}" } } }`;
    const doubled = Array.from(
      { length: 60 },
      (_, index) => `    Twice${index}: ${both(`Twice${index + 1}`)}\n`,
    );
    const many = "{ type: array, minItems: 900, items: ";
    const nested = `    Nested: ${many}${many}${many}{ type: integer } } } }\n`;
    const added = `${doubled.join("")}    Twice60: { type: string }\n${nested}`;
    const { schemas } = await modelOf(change(["    Group:\n", `${added}    Group:\n`]));
    const sampled = schemas.filter(({ sample }) => sample !== undefined).map(({ name }) => name);
    expect(sampled).toContain("Twice56");
    expect(sampled).not.toContain("Twice0");
    expect(sampled).not.toContain("Nested");
  });

  it("gives the directions of a schema a form each, where they differ", async () => {
    const { schemas, operations } = await modelOf(
      change([
        "name: { type: string }\n        size: { type: integer, default: 1 }",
        'id: { type: string, readOnly: true }\n        name: { type: string }\n        parent: { $ref: "#/components/schemas/Group" }',
      ]),
    );
    const [read, write] = schemas;
    expect(schemas.map(({ name, key, refs }) => [name, key, refs])).toEqual([
      ["Group", "Group", ["Group"]],
      ["GroupWrite", undefined, ["GroupWrite"]],
    ]);
    expect(read?.schema).toEqual({
      type: "object",
      required: ["name"],
      properties: { id: { type: "string" }, name: { type: "string" }, parent: { $ref: "#/$defs/Group" } },
    });
    expect(write?.schema).toEqual({
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, parent: { $ref: "#/$defs/GroupWrite" } },
    });
    expect(operations[0]?.body?.contents[0].schemaName).toBe("GroupWrite");
    expect(operations[0]?.responses[0]?.contents[0]?.schemaName).toBe("Group");
  });

  it("has only the form that is used", async () => {
    const marked = "size: { type: integer, writeOnly: true }";
    const { schemas } = await modelOf(
      change(
        ["size: { type: integer, default: 1 }", marked],
        [
          '              schema: { $ref: "#/components/schemas/Group" }\ncomponents',
          "              schema: { type: string }\ncomponents",
        ],
      ),
    );
    expect(schemas.map(({ name, key, schema }) => [name, key, schema])).toEqual([
      [
        "Group",
        "Group",
        {
          type: "object",
          required: ["name"],
          properties: { name: { type: "string" }, size: { type: "integer" } },
        },
      ],
    ]);
  });

  it("leaves out what says nothing to a program, and turns an example into one of JSON Schema's", async () => {
    const { schemas } = await modelOf(
      change([
        "    Group:\n",
        "    Odd: { type: string, description: Odd., $comment: C, xml: { name: o }, externalDocs: { url: a }, example: a, x-odd: 1, title: T, properties: { x-odd: {}, xml: {} } }\n    Group:\n",
      ]),
    );
    expect(schemas[0]?.schema).toEqual({
      type: "string",
      description: "Odd.",
      title: "T",
      examples: ["a"],
      properties: { "x-odd": {}, xml: {} },
    });
    expect(schemas[0]?.sample).toBe("a");
  });

  it("takes true and false for schemas", async () => {
    const { schemas } = await modelOf(
      change(["    Group:\n", "    Any: true\n    None: false\n    Group:\n"]),
    );
    expect(
      schemas.slice(0, 2).map(({ name, schema, isPlainObject }) => [name, schema, isPlainObject]),
    ).toEqual([
      ["Any", true, false],
      ["None", false, false],
    ]);
  });

  it("tells of approximations with what they belong to", async () => {
    const text = change(
      ["openapi: 3.1.0", "openapi: 3.0.4"],
      ["size: { type: integer, default: 1 }", "size: { nullable: true, enum: [1] }"],
    );
    const { source, diagnostics } = parseSource("specs/groups.yaml", text);
    if (!source) throw new Error("There is no source.");
    const other = (tokens: readonly string[], message: string): Diagnostic => ({
      ...source.place(tokens),
      severity: "warning",
      code: "approximated/not",
      message,
      fix: "",
    });
    const given = [
      ...diagnostics,
      other(["paths", "/groups/{id}", "put", "requestBody"], "A."),
      other([], "B."),
      { ...other(["components", "schemas", "Group"], "C."), code: "example-mismatch" } as const,
    ];
    expect(buildModel(await settleSpec(source), given, new Map()).approximations).toEqual([
      {
        code: "approximated/not",
        pointer: "",
        owner: "",
        kind: "document",
        message: "B.",
      },
      {
        code: "approximated/nullable-enum",
        pointer: "/components/schemas/Group/properties/size/nullable",
        owner: "Group",
        kind: "schema",
        message:
          "`nullable` beside an `enum` without null is approximated: one of the values or null, though OpenAPI 3.0 lets the `enum` rule null out.",
      },
      {
        code: "approximated/not",
        pointer: "/paths/~1groups~1{id}/put/requestBody",
        owner: "updateGroup",
        kind: "operation",
        message: "A.",
      },
    ]);
  });
});
