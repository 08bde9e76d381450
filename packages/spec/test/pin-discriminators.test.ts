import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/index.ts";
import { receivedOf, to } from "./settle-schemas.ts";

const pin = (value: Json): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind: Array.isArray(value) ? { enum: value } : { const: value } },
});
const needed: JsonObject = { type: "object", required: ["kind"] };
const animal = (kind: JsonObject): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind },
});
const plain = animal({ type: "string" });

/** The branches of `Pet` with its discriminator settled. */
function branches(
  schemas: JsonObject,
  discriminator: JsonObject,
  keys: readonly string[],
  list = "oneOf",
): Json {
  const settled = receivedOf({
    ...schemas,
    Pet: { [list]: keys.map(to), discriminator: { propertyName: "kind", ...discriminator } },
  });
  const pet = settled["Pet"] as JsonObject;
  expect(pet["discriminator"]).toBeUndefined();
  return pet[list] as Json;
}

describe("a discriminator beside its branches", () => {
  it.each(["oneOf", "anyOf"])("pins the names of the branches of `%s`", (list) => {
    expect(branches({ Cat: plain, Dog: plain }, {}, ["Cat", "Dog"], list)).toEqual([
      { allOf: [to("Cat"), pin("Cat")] },
      { allOf: [to("Dog"), pin("Dog")] },
    ]);
  });

  it("pins what its mapping says, by name and by reference, all values that mean a branch", () => {
    const mapping = { cat: "Cat", kitten: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" };
    expect(branches({ Cat: plain, Dog: plain, Fish: plain }, { mapping }, ["Cat", "Dog", "Fish"])).toEqual([
      { allOf: [to("Cat"), pin(["cat", "kitten"])] },
      { allOf: [to("Dog"), pin("dog")] },
      { allOf: [to("Fish"), pin("Fish")] },
    ]);
  });

  it("leaves branches alone that pin the property by `const` or `enum` themselves", () => {
    const schemas = {
      Cat: animal({ const: "tabby" }),
      Dog: animal({ type: "string", enum: ["hound", "pug"] }),
      Fish: animal(to("FishKind")),
      FishKind: { enum: ["carp"] },
      Bird: { allOf: [plain, animal({ const: "tit" })] },
    };
    expect(branches(schemas, {}, ["Cat", "Dog", "Fish", "Bird"])).toEqual(
      ["Cat", "Dog", "Fish", "Bird"].map(to),
    );
  });

  it("asks for the property where the branch pins but does not require it", () => {
    const schemas = { Cat: { type: "object", properties: { kind: { const: "cat" } } } };
    expect(branches(schemas, {}, ["Cat"])).toEqual([{ allOf: [to("Cat"), needed] }]);
  });

  it("narrows an enum that branches share to the values that mean each", () => {
    const schemas = {
      Base: animal({ enum: ["cat", "dog", "Fish"] }),
      Cat: { allOf: [to("Base")] },
      Dog: { allOf: [to("Base"), { properties: { barks: { type: "boolean" } } }] },
      Fish: { allOf: [to("Base")] },
      Bird: { allOf: [to("Base"), { properties: { kind: { const: "dog" } } }] },
    };
    expect(
      branches(schemas, { mapping: { cat: "Cat", dog: "Dog" } }, ["Cat", "Dog", "Fish", "Bird"]),
    ).toEqual([
      { allOf: [to("Cat"), pin("cat")] },
      { allOf: [to("Dog"), pin("dog")] },
      { allOf: [to("Fish"), pin("Fish")] },
      to("Bird"),
    ]);
  });

  it("takes all that a branch says of the property together", () => {
    const schemas = {
      Base: animal({ enum: ["cat", "dog", "fish"] }),
      Dog: { allOf: [to("Base"), animal({ const: "dog" })] },
      Fish: { allOf: [animal({ const: "fish" }), to("Base")] },
    };
    const mapping = { cat: "Dog", dog: "Dog", fish: "Fish", carp: "Fish" };
    expect(branches(schemas, { mapping }, ["Dog", "Fish"])).toEqual([to("Dog"), to("Fish")]);
  });

  it("pins nothing in the branch that `defaultMapping` names, nor in one without a name", () => {
    const settled = receivedOf({
      Cat: plain,
      Other: plain,
      Pet: {
        oneOf: [to("Cat"), to("Other"), { type: "null" }],
        discriminator: { propertyName: "kind", defaultMapping: "Other" },
      },
      Pet2: {
        oneOf: [to("Cat"), to("Other")],
        discriminator: { propertyName: "kind", defaultMapping: "#/components/schemas/Other" },
      },
    });
    expect(settled["Pet"]).toEqual({
      oneOf: [{ allOf: [to("Cat"), pin("Cat")] }, to("Other"), { type: "null" }],
    });
    expect(settled["Pet2"]).toEqual({ oneOf: [{ allOf: [to("Cat"), pin("Cat")] }, to("Other")] });
  });

  it("pins in schemas below others too", () => {
    const settled = receivedOf({
      Cat: plain,
      List: { type: "array", items: { oneOf: [to("Cat")], discriminator: { propertyName: "kind" } } },
    });
    expect(settled["List"]).toEqual({
      type: "array",
      items: { oneOf: [{ allOf: [to("Cat"), pin("Cat")] }] },
    });
  });

  it("takes __proto__ and constructor for names", () => {
    const schemas = JSON.parse(
      '{ "__proto__": { "type": "object" }, "constructor": { "type": "object" }, "Pet": { "oneOf": [], "discriminator": { "propertyName": "__proto__" } } }',
    );
    schemas.Pet.oneOf = ["__proto__", "constructor"].map(to);
    const [first, second] = (receivedOf(schemas)["Pet"] as { oneOf: { allOf: JsonObject[] }[] }).oneOf;
    const properties = (branch: typeof first): unknown =>
      Object.entries(branch?.allOf[1]?.["properties"] ?? {});
    expect(properties(first)).toEqual([["__proto__", { const: "__proto__" }]]);
    expect(properties(second)).toEqual([["__proto__", { const: "constructor" }]]);
  });
});

describe("a discriminator that is inherited", () => {
  const pet: JsonObject = { ...plain, discriminator: { propertyName: "kind", mapping: { dog: "Dog" } } };

  it("pins the names of the schemas that have it in their `allOf`", () => {
    const settled = receivedOf({
      Pet: pet,
      Cat: { allOf: [to("Pet"), { title: "Cat" }] },
      Dog: { allOf: [to("Pet")] },
    });
    expect(settled).toEqual({
      Pet: plain,
      Cat: { allOf: [to("Pet"), { title: "Cat" }, pin("Cat")] },
      Dog: { allOf: [to("Pet"), pin("dog")] },
    });
  });

  it("lets a schema have the values of those below it too", () => {
    const settled = receivedOf({
      Pet: pet,
      Dog: { allOf: [to("Pet")] },
      Pug: { allOf: [to("Dog")] },
      Hound: { allOf: [to("Dog")] },
    });
    expect(settled["Dog"]).toEqual({ allOf: [to("Pet"), pin(["dog", "Hound", "Pug"])] });
    expect(settled["Pug"]).toEqual({ allOf: [to("Dog"), pin("Pug")] });
  });

  it("leaves a schema alone that pins the property itself", () => {
    const cat = { allOf: [to("Pet"), animal({ const: "tom" })] };
    expect(receivedOf({ Pet: pet, Cat: cat })["Cat"]).toEqual(cat);
  });

  it("is not pinned again where the heirs are listed as branches", () => {
    const settled = receivedOf({
      Pet: pet,
      Cat: { allOf: [to("Pet")] },
      Any: { oneOf: [to("Cat")], discriminator: { propertyName: "kind" } },
    });
    expect(settled["Any"]).toEqual({ oneOf: [to("Cat")] });
  });

  it("comes to an end where schemas inherit from each other", () => {
    const settled = receivedOf({ Pet: { ...pet, allOf: [to("Cat")] }, Cat: { allOf: [to("Pet")] } });
    expect(settled["Cat"]).toEqual({ allOf: [to("Pet"), pin(["Cat", "Pet"])] });
  });
});
