import type { Json, JsonObject } from "@specmint/spec";
import fc from "fast-check";
import { randomSpec } from "../agreement/random-spec.ts";
import { oddTexts } from "./odd-values.ts";

/** How many schemas a description has. */
const SCHEMAS = 14;

const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom("a", "b", "c") }, fc.constantFrom(...oddTexts));
const schema = fc.nat(SCHEMAS - 1).map((index) => ({ $ref: `#/components/schemas/S${index}` }));
const mediaType = fc.constantFrom(
  ...["application/json", "application/vnd.a+json", "text/plain", "text/csv", "application/octet-stream"],
  ...[
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "text/event-stream",
    "application/xml",
    "*/*",
  ],
);
const content = fc.dictionary(mediaType, fc.record({ schema }), { maxKeys: 2, noNullPrototype: true });
const header = fc.record({ schema, description: text }, { requiredKeys: [] });
const response = fc.record(
  { description: text, content, headers: fc.dictionary(text, header, { maxKeys: 2, noNullPrototype: true }) },
  { requiredKeys: ["description"] },
);
const status = fc.constantFrom("200", "201", "204", "2XX", "404", "4XX", "5XX", "default");
const responses = fc.dictionary(status, response, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const parameter = fc.record(
  {
    name: text,
    in: fc.constantFrom("query", "header", "cookie"),
    required: fc.boolean(),
    description: text,
    schema,
    style: fc.constantFrom("form", "simple", "deepObject", "pipeDelimited"),
    explode: fc.boolean(),
  },
  { requiredKeys: ["name", "in", "schema"], noNullPrototype: true },
);
const operation = fc.record(
  {
    operationId: text,
    summary: text,
    description: text,
    deprecated: fc.boolean(),
    parameters: fc.array(parameter, { maxLength: 3 }),
    requestBody: fc.record({ content, required: fc.boolean() }),
    responses,
    security: fc.constantFrom<Json>([], [{}], [{ key: [] }]),
  },
  { requiredKeys: ["responses"], noNullPrototype: true },
);
const method = fc.constantFrom("get", "put", "post", "delete", "patch");
const pathItem = fc.dictionary(method, operation, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
const path = fc.oneof(
  fc.constantFrom("/a", "/b/c", "/b/"),
  text.map((one) => `/${one}`),
);

/** Descriptions with operations of all sorts over random schemas. */
export const arbitrarySpec: fc.Arbitrary<JsonObject> = fc
  .record({
    version: fc.constantFrom("3.0.4" as const, "3.1.1" as const),
    seed: fc.nat(),
    title: text,
    paths: fc.dictionary(path, pathItem, { maxKeys: 3, noNullPrototype: true }),
    keys: fc.uniqueArray(text, { maxLength: 3 }),
  })
  .map(({ version, seed, title, paths, keys }) => {
    const { components, ...rest } = randomSpec(version, SCHEMAS, seed);
    const { schemas } = components as { schemas: JsonObject };
    const named = keys.map((key, index) => [key, { $ref: `#/components/schemas/S${index}` }] as const);
    return {
      ...rest,
      info: { title, version: "1.0.0" },
      servers: [{ url: "https://a.example" }],
      paths,
      components: {
        schemas: { ...schemas, ...Object.fromEntries(named) },
        securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
      },
    };
  });
