import { schemaModel } from "../schema-model.ts";
import { type Case, caseOf, packagesOf } from "./case.ts";

/** Names of what modules import and declare themselves, and of modules that are always there. */
const named = {
  Json: {},
  JsonSchema: {},
  Index: { items: { $ref: "#/$defs/JsonSchema" } },
  Definition: { properties: { schema: { $ref: "#/$defs/Schema" } } },
  Schema: { $ref: "#/$defs/Validator" },
  Standalone: {},
  ValidationIssue: {},
  Validator: { items: { $ref: "#/$defs/Definition" } },
  UserGroup: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  UserGroupSchema: {},
  UserGroupDefinition: {},
  Default: { $ref: "#/$defs/Json" },
};

/** `Narrow` writes out what `Wide` refers to, because it does not allow all of it. */
const writtenOut = {
  Leaf: { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  Wide: { anyOf: [{ $ref: "#/$defs/Leaf" }, { type: "string" }] },
  Narrow: { $ref: "#/$defs/Wide", type: "object" },
};

const own = schemaModel({ Components: { type: "null" }, Paths: { $ref: "#/$defs/Components" } });

const useOwn = `import type { components } from "@acme/own-types/openapi";
export const nothing: components["schemas"]["components"] = null;
`;

/** Schemas whose names are odd, and none at all. */
export const schemas: readonly Case[] = [
  {
    says: "JSON Schemas called like the modules that are always there and what they declare",
    folder: "named",
    files: packagesOf({ ...schemaModel(named), slug: "named" }, ["types"]).filter(({ path }) =>
      path.startsWith("named/types/schemas/"),
    ),
  },
  caseOf(
    "schemas called like what `openapi.ts` declares but for the capital, which their keys do not have",
    {
      ...own,
      slug: "own",
      schemas: own.schemas.map((schema) => ({ ...schema, key: schema.name.toLowerCase() })),
    },
    useOwn,
  ),
  {
    says: "a schema that names what only another refers to",
    folder: "written-out",
    files: packagesOf({ ...schemaModel(writtenOut), slug: "written-out" }, ["types"]),
  },
  caseOf("packages of a spec that says nothing", { ...schemaModel({}), slug: "empty" }),
];
