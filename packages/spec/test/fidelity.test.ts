import { describe, expect, it } from "vitest";
import { checkFidelity, fidelityRules } from "../src/check/fidelity/check-fidelity.ts";
import { type Diagnostic, sortDiagnostics } from "../src/diagnostic.ts";
import { listKeys, objects } from "../src/grammar/grammar.ts";
import { parseSource } from "../src/parse-source.ts";
import { settleSpec } from "../src/settle-spec.ts";
import { fidelityCases } from "./fidelity-cases.ts";
import { withSchemas } from "./lint-cases.ts";
import { change, smallSpec } from "./small-spec.ts";

async function check(text: string): Promise<readonly Diagnostic[]> {
  const { source, diagnostics } = parseSource("specs/groups.yaml", text);
  if (!source) throw new Error(JSON.stringify(diagnostics));
  return sortDiagnostics(checkFidelity(await settleSpec(source)));
}

function format({ file, line, column, severity, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} - ${severity} ${code}: ${message}\n  fix: ${fix}`;
}

const parameter = (text: string): string =>
  change(["        - { name: id, in: path", `        - ${text}\n        - { name: id, in: path`]);

describe("the fidelity of the packages", () => {
  it("is exact for a sound spec", async () => {
    expect(await check(smallSpec)).toEqual([]);
  });

  it.each(fidelityCases)("is told of $name", async ({ given, want }) => {
    expect((await check(given)).map(format)).toEqual(want);
  });

  it("has a rule for each code of the grammar, and the grammar each code that there is a rule for", () => {
    const codes = Object.values(objects).flatMap((one) =>
      listKeys(one).flatMap(([, { fidelity = [] }]) => fidelity),
    );
    expect([...new Set(codes)].sort()).toEqual(Object.keys(fidelityRules).sort());
  });

  it.each([
    [
      "values that the validator checks",
      withSchemas("A: { type: string, minLength: 1, pattern: ^a, format: uuid }"),
    ],
    ["a const and an enum", withSchemas("A: { anyOf: [{ const: 1 }, { enum: [a, b] }] }")],
    ["a tuple", withSchemas("A: { type: array, prefixItems: [{ type: string }], items: false }")],
    ["`unevaluatedProperties: false`", withSchemas("A: { type: object, unevaluatedProperties: false }")],
    [
      "`additionalProperties` alone",
      withSchemas("A: { type: object, additionalProperties: { type: string } }"),
    ],
    [
      "open `additionalProperties` beside `properties`",
      withSchemas("A: { type: object, properties: { a: {} }, additionalProperties: {} }"),
    ],
    ["names that are strings", withSchemas("A: { type: object, propertyNames: { type: string } }")],
    ["`then` without `if`", withSchemas("A: { then: { type: string } }")],
    [
      "the dialect of OpenAPI",
      change(["info:", "jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\ninfo:"]),
    ],
    [
      "`deepObject` for an object",
      parameter("{ name: n, in: query, style: deepObject, schema: { type: object } }"),
    ],
    ["a parameter that is JSON", parameter("{ name: n, in: query, content: { application/json: {} } }")],
    [
      "a delimited list that is not exploded",
      parameter(
        "{ name: n, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }",
      ),
    ],
    [
      "XML that is a string",
      change([
        '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
        "            application/xml: { schema: { type: string } }\n",
      ]),
    ],
    [
      "a vendor's JSON",
      change(["            application/json:\n", "            application/vnd.groups+json:\n"]),
    ],
    [
      "bytes in a response",
      change([
        '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
        "            application/pdf: { schema: { type: string, format: binary } }\n",
      ]),
    ],
    [
      "a delimited list that says so",
      parameter(
        "{ name: n, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } }",
      ),
    ],
    ["basic authentication", change(["scheme: bearer", "scheme: basic"])],
    [
      "a security scheme that no operation asks for",
      change(["    token: {", "    unused: { type: mutualTLS }\n    token: {"]),
    ],
    [
      "what the API sends, which no client has to write",
      `${smallSpec}webhooks:\n  changed:\n    get:\n      requestBody: { content: { application/json: {} } }\n      responses: { "200": { description: Ok. } }\n`,
    ],
    [
      "a document of schemas alone",
      "openapi: 3.1.0\ninfo: { title: Groups, version: 1.0.0 }\nservers: [{ url: https://example.com }]\ncomponents: { schemas: { A: { type: string } } }\n",
    ],
  ])("is exact for %s", async (_, given) => {
    expect((await check(given)).map(format)).toEqual([]);
  });
});
