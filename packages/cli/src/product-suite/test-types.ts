import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { LoadedProduct } from "./load-product.ts";
import { testValidatorModules } from "./test-validator-modules.ts";
import { testValidators } from "./test-validators.ts";

/** Tests a types package: the description, the JSON Schemas and the validators that it has. */
export function testTypes(product: LoadedProduct): void {
  const { root, spec, model, load, resolve } = product;

  it("./openapi.json is the spec", async () => {
    const openapi: unknown = JSON.parse(await readFile(resolve("/openapi.json"), "utf8"));
    expect(openapi).toEqual(model.document);
    // Several files are made one, and what is referred to from elsewhere becomes a component.
    const text = await readFile(join(root, spec), "utf8");
    if (!/\$ref["']?\s*:\s*["']?(?!#\/components\/schemas\/)/.test(text))
      expect(openapi).toEqual(parse(text));
  });

  it("./FIDELITY.md counts the schemas of the spec, and its operations and webhooks", async () => {
    const [summary = ""] = (await readFile(resolve("/FIDELITY.md"), "utf8")).split("\n");
    const counts = [...summary.matchAll(/(\d+) \w+ exact, (\d+) approximated/g)].map(
      ([, exact, approximated]) => Number(exact) + Number(approximated),
    );
    expect(counts).toEqual([model.schemas.length, model.operations.length + model.webhooks.length]);
  });

  it("./schemas has a JSON Schema 2020-12 for each schema of the spec", async () => {
    const schemas = await load("/schemas");
    expect(Object.keys(schemas).sort()).toEqual(model.schemas.map(({ name }) => `${name}Schema`).sort());
    for (const { name, schema } of model.schemas) {
      const { $schema, $defs, ...own } = Object(schemas[`${name}Schema`]);
      expect($schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(own).toEqual(schema === false ? { not: {} } : schema === true ? {} : schema);
    }
  });

  testValidators(product);
  testValidatorModules(product);
}
