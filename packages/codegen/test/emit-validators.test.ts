import type { JsonObject } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { emitModules } from "../src/emit-types.ts";
import { loadValidators } from "./load-validators.ts";
import { schemaModel } from "./schema-model.ts";

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
  Object.fromEntries(emitModules(schemaModel(schemas)).map(({ path, text }) => [path, text]));

describe("the modules of schemas", () => {
  it("finds what is wrong in each place of a part that is a constant", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `property${index}`);
    const part = {
      type: "object",
      properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    };
    const schemas = {
      Pair: { type: "object", properties: { first: part, second: part }, additionalProperties: part },
    };
    expect(texts(schemas)["schemas/pair.ts"]).toContain("second: first$");
    const validate = (await loadValidators(schemaModel(schemas)))("Pair");
    const wrong = { property0: "a", property7: 1 };
    const { issues = [] } = validate({ first: wrong, second: wrong, third: wrong });
    const places = ["/first/property7", "/second/property7", "/third/property7"];
    expect(issues.map(({ pointer }) => pointer).sort()).toEqual(places);
  });

  it("emits the same whatever the other schemas are, and in whatever order they come", () => {
    const files = texts(groups);
    const { RoleDTO, UserGroup, UserGroupWrite } = groups;
    expect(
      texts({ Other: { pattern: "x", format: "uuid" }, UserGroupWrite, UserGroup, RoleDTO }),
    ).toMatchObject(files);
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

  it("imports the keywords that not every schema has, where one has them", () => {
    const { "schemas/a.ts": a, "schemas/b.ts": b } = texts({
      A: {
        type: "object",
        properties: { a: { oneOf: [true, { not: { uniqueItems: true } }] }, b: ref("B") },
      },
      B: {
        type: "object",
        properties: { not: true, oneOf: true },
        enum: [{ not: 1 }],
        required: ["contains"],
      },
    });
    expect(a).toMatch(/\bconditions,\s+lists,\s+unions,/);
    expect(a).toContain("$vocabulary: [unions, conditions, lists],");
    expect(b).not.toMatch(/conditions|lists|unions/);
    expect(b).not.toContain("$vocabulary");
  });

  it("says which schema refers to one that is not there", () => {
    expect(() => texts({ A: ref("B") })).toThrow("/components/schemas/A: there is no schema B");
  });
});

describe("a union", () => {
  const pet = (kind: JsonObject, properties: JsonObject = {}): JsonObject => ({
    type: "object",
    required: ["kind"],
    properties: { kind, ...properties },
  });
  const tagOf = (schemas: Record<string, JsonObject | boolean>): string | undefined =>
    /discriminator: \{ propertyName: ("[^"]*") \}/.exec(texts(schemas)["schemas/pet.ts"] ?? "")?.[1];

  it.each<[string, Record<string, JsonObject | boolean>]>([
    ["constants", { Pet: { oneOf: [pet({ const: "cat" }), pet({ const: "dog" })] } }],
    ["lists of values", { Pet: { anyOf: [pet({ enum: ["cat", "lynx"] }), pet({ enum: ["dog"] })] } }],
    [
      "schemas with names",
      {
        Pet: { oneOf: [ref("Cat"), ref("Dog")] },
        Cat: { allOf: [ref("Base"), pet(ref("CatKind"))] },
        Dog: pet({ const: "dog" }),
        Base: { properties: { id: { type: "string" } } },
        CatKind: { enum: ["cat"] },
      },
    ],
    [
      "several properties, of which the first",
      { Pet: { oneOf: [pet({ const: 1 }, { b: { const: 1 } }), pet({ const: 2 }, { b: { const: 2 } })] } },
    ],
  ])("whose branches a property tells apart says which: by %s", (_, schemas) => {
    expect(tagOf(schemas)).toBe('"kind"');
  });

  it.each<[string, Record<string, JsonObject | boolean>]>([
    ["allow the same value", { Pet: { oneOf: [pet({ const: "cat" }), pet({ enum: ["dog", "cat"] })] } }],
    ["allow any value", { Pet: { oneOf: [pet({ const: "cat" }), pet({ type: "string" })] } }],
    ["are one", { Pet: { oneOf: [pet({ const: "cat" })] } }],
    ["are anything", { Pet: { oneOf: [pet({ const: "cat" }), true] } }],
    ["lead to themselves", { Pet: { oneOf: [ref("Pet"), { allOf: [ref("Pet")] }] } }],
    ["have to hold all", { Pet: { allOf: [pet({ const: "cat" }), pet({ const: "dog" })] } }],
  ])("says nothing of a property if its branches %s", (_, schemas) => {
    expect(tagOf(schemas)).toBeUndefined();
  });

  it("tells the issues of the branch that a value's tag names", async () => {
    const schemas = {
      Pet: { oneOf: [ref("Cat"), ref("Dog")] },
      Cat: pet({ const: "cat" }, { lives: { type: "integer" } }),
      Dog: pet({ const: "dog" }, { barks: { type: "boolean" } }),
    };
    const validate = (await loadValidators(schemaModel(schemas)))("Pet");
    expect(validate({ kind: "dog", barks: 1, lives: "nine" }).issues).toMatchObject([
      { pointer: "/barks", keyword: "type" },
    ]);
    expect(validate({ kind: "bird" }).issues).toMatchObject([{ pointer: "/kind", keyword: "discriminator" }]);
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
    const validate = (await loadValidators(schemaModel(groups), `schemas/${file}.ts`))(name);
    const value = { name: "a", roles: [{ name: "b", groups: [] }] };
    expect(validate(value)).toEqual({ value });
  });
});
