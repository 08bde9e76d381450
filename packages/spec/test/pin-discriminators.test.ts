import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/index.ts";
import { receivedOf, to } from "./settle-schemas.ts";

const pin = (value: Json): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind: Array.isArray(value) ? { enum: value } : { const: value } },
});
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

  it("says the values again where the branch pins but does not require the property", () => {
    const schemas = {
      Cat: { type: "object", properties: { kind: { const: "cat" } } },
      Dog: { type: "object", properties: { kind: { enum: ["hound", "pug"] } } },
    };
    expect(branches(schemas, {}, ["Cat", "Dog"])).toEqual([
      { allOf: [to("Cat"), pin("cat")] },
      { allOf: [to("Dog"), pin(["hound", "pug"])] },
    ]);
  });

  it.each<[string, JsonObject, Json]>([
    ["an integer", { type: "integer" }, 1],
    ["an integer or null", { type: ["integer", "null"] }, 1],
    ["a number behind a reference", to("Code"), 1],
    ["an integer of an enum", { enum: [2, 1, null] }, 1],
    ["a const among branches", { oneOf: [{ const: 1, title: "One" }, { const: 2 }] }, 1],
    ["a string", { type: "string" }, "1"],
    ["a string of an enum", { type: "string", enum: ["1", "2"] }, "1"],
    ["either", { type: ["string", "integer"] }, ["1", 1]],
    ["of no type", {}, "1"],
  ])("reads a key of the mapping as the property is: %s", (_, kind, want) => {
    const schemas = {
      Code: { type: "number" },
      Base: { type: "object", required: ["kind"], properties: { kind } },
      Cat: { allOf: [to("Base")] },
    };
    expect(branches(schemas, { mapping: { 1: "Cat" } }, ["Cat"])).toEqual([
      { allOf: [to("Cat"), pin(want)] },
    ]);
  });

  it("reads true and false as booleans, and no other way of writing a number as one", () => {
    const schemas = { Yes: animal({ type: "boolean" }), One: animal({ type: "integer" }) };
    expect(branches(schemas, { mapping: { true: "Yes", "01": "One" } }, ["Yes", "One"])).toEqual([
      { allOf: [to("Yes"), pin(true)] },
      to("One"),
    ]);
  });

  it("takes what stands beside the discriminator for what each branch says", () => {
    const settled = receivedOf({
      Cat: { type: "object" },
      Pet: {
        properties: { kind: { type: "integer" } },
        oneOf: [to("Cat")],
        discriminator: { propertyName: "kind", mapping: { 7: "Cat" } },
      },
    });
    expect(settled["Pet"]).toMatchObject({ oneOf: [{ allOf: [to("Cat"), pin(7)] }] });
  });

  it("leaves a branch what it pins where a key or a name is none of that", () => {
    const schemas = { Cat: animal({ enum: ["cat", "tom"] }), Row: animal({ type: "integer" }) };
    expect(branches(schemas, { mapping: { dog: "Cat" } }, ["Cat", "Row"])).toEqual([to("Cat"), to("Row")]);
  });

  it("gives a branch that is a union the values of its own branches", () => {
    const schemas = {
      Sedan: plain,
      Truck: plain,
      Boat: plain,
      Car: {
        oneOf: [to("Sedan"), to("Truck")],
        discriminator: { propertyName: "kind", mapping: { sedan: "Sedan", truck: "Truck" } },
      },
      Ship: { anyOf: [animal({ const: "ferry" }), animal({ const: "tug" })] },
    };
    expect(branches(schemas, { mapping: { boat: "Boat", ferry: "Ship" } }, ["Car", "Boat", "Ship"])).toEqual([
      to("Car"),
      { allOf: [to("Boat"), pin("boat")] },
      { allOf: [to("Ship"), pin("ferry")] },
    ]);
  });

  it("knows a branch by what its references lead to", () => {
    const schemas = { Cat: plain, Tom: to("Cat") };
    expect(branches(schemas, { mapping: { cat: "Cat" } }, ["Tom"])).toEqual([
      { allOf: [to("Tom"), pin("cat")] },
    ]);
  });

  it("comes to an end where unions are branches of themselves", () => {
    const schemas = { Any: { oneOf: [to("Any"), to("Pet"), to("Cat")] }, Cat: plain };
    expect(branches(schemas, {}, ["Any", "Cat"])).toHaveLength(2);
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

  it("pins nothing that the property cannot be", () => {
    const base: JsonObject = {
      ...animal({ enum: [1, 2] }),
      discriminator: { propertyName: "kind", mapping: { 2: "Dog" } },
    };
    const settled = receivedOf({ Pet: base, Cat: { allOf: [to("Pet")] }, Dog: { allOf: [to("Pet")] } });
    expect(settled["Cat"]).toEqual({ allOf: [to("Pet")] });
    expect(settled["Dog"]).toEqual({ allOf: [to("Pet"), pin(2)] });
  });

  it("is known by what is mapped where the heirs are listed", () => {
    const settled = receivedOf({
      Pet: { ...plain, discriminator: { propertyName: "kind" } },
      Cat: { allOf: [to("Pet")] },
      Any: { oneOf: [to("Cat")], discriminator: { propertyName: "kind", mapping: { cat: "Cat" } } },
    });
    expect(settled["Cat"]).toEqual({ allOf: [to("Pet"), pin("cat")] });
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
