import type { JsonObject } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { emitValidators } from "../src/emit-validators.ts";
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
  it("emits a module and its declarations for each schema, an index, and what they share", () => {
    expect(Object.keys(texts(groups))).toEqual(
      ["index", "support", "role-dto", "user-group", "user-group-write"].flatMap((name) => [
        `validators/${name}.js`,
        `validators/${name}.d.ts`,
      ]),
    );
  });

  it("emits code that can be read", async () => {
    const files = texts(groups);
    await expect(files["validators/user-group-write.js"]).toMatchFileSnapshot(
      "expected/validators/user-group-write.js",
    );
    await expect(files["validators/user-group-write.d.ts"]).toMatchFileSnapshot(
      "expected/validators/user-group-write.d.ts",
    );
    await expect(files["validators/role-dto.js"]).toMatchFileSnapshot("expected/validators/role-dto.js");
    await expect(files["validators/index.d.ts"]).toMatchFileSnapshot("expected/validators/index.d.ts");
  });

  it("emits the same whatever the other schemas are, and in whatever order they come", () => {
    const {
      "validators/support.js": _,
      "validators/index.js": __,
      "validators/index.d.ts": ___,
      ...files
    } = texts(groups);
    const { RoleDTO, UserGroup, UserGroupWrite } = groups;
    expect(texts(groups)).toEqual(texts(groups));
    expect(
      texts({ Other: { pattern: "x", format: "uuid" }, UserGroupWrite, UserGroup, RoleDTO }),
    ).toMatchObject(files);
    const support = (order: Record<string, JsonObject>): string | undefined =>
      texts(order)["validators/support.js"];
    expect(support({ UserGroupWrite, UserGroup, RoleDTO })).toBe(support(groups));
  });

  it("imports the modules of the schemas that a schema refers to, and nothing else", () => {
    const imports = Object.entries(texts(groups))
      .filter(([path]) => /-.*\.js$/.test(path))
      .map(([path, text]) => [path, [...text.matchAll(/from "(.*)"/g)].map(([, specifier]) => specifier)]);
    expect(Object.fromEntries(imports)).toEqual({
      "validators/role-dto.js": ["./support.js", "./user-group.js"],
      "validators/user-group.js": ["./support.js", "./role-dto.js"],
      "validators/user-group-write.js": ["./support.js"],
    });
  });

  it("imports nothing for a property that is called like it", () => {
    const { "validators/a.js": code } = texts({
      A: { properties: { equal: { const: 1 }, checkB: ref("C"), errors: { const: 1 } } },
      B: {},
      C: ref("B"),
    });
    expect(code?.match(/import .*/g)).toEqual([
      'import { fail, validator } from "./support.js";',
      'import { checkC } from "./c.js";',
    ]);
    expect(code).not.toContain("errors++");
  });

  it("prints of many properties only the names where only those are asked for", () => {
    const many = Object.fromEntries([..."abcdefghij"].map((name) => [name, { minLength: 5 }]));
    const code = texts({ A: { properties: many, additionalProperties: false } })["validators/a.js"];
    expect(code).toContain(
      'const constant0 = /* @__PURE__ */ new Set([\n  "a",\n  "b",\n  "c",\n  "d",\n  "e",\n  "f",\n  "g",\n  "h",\n  "i",\n  "j",\n]);',
    );
    expect(code).toContain("if (!(constant0.has(key0))) {");
  });

  it("emits no code that loads or makes code", () => {
    for (const text of Object.values(
      texts({ ...groups, Big: { pattern: "a", enum: [{}], uniqueItems: true, minLength: 1 } }),
    )) {
      expect(text).not.toMatch(/require\(|\beval\b|Function|import\(|ajv/);
    }
  });

  it("puts only those formats into support.js that a schema has", () => {
    const { "validators/support.js": support = "" } = texts({
      A: { format: "uuid" },
      B: { format: "date" },
      C: { example: { format: "uri" } },
    });
    expect(support.match(/\bformat\w+/g)).toEqual(["formatUuid", "formatDate"].sort());
  });

  it("keeps apart schemas called like the modules that are always there", async () => {
    const validator = await loadValidators(
      schemaModel({ Index: { const: 1 }, Support: { const: 2 }, A: ref("Index") }),
    );
    expect([validator("Index")(1), validator("Support")(2), validator("A")(1)]).toEqual([
      { value: 1 },
      { value: 2 },
      { value: 1 },
    ]);
  });

  it("says which schema cannot be compiled, and why", () => {
    expect(() => texts({ A: ref("B") })).toThrow("/components/schemas/A: #/$defs/B is no named schema");
    expect(() => texts({ A: { properties: { "\ud800": false } } })).toThrow(
      "/components/schemas/A: URI malformed",
    );
    expect(() => texts({ A: { pattern: "(" } })).toThrow(
      /^\/components\/schemas\/A: Invalid regular expression/,
    );
    expect(() => texts({ A: { items: { $dynamicRef: "#a" } } })).toThrow(
      "/components/schemas/A: $dynamicRef has no validator",
    );
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
    const validate = (await loadValidators(schemaModel(groups), `validators/${file}.js`))(name);
    const value = { name: "a", roles: [{ name: "b", groups: [] }] };
    expect(validate(value)).toEqual({ value });
  });

  it("has a strict type", async () => {
    const index = `export * from "./validators/index.js";\n${Object.keys(groups)
      .map((name) => `export interface ${name} { name: string }\n`)
      .join("")}`;
    const use = `import { type StandardSchemaV1, validateRoleDTO, type RoleDTO, type Validator } from "./index.js";
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
      await typeErrors([...files, { path: "index.ts", text: index }, { path: "use.ts", text: use }]),
    ).toEqual([]);
  });
});
