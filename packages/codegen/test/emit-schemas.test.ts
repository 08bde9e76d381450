import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { JsonObject } from "@specmint/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { emitSchemas } from "../src/emit-schemas.ts";
import { inTemporaryFolder } from "./in-temporary-folder.ts";
import { schemaModel } from "./schema-model.ts";
import { typeErrors } from "./type-errors.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });

const schemas: Record<string, JsonObject | boolean> = {
  RoleDTO: {
    type: "object",
    required: ["name"],
    properties: { groups: { type: "array", items: ref("UserGroup") } },
  },
  UserGroup: {
    type: "object",
    properties: { roles: { type: "array", items: ref("RoleDTO") } },
    example: { roles: [] },
  },
  Alias: ref("RoleDTO"),
  Plain: { type: ["string", "null"], enum: ["a", null], default: "a" },
  Anything: true,
  Nothing: false,
};

function load(of: Record<string, JsonObject | boolean>): Promise<Record<string, JsonObject>> {
  return inTemporaryFolder(emitSchemas(schemaModel(of)), async (folder) => ({
    ...(await import(/* @vite-ignore */ pathToFileURL(join(folder, "schemas.ts")).href)),
  }));
}

describe("emitSchemas", () => {
  it("emits code that can be read", async () => {
    const [file] = emitSchemas(schemaModel(schemas));
    expect(file?.path).toBe("schemas.ts");
    await expect(file?.text).toMatchFileSnapshot("expected/schemas.ts");
  });

  it("emits the spec's words as a doc comment", () => {
    const model = schemaModel({ Plain: {} });
    const described = model.schemas.map((schema) => ({
      ...schema,
      description: "A */ word.",
      deprecated: true,
    }));
    expect(emitSchemas({ ...model, schemas: described })[0]?.text).toContain(
      "/**\n * JSON Schema of `Plain`.\n *\n * A *\\/ word.\n * @deprecated\n */\nexport const PlainSchema",
    );
  });

  it("makes each schema a document with all that it refers to", async () => {
    const { RoleDTO, UserGroup } = schemas;
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    expect(await load(schemas)).toStrictEqual({
      RoleDTOSchema: { $schema, ...(RoleDTO as JsonObject), $defs: { RoleDTO, UserGroup } },
      UserGroupSchema: { $schema, ...(UserGroup as JsonObject), $defs: { RoleDTO, UserGroup } },
      AliasSchema: { $schema, $ref: "#/$defs/RoleDTO", $defs: { RoleDTO, UserGroup } },
      PlainSchema: { $schema, ...(schemas["Plain"] as JsonObject) },
      AnythingSchema: { $schema },
      NothingSchema: { $schema, not: {} },
    });
  });

  it("makes documents that ajv compiles by themselves", async () => {
    const { RoleDTOSchema = {}, AliasSchema = {}, NothingSchema = {} } = await load(schemas);
    const isValid = (schema: JsonObject, value: unknown): boolean =>
      new Ajv2020({ strict: false }).compile(schema)(value);
    const deep = (role: JsonObject): JsonObject => ({ name: "a", groups: [{ roles: [role] }] });
    expect([RoleDTOSchema, AliasSchema].map((schema) => isValid(schema, deep({ name: "b" })))).toEqual([
      true,
      true,
    ]);
    expect([RoleDTOSchema, AliasSchema].map((schema) => isValid(schema, deep({})))).toEqual([false, false]);
    expect(isValid(NothingSchema, null)).toBe(false);
  });

  it("leaves out what would give a reference another meaning, but not properties called so", async () => {
    const { ValueSchema = {} } = await load({
      Value: {
        $id: "https://example.com/",
        properties: { $id: { $anchor: "a", $defs: { b: {} }, const: { $id: 1 } } },
        $schema: "x",
        allOf: [{ $id: "a", type: "object" }],
      },
    });
    expect(ValueSchema).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      properties: { $id: { const: { $id: 1 } } },
      allOf: [{ type: "object" }],
    });
  });

  it("keeps hostile text as it is", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
    const texts = ["`${1}`", "*/", "</script>", "\u2028\n", '"\\', "constructor", "__proto__", "\ud800"];
    const value = {
      properties: Object.fromEntries(texts.map((text) => [text, { const: text, pattern: text }])),
      description: texts.join(),
    };
    const { $schema, ...emitted } = (await load({ Value: value }))["ValueSchema"] ?? {};
    expect(JSON.stringify(emitted)).toBe(JSON.stringify(value));
  });

  it("passes TypeScript's strictest flags, whatever the schemas are called", async () => {
    const files = [
      ...emitSchemas(
        schemaModel({
          ...schemas,
          Json: {},
          JsonSchema: {},
          UserGroupSchema: {},
          UserGroupDefinition: {},
          default: ref("Json"),
        }),
      ),
      { path: "none.ts", text: emitSchemas(schemaModel({}))[0]?.text ?? "" },
      {
        path: "use.ts",
        text: `import { type JsonSchema, PlainSchema } from "./schemas.ts";
export const schema: JsonSchema = PlainSchema;
export const types: string | readonly string[] | undefined = schema.type;
export const example: unknown = schema["example"];
`,
      },
    ];
    expect(await typeErrors(files)).toEqual([]);
  });
});
