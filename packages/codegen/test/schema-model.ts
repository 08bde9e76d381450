import type { JsonObject, Model, NamedSchema } from "@specmint/spec";

/** A model that has these schemas and nothing else. */
export function schemaModel(schemas: { readonly [name: string]: JsonObject | boolean }): Model {
  return {
    slug: "things",
    file: "specs/things.yaml",
    title: "Things",
    version: "1.0.0",
    description: "",
    document: {},
    servers: [],
    security: [],
    schemas: Object.entries(schemas).map(([name, schema]) => namedSchema(name, schema)),
    operations: [],
    webhooks: [],
    approximations: [],
    notes: [],
  };
}

function namedSchema(name: string, schema: JsonObject | boolean): NamedSchema {
  return {
    name,
    fileName: name === "Index" ? "index2" : toKebabCase(name),
    pointer: `/components/schemas/${name}`,
    schema,
    refs: refsOf(schema),
    description: "",
    deprecated: false,
    isPlainObject: false,
  };
}

function toKebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}

function refsOf(schema: JsonObject | boolean): string[] {
  const refs = JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g);
  return [...new Set([...refs].map(([, name]) => name ?? ""))].sort();
}
