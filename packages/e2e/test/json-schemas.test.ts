import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listExamples } from "@specmint/testing";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { products } from "./workspace-packages.ts";

/** A validator that an independent tool makes of one schema alone. */
function compile(schema: unknown): ValidateFunction {
  return new Ajv2020({ strict: true, validateFormats: false }).compile(schema as object);
}

/** The key of the schema that a body of an operation has. */
function schemaKey(document: OpenApi, place: string): string {
  const [operation] = Object.values(document.paths).flatMap((item) => Object.values(item));
  const body = place === "request" ? operation?.requestBody : operation?.responses[place];
  return body?.content["application/json"]?.schema.$ref.split("/").at(-1) ?? "";
}

interface Body {
  readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
}

interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<string, { readonly requestBody?: Body; readonly responses: Readonly<Record<string, Body>> }>
      >
    >
  >;
}

const types = products.filter(({ kind }) => kind === "types");

describe.each(types)("the JSON Schemas of $folder", async ({ path, json }) => {
  const require = createRequire(join(path, "package.json"));
  const schemas: Readonly<Record<string, unknown>> = await import(
    pathToFileURL(require.resolve(`${json.name}/schemas`)).href
  );
  const document: OpenApi = require(`${json.name}/openapi.json`);

  it.each(Object.keys(schemas))("%s stands by itself", (name) => {
    expect(() => compile(schemas[name])).not.toThrow();
  });

  it.each(listExamples(document as never))(
    "accept the example $place $name, unless it is an observed one",
    ({ place, body, observed }) => {
      expect(compile(schemas[`${schemaKey(document, place)}Schema`])(body)).toBe(!observed);
    },
  );
});
