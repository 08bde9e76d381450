import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { JsonObject } from "@specmint/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { emitModules, emitTypes } from "../src/emit-types.ts";
import { inTemporaryFolder } from "./in-temporary-folder.ts";
import { schemaModel } from "./schema-model.ts";

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
  return inTemporaryFolder(emitTypes(schemaModel(of)), async (folder) => ({
    ...(await import(/* @vite-ignore */ pathToFileURL(join(folder, "schemas/index.ts")).href)),
  }));
}

describe("the JSON Schemas of a types package", () => {
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

  it("has the words of each place where a part stands that is a constant", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `property${index}`);
    const part = {
      type: "object",
      properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    };
    const Pair = {
      type: "object",
      properties: { first: { ...part, description: "One." }, second: { ...part, description: "Two." } },
      items: { ...part, title: "Three" },
    };
    const [{ text = "" } = {}] = emitModules(schemaModel({ Pair }));
    expect(text).toContain("properties: { first: first$, second: first$ }, items: first$ }");
    const { PairSchema } = await load({ Pair });
    expect(PairSchema).toStrictEqual({ $schema: "https://json-schema.org/draft/2020-12/schema", ...Pair });
  });

  it("collects what a schema refers to through others, however the modules refer to each other", async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Link${index}`);
    const chain = Object.fromEntries(
      names.map((name, index) => [name, { items: ref(names[(index + 1) % 30] ?? "") }]),
    );
    const documents = await load({ ...chain, __proto__x: ref("Link0") });
    for (const name of names) {
      expect(Object.keys(documents[`${name}Schema`]?.["$defs"] ?? {})).toEqual([...names].sort());
    }
    const { Link7Schema } = documents;
    expect(JSON.parse(JSON.stringify(Link7Schema)).$defs.Link3).toEqual({ items: ref("Link4") });
    expect(Link7Schema?.["$defs"]).toBe(Link7Schema?.["$defs"]);
  });

  it("does not write out what schemas refer to through others", () => {
    const longest = (count: number): number => {
      const chain = Array.from({ length: count }, (_, index) => [
        `Link${100 + index}`,
        index === count - 1 ? {} : { items: ref(`Link${101 + index}`) },
      ]);
      const modules = emitModules(schemaModel(Object.fromEntries(chain)));
      return Math.max(...modules.map(({ text }) => text.replace(/^export type [*{].*\n/gm, "").length));
    };
    expect(longest(200)).toBe(longest(2));
  });

  it("lists the types that a schema leads to, up to a hundred", () => {
    const names = Array.from({ length: 150 }, (_, index) => `Link${100 + index}`);
    const chain = names.map((name, index) => [
      name,
      index === 149 ? {} : { items: ref(`Link${101 + index}`) },
    ]);
    const [first = "", last = ""] = ["link100", "link240"].map(
      (file) =>
        emitModules(schemaModel(Object.fromEntries(chain))).find(({ path }) => path === `schemas/${file}.ts`)
          ?.text,
    );
    expect(first).toContain('export type * from "../types/index.ts";\n');
    expect(first).not.toContain('from "./link102.ts"');
    for (const name of names.slice(141))
      expect(last).toMatch(new RegExp(`^export type \\{ ${name} \\}`, "m"));
    expect(last).not.toContain("types/index.ts");
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

  it("keeps hostile text as it is", async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
    const texts = ["`${1}`", "*/", "</script>", "\u2028\n", '"\\', "constructor", "__proto__", "\ud800"];
    const value = {
      description: texts.join(),
      properties: Object.fromEntries(texts.map((text) => [text, { const: text, pattern: text }])),
    };
    const { $schema, ...emitted } = (await load({ Value: value }))["ValueSchema"] ?? {};
    expect(JSON.stringify(emitted)).toBe(JSON.stringify(value));
  });
});
