import { validator } from "@specmint/schema/gen1";
import type { Model } from "@specmint/spec";
import { expect, it } from "vitest";
import { runtimeSchema } from "../src/runtime-schema.ts";

const model = {
  schemas: [
    {
      name: "Tree",
      schema: {
        type: "object",
        required: ["format"],
        properties: {
          format: { type: "string", format: "date" },
          enum: { enum: [{ $ref: "plain data" }] },
          children: { type: "array", uniqueItems: true, items: { $ref: "#/$defs/Tree" } },
        },
      },
    },
    { name: "Anything", schema: true },
  ],
} as unknown as Model;

const issuesOf = (name: string, value: unknown): unknown =>
  validator(runtimeSchema(model, name))(value).issues?.map(({ pointer, keyword }) => `${pointer} ${keyword}`);

it("is what a validator reads, with references, formats, and keywords of all tables", () => {
  const leaf = { format: "2024-02-29", enum: { $ref: "plain data" } };
  expect(issuesOf("Tree", { ...leaf, children: [leaf] })).toBeUndefined();
  expect(issuesOf("Tree", { ...leaf, children: [{ format: "2024-02-30" }] })).toEqual([
    "/children/0/format format",
  ]);
  expect(issuesOf("Tree", { ...leaf, children: [leaf, leaf] })).toEqual(["/children uniqueItems"]);
  expect(issuesOf("Tree", { ...leaf, children: [{ ...leaf, children: [{}] }] })).toEqual([
    "/children/0/children/0 required",
  ]);
  expect(issuesOf("Tree", { ...leaf, enum: 1 })).toEqual(["/enum enum"]);
});

it("accepts what a boolean accepts, and nothing of a name that is not there", () => {
  expect(issuesOf("Anything", 1)).toBeUndefined();
  expect(issuesOf("Nothing", 1)).toEqual([" false schema"]);
});
