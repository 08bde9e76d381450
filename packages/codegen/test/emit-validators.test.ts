import { readdirSync, readFileSync } from "node:fs";
import type { JsonObject } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { emitValidators } from "../src/emit-validators.ts";
import { header } from "../src/header.ts";
import { loadValidators } from "./load-validators.ts";
import { schemaModel } from "./schema-model.ts";
import { typeErrors } from "./type-errors.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });
const listOf = (name: string): JsonObject => ({ type: "array", items: ref(name) });

/** As in Wavefront's API: a group has roles, a role has groups. */
const groups = {
  RoleDTO: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string" }, groups: listOf("UserGroup") },
  },
  UserGroup: {
    type: "object",
    required: ["roles"],
    properties: { roles: listOf("RoleDTO"), created: { format: "date-time" } },
  },
  UserGroupWrite: {
    type: "object",
    properties: { name: { type: "string", minLength: 1 } },
    additionalProperties: false,
  },
} satisfies Record<string, JsonObject>;

const texts = (schemas: Record<string, JsonObject | boolean>): Record<string, string> =>
  Object.fromEntries(emitValidators(schemaModel(schemas)).map(({ path, text }) => [path, text]));

describe("emitValidators", () => {
  it("emits a module for each schema, an index, and the interpreter that they share", () => {
    expect(Object.keys(texts(groups)).filter((path) => !path.includes("json-schema"))).toEqual(
      ["index", "role-dto", "user-group", "user-group-write"].map((name) => `validators/${name}.ts`),
    );
  });

  it("emits code that can be read", async () => {
    const files = texts(groups);
    for (const name of ["index", "role-dto", "user-group", "user-group-write"]) {
      await expect(files[`validators/${name}.ts`]).toMatchFileSnapshot(`expected/validators/${name}.ts`);
    }
  });

  it("emits the interpreter as it is, below the header", () => {
    const source = new URL("../../spec/src/validator/", import.meta.url);
    const files = texts(groups);
    for (const name of readdirSync(source)) {
      const text = readFileSync(new URL(name, source), "utf8");
      expect(files[`validators/json-schema/${name}`]).toBe(`${header("specs/things.yaml")}\n${text}`);
    }
  });

  it("emits the same whatever the other schemas are, and in whatever order they come", () => {
    const { "validators/index.ts": _, ...files } = texts(groups);
    const { RoleDTO, UserGroup, UserGroupWrite } = groups;
    expect(
      texts({ Other: { pattern: "x", format: "uuid" }, UserGroupWrite, UserGroup, RoleDTO }),
    ).toMatchObject(files);
  });

  it("imports the modules of the schemas that a schema refers to, and the formats that it has", () => {
    const imports = Object.entries(texts(groups))
      .filter(([path]) => /\/(?:role|user)-/.test(path))
      .map(([path, text]) => [
        path,
        [...text.matchAll(/^import \{ (.*) \} from/gm)].map(([, names]) => names),
      ]);
    expect(Object.fromEntries(imports)).toEqual({
      "validators/role-dto.ts": ["schemaUserGroup", "type Validator, validator"],
      "validators/user-group.ts": ["formatDateTime", "schemaRoleDTO", "type Validator, validator"],
      "validators/user-group-write.ts": ["type Validator, validator"],
    });
  });

  it("imports nothing for a property that is called like a keyword", () => {
    const { "validators/a.ts": code } = texts({
      A: {
        properties: { $ref: { const: { $ref: "#/$defs/B" } }, format: { enum: ["date"] } },
        enum: [{ format: "date" }],
      },
      B: {},
    });
    expect(code).not.toMatch(/schemaB|formatDate/);
  });

  it("prints only what can make a value invalid", () => {
    const words = { title: "t", description: "d", default: 1, examples: [1], deprecated: true, "x-y": 1 };
    const { "validators/a.ts": code } = texts({
      A: {
        ...words,
        items: { ...words, contentSchema: { type: "string" }, format: "password" },
        $defs: { B: false },
      },
    });
    expect(code).toContain("export const schemaA: Schema = { items: {} };");
  });

  it("prints on one line what fits there", () => {
    const many = Object.fromEntries([..."abcdefghij"].map((name) => [name, { minLength: 5 }]));
    const code = texts({ A: { required: ["a"], properties: many } })["validators/a.ts"];
    expect(code).toContain(
      '= {\n  required: ["a"],\n  properties: {\n    a: { minLength: 5 },\n    b: { minLength: 5 },\n',
    );
  });

  it("emits code that neither loads nor makes code", () => {
    for (const text of Object.values(
      texts({ ...groups, Big: { pattern: "a", enum: [{}], uniqueItems: true, minLength: 1 } }),
    )) {
      expect(text).not.toMatch(/require\(|\beval\b|Function|import\(|ajv/);
    }
  });

  it("keeps apart schemas called like the modules that are always there", async () => {
    const validator = await loadValidators(
      schemaModel({ Index: { const: 1 }, JsonSchema: { const: 2 }, A: ref("Index") }),
    );
    expect([validator("Index")(1), validator("JsonSchema")(2), validator("A")(1)]).toEqual([
      { value: 1 },
      { value: 2 },
      { value: 1 },
    ]);
  });

  it("says which schema refers to one that is not there", () => {
    expect(() => texts({ A: ref("B") })).toThrow("/components/schemas/A: there is no schema B");
  });
});

describe("a validator", () => {
  it("returns the value itself, or every issue with message, path, pointer and keyword", async () => {
    const validate = (await loadValidators(schemaModel(groups)))("UserGroup");
    const valid = { roles: [{ name: "a", groups: [{ roles: [] }] }] };
    expect(validate(valid).value).toBe(valid);
    expect(Object.keys(validate(valid))).toEqual(["value"]);
    expect(validate({ roles: [{ name: "a", groups: [{ roles: [{}] }, 1] }], created: "now" })).toEqual({
      issues: [
        {
          message: "must have required property 'name'",
          path: ["roles", 0, "groups", 0, "roles", 0],
          pointer: "/roles/0/groups/0/roles/0",
          keyword: "required",
        },
        {
          message: "must be object",
          path: ["roles", 0, "groups", 1],
          pointer: "/roles/0/groups/1",
          keyword: "type",
        },
        {
          message: 'must match format "date-time"',
          path: ["created"],
          pointer: "/created",
          keyword: "format",
        },
      ],
    });
  });

  it("points at an unexpected property, and tells indices from keys that look like one", async () => {
    const validator = await loadValidators(
      schemaModel({ A: { additionalProperties: { items: false } }, B: { additionalProperties: false } }),
    );
    expect(validator("A")({ "0/~": [1] }).issues).toMatchObject([{ path: ["0/~", 0], pointer: "/0~1~0/0" }]);
    expect(validator("B")({ 0: 1 }).issues).toMatchObject([
      { path: ["0"], pointer: "/0", keyword: "additionalProperties" },
    ]);
  });

  it("is a Standard Schema", async () => {
    const validate = (await loadValidators(schemaModel(groups)))("UserGroupWrite");
    expect(validate["~standard"]).toMatchObject({ version: 1, vendor: "specmint" });
    expect(validate["~standard"].validate({ name: "a" })).toEqual({ value: { name: "a" } });
    expect(validate["~standard"].validate({ name: "" }).issues).toMatchObject([{ path: ["name"] }]);
  });

  it.each([
    ["role-dto", "RoleDTO"],
    ["user-group", "UserGroup"],
  ])("can be imported alone, with the circle it is in: %s", async (file, name) => {
    const validate = (await loadValidators(schemaModel(groups), `validators/${file}.ts`))(name);
    const value = { name: "a", roles: [{ name: "b", groups: [] }] };
    expect(validate(value)).toEqual({ value });
  });

  it("has a strict type", async () => {
    const index = `export * from "./validators/index.ts";\n${["role-dto", "user-group", "user-group-write"].map((name) => `export type * from "./types/${name}.ts";\n`).join("")}`;
    const types = [
      { path: "types/role-dto.ts", text: "export interface RoleDTO { name: string }" },
      { path: "types/user-group.ts", text: "export interface UserGroup { name: string }" },
      { path: "types/user-group-write.ts", text: "export interface UserGroupWrite { name: string }" },
    ];
    const use = `import { type StandardSchemaV1, validateRoleDTO, type RoleDTO, type Validator } from "./index.ts";
export const validator: Validator<RoleDTO> = validateRoleDTO;
export const schema: StandardSchemaV1<RoleDTO> = validateRoleDTO;
export const inferred: StandardSchemaV1.InferOutput<typeof validateRoleDTO> = { name: "a" };
const result = validateRoleDTO(1);
export const name: string = result.issues ? String(result.issues[0]?.path[0]) : result.value.name;
// @ts-expect-error: not before it is known that there are no issues
export const early: string = result.value.name;
`;
    const files = emitValidators(schemaModel(groups));
    expect(
      await typeErrors([
        ...files,
        ...types,
        { path: "index.ts", text: index },
        { path: "use.ts", text: use },
      ]),
    ).toEqual([]);
  });
});
