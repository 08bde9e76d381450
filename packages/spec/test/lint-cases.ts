import type { DiagnosticCase } from "./diagnostic-cases.ts";
import { smallSpec } from "./small-spec.ts";

/** Schemas that mean nothing, or not what they say, and everything that is said about them. */
export const lintCases: readonly DiagnosticCase[] = [
  {
    name: "types that contradict each other through allOf and a reference",
    given: withSchemas(`Base: { type: object }
Bad:
  allOf:
    - { $ref: "#/components/schemas/Base" }
    - { type: string }`),
    want: [
      "specs/groups.yaml:38:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `type: object` at specs/groups.yaml:37:13 contradicts `type: string` at specs/groups.yaml:41:13.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "types of which only all three contradict each other",
    given: withSchemas(`Bad:
  allOf:
    - { type: [string, integer] }
    - { type: [integer, boolean] }
    - { type: [boolean, string] }`),
    want: [
      'specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `type: ["string", "integer"]` at specs/groups.yaml:39:13, `type: ["integer", "boolean"]` at specs/groups.yaml:40:13 and `type: ["boolean", "string"]` at specs/groups.yaml:41:13 contradict one another.\n  fix: Correct one of the keywords, or leave the schema out.',
    ],
  },
  {
    name: "an enum outside its type",
    given: withSchemas(`Bad: { type: string, enum: [1, 2] }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `enum: [1, 2]` at specs/groups.yaml:37:26 contradicts `type: string` at specs/groups.yaml:37:12.\n  fix: Correct one of the keywords, or leave the schema out.",
      'specs/groups.yaml:37:33 - warning enum-type: `enum` has `1`, `2`, but values of this schema are of type `string`.\n  fix: Write `"1"` if that is meant: in YAML quotes make a text. Or correct `type`.',
    ],
  },
  {
    name: "an enum of nothing",
    given: withSchemas("Bad: { enum: [] }"),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `enum: []` at specs/groups.yaml:37:12 leaves none.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a const outside an enum",
    given: withSchemas(`Bad: { enum: [a, b], allOf: [{ const: c }] }`),
    want: [
      'specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `enum: ["a", "b"]` at specs/groups.yaml:37:12 contradicts `const: c` at specs/groups.yaml:37:36.\n  fix: Correct one of the keywords, or leave the schema out.',
    ],
  },
  {
    name: "consts that differ between branches",
    given: withSchemas(`Bad: { allOf: [{ const: { a: 1 } }, { const: { a: 2 } }] }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `const: {…}` at specs/groups.yaml:37:22 contradicts `const: {…}` at specs/groups.yaml:37:43.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "enum values that are too long",
    given: withSchemas(`Bad: { enum: [abc, abcd], maxLength: 2 }`),
    want: [
      'specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `enum: ["abc", "abcd"]` at specs/groups.yaml:37:12 contradicts `maxLength: 2` at specs/groups.yaml:37:31.\n  fix: Correct one of the keywords, or leave the schema out.',
    ],
  },
  {
    name: "enum values that fail for different reasons",
    given: withSchemas(`Bad: { type: string, enum: [1, abc, abcd], maxLength: 2 }`),
    want: [
      'specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `enum: [1, "abc", "abcd"]` at specs/groups.yaml:37:26, `type: string` at specs/groups.yaml:37:12 and `maxLength: 2` at specs/groups.yaml:37:48 contradict one another.\n  fix: Correct one of the keywords, or leave the schema out.',
      'specs/groups.yaml:37:33 - warning enum-type: `enum` has `1`, but values of this schema are of type `string`.\n  fix: Write `"1"` if that is meant: in YAML quotes make a text. Or correct `type`.',
    ],
  },
  {
    name: "an enum of which one value has the type",
    given: withSchemas(`Bad: { type: string, enum: [a, 1.0, null, true] }`),
    want: [
      'specs/groups.yaml:37:36 - warning enum-type: `enum` has `1`, `null`, `true`, but values of this schema are of type `string`.\n  fix: Write `"1"` if that is meant: in YAML quotes make a text. Or correct `type`.',
    ],
  },
  {
    name: "values of another type than what a schema refers to",
    given: withSchemas(
      `Count: { type: number, allOf: [{ type: integer }] }
Bad: { $ref: "#/components/schemas/Count", enum: [1, "2", x, 1.5] }
Worse: { type: [integer, "null"], enum: [1, null, {}] }
Post: { type: integer, enum: [1, "01"] }`,
    ),
    want: [
      'specs/groups.yaml:38:58 - warning enum-type: `enum` has `"2"`, `"x"`, `1.5`, but values of this schema are of type `integer`.\n  fix: Write `2` if that is meant: in YAML quotes make a text. Or correct `type`.',
      "specs/groups.yaml:39:55 - warning enum-type: `enum` has `{…}`, but values of this schema are of type `null` or `integer`.\n  fix: Take it out, or correct `type`.",
      'specs/groups.yaml:40:38 - warning enum-type: `enum` has `"01"`, but values of this schema are of type `integer`.\n  fix: Take it out, or correct `type`.',
    ],
  },
  {
    name: "a const of another type",
    given: withSchemas(`Bad: { type: boolean, const: "true" }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `const: true` at specs/groups.yaml:37:27 contradicts `type: boolean` at specs/groups.yaml:37:12.\n  fix: Correct one of the keywords, or leave the schema out.",
      'specs/groups.yaml:37:27 - warning enum-type: `const` has `"true"`, but values of this schema are of type `boolean`.\n  fix: Write `true` if that is meant: in YAML quotes make a text. Or correct `type`.',
    ],
  },
  {
    name: "many values of another type",
    given: withSchemas(`Bad: { type: string, enum: [a, ${Array.from({ length: 22 }, (_, n) => n)}] }`),
    want: [
      'specs/groups.yaml:37:36 - warning enum-type: `enum` has `0`, `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`, `11`, `12`, `13`, `14`, `15`, `16`, `17`, `18`, `19` and 2 more, but values of this schema are of type `string`.\n  fix: Write `"0"` if that is meant: in YAML quotes make a text. Or correct `type`.',
    ],
  },
  {
    name: "a minimum above the maximum",
    given: withSchemas(`Bad: { type: number, minimum: 5, maximum: 1 }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `minimum: 5` at specs/groups.yaml:37:26 contradicts `maximum: 1` at specs/groups.yaml:37:38.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "an exclusive minimum that is the maximum",
    given: withSchemas(`Bad: { type: number, exclusiveMinimum: 5, maximum: 5 }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `exclusiveMinimum: 5` at specs/groups.yaml:37:26 contradicts `maximum: 5` at specs/groups.yaml:37:47.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "no integer between two limits",
    given: withSchemas(`Bad: { type: integer, minimum: 1.2, maximum: 1.8 }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `minimum: 1.2` at specs/groups.yaml:37:27 contradicts `maximum: 1.8` at specs/groups.yaml:37:41.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "no multiple between two limits",
    given: withSchemas(`Bad: { type: number, minimum: 11, maximum: 19, multipleOf: 10 }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `multipleOf: 10` at specs/groups.yaml:37:52, `minimum: 11` at specs/groups.yaml:37:26 and `maximum: 19` at specs/groups.yaml:37:39 contradict one another.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "limits of length that cross",
    given: withSchemas(`Bad: { type: string, minLength: 2, maxLength: 1 }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `minLength: 2` at specs/groups.yaml:37:26 contradicts `maxLength: 1` at specs/groups.yaml:37:40.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "limits of items and of properties that cross, for each type that is allowed",
    given: withSchemas(
      `Bad: { type: [array, object], minItems: 2, maxItems: 1, minProperties: 2, maxProperties: 1 }`,
    ),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `minItems: 2` at specs/groups.yaml:37:35 contradicts `maxItems: 1` at specs/groups.yaml:37:48, and `minProperties: 2` at specs/groups.yaml:37:61 contradicts `maxProperties: 1` at specs/groups.yaml:37:79.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "items that a closed list has no place for",
    given: withSchemas(`Bad: { type: array, minItems: 2, prefixItems: [{ type: string }], items: false }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `minItems: 2` at specs/groups.yaml:37:25 contradicts `items: false` at specs/groups.yaml:37:71.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a required property that another branch forbids",
    given: withSchemas(`Bad:
  allOf:
    - { type: object, required: [id], properties: { id: { type: string } } }
    - { type: object, properties: { name: { type: string } }, additionalProperties: false }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `required: id` at specs/groups.yaml:39:38 contradicts `additionalProperties: false` at specs/groups.yaml:40:67.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a required property that nothing fits",
    given: withSchemas(`Bad: { type: object, required: [id], properties: { id: false } }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: `required: id` at specs/groups.yaml:37:37 contradicts `id: false` at specs/groups.yaml:37:56.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a required property that two branches describe differently",
    given: withSchemas(`Bad:
  type: object
  required: [id]
  allOf:
    - properties: { id: { type: string } }
    - properties: { id: { type: integer } }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: in its required property `id`, `type: string` at specs/groups.yaml:41:31 contradicts `type: integer` at specs/groups.yaml:42:31.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a first item that two branches describe differently",
    given: withSchemas(
      `Bad: { type: array, minItems: 1, items: { type: string }, allOf: [{ items: { type: integer } }] }`,
    ),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: in its required first item, `type: string` at specs/groups.yaml:37:47 contradicts `type: integer` at specs/groups.yaml:37:82.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a schema that requires itself",
    given: withSchemas(
      `Bad: { type: object, required: [next], properties: { next: { $ref: "#/components/schemas/Bad" } } }`,
    ),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: its required property `next` has to be another `Bad`, without end.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "two schemas that require each other",
    given:
      withSchemas(`Bad: { type: object, required: [other], properties: { other: { $ref: "#/components/schemas/Other" } } }
Other: { type: array, minItems: 1, items: { $ref: "#/components/schemas/Bad" } }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: its required property `other`, in that the required first item has to be another `Bad`, without end.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a oneOf of equal branches",
    given: withSchemas(`Bad: { oneOf: [{ type: string, title: A }, { title: B, type: string }] }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: the 2 branches of its `oneOf` are the same, and so a value fits all of them or none.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "branches none of which goes with what stands beside them",
    given: withSchemas(`Bad: { type: object, anyOf: [{ type: string }, { type: integer }] }`),
    want: [
      "specs/groups.yaml:37:5 - warning unsatisfiable-schema: No value satisfies `Bad`: no branch of its `anyOf` goes together with what stands beside it.\n  fix: Correct one of the keywords, or leave the schema out.",
    ],
  },
  {
    name: "a branch that contradicts what stands beside it",
    given: withSchemas(
      `Bad: { type: object, anyOf: [{ type: string }, { required: [a], properties: { a: { type: string } } }] }`,
    ),
    want: [
      "specs/groups.yaml:37:34 - warning unreachable-branch: Branch 1 of `anyOf` can never be met: `type: object` at specs/groups.yaml:37:12 contradicts `type: string` at specs/groups.yaml:37:36.\n  fix: Correct the branch, or leave it out; in `oneOf`, tell it apart by a `const` or by `required`, or use `anyOf`.",
    ],
  },
  {
    name: "a branch of oneOf whose values fit another",
    given: withSchemas(`Bad: { oneOf: [{ type: number }, { type: integer }] }`),
    want: [
      "specs/groups.yaml:37:38 - warning unreachable-branch: Branch 2 of `oneOf` can never be met: each of its values also fits branch 1 at specs/groups.yaml:37:20, and `oneOf` takes only values that fit one.\n  fix: Correct the branch, or leave it out; in `oneOf`, tell it apart by a `const` or by `required`, or use `anyOf`.",
    ],
  },
  {
    name: "named branches of oneOf, one of which is wider",
    given: withSchemas(`Wide: { type: object, properties: { a: { type: string } } }
Narrow: { type: object, required: [a], properties: { a: { type: string, maxLength: 3 }, b: { type: string } } }
Bad: { oneOf: [{ $ref: "#/components/schemas/Narrow" }, { $ref: "#/components/schemas/Wide" }] }`),
    want: [
      "specs/groups.yaml:39:20 - warning unreachable-branch: Branch `Narrow` of `oneOf` can never be met: each of its values also fits branch `Wide` at specs/groups.yaml:39:61, and `oneOf` takes only values that fit one.\n  fix: Correct the branch, or leave it out; in `oneOf`, tell it apart by a `const` or by `required`, or use `anyOf`.",
    ],
  },
  {
    name: "a branch of oneOf that another one repeats",
    given: withSchemas(`Bad: { oneOf: [{ type: string }, { type: boolean }, { type: string }] }`),
    want: [
      "specs/groups.yaml:37:57 - warning unreachable-branch: Branch 3 of `oneOf` can never be met: each of its values also fits branch 1 at specs/groups.yaml:37:20, and `oneOf` takes only values that fit one.\n  fix: Correct the branch, or leave it out; in `oneOf`, tell it apart by a `const` or by `required`, or use `anyOf`.",
    ],
  },
  {
    name: "a branch of anyOf that adds nothing",
    given: withSchemas(
      `Bad: { anyOf: [{ type: string }, { type: boolean }, { type: string, maxLength: 3 }] }`,
    ),
    want: [
      "specs/groups.yaml:37:57 - warning unreachable-branch: Branch 3 of `anyOf` adds nothing: each of its values also fits branch 1 at specs/groups.yaml:37:20.\n  fix: Correct the branch, or leave it out; in `oneOf`, tell it apart by a `const` or by `required`, or use `anyOf`.",
    ],
  },
  {
    name: "a required property with another name",
    given: withSchemas(
      `Bad: { type: object, required: [idd_name], properties: { id_name: { type: string } } }`,
    ),
    want: [
      "specs/groups.yaml:37:37 - warning undescribed-required: `required` names `idd_name`, which no `properties` describe; such a property may have any value.\n  fix: Did you mean `id_name`?",
    ],
  },
  {
    name: "a required property that nothing describes",
    given: withSchemas(`Bad: { type: object, required: [id] }`),
    want: [
      "specs/groups.yaml:37:37 - warning undescribed-required: `required` names `id`, which no `properties` describe; such a property may have any value.\n  fix: Describe `id` under `properties`, or take it out of `required`.",
    ],
  },
  {
    name: "a discriminator whose property is not required",
    given: withSchemas(`Cat: { type: object, properties: { kind: { type: string } } }
Bad: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: kind } }`),
    want: [
      "specs/groups.yaml:38:20 - warning discriminator-optional: `kind` tells the branches apart, but is not required in `Cat`; it is taken as required.\n  fix: Describe `kind` under `properties` of this branch and list it in `required`.",
    ],
  },
  {
    name: "a discriminator whose property is not described",
    given: withSchemas(`Cat: { type: object, properties: { name: { type: string } } }
Bad: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: kind } }`),
    want: [
      "specs/groups.yaml:38:20 - warning discriminator-optional: `kind` tells the branches apart, but is not described in `Cat`; it is taken as required.\n  fix: Describe `kind` under `properties` of this branch and list it in `required`.",
    ],
  },
  {
    name: "a mapping to nothing",
    given: withSchemas(`Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
Bad:
  oneOf: [{ $ref: "#/components/schemas/Cat" }]
  discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } }`),
    want: [
      "specs/groups.yaml:40:65 - error discriminator-mapping: The discriminator's mapping to `Dog` leads to nothing.\n  fix: Write the name of a schema or a reference to it: `#/components/schemas/Cat`.",
    ],
  },
  {
    name: "a mapping to a schema that is no branch",
    given: withSchemas(`Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
Bad:
  oneOf: [{ $ref: "#/components/schemas/Cat" }]
  discriminator: { propertyName: kind, mapping: { dog: "#/components/schemas/Dog" } }`),
    want: [
      "specs/groups.yaml:41:55 - warning discriminator-not-a-branch: The discriminator's mapping leads to `#/components/schemas/Dog`, which is no branch of `Bad`.\n  fix: Add the schema to the branches, or take it out of the mapping.",
    ],
  },
  {
    name: "a branch without a name under a discriminator",
    given: withSchemas(`Bad:
  oneOf: [{ type: object, required: [kind], properties: { kind: { type: string } } }]
  discriminator: { propertyName: kind }`),
    want: [
      "specs/groups.yaml:38:15 - warning discriminator-inline-branch: A branch of `Bad` has no name, and nothing says which `kind` belongs to it; it may have any.\n  fix: Move the branch to `components/schemas` and refer to it, or give `kind` a `const` in it.",
    ],
  },
  {
    name: "a discriminator without branches",
    given: withSchemas(`Bad:
  type: object
  required: [kind]
  properties: { kind: { type: string } }
  discriminator: { propertyName: kind }`),
    want: [
      "specs/groups.yaml:41:7 - warning discriminator-without-branches: The discriminator of `Bad` tells nothing apart: there is no `oneOf` or `anyOf` beside it, and no schema has this one in its `allOf`; `kind` is a property like others.\n  fix: List the branches in `oneOf`, or leave the discriminator out.",
    ],
  },
  {
    name: "a mapping beyond a long enum of numbers",
    given:
      withSchemas(`Cat: { type: object, required: [kind], properties: { kind: { enum: [1, 2, 3, 4, 5, 6, 7, null] } } }
Bad: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: kind, mapping: { "8": Cat, "7": Cat } } }`),
    want: [
      "specs/groups.yaml:38:107 - warning discriminator-contradiction: The mapping says `8` for `Cat`, but its `kind` can only be `1`, `2`, `3`, `4`, `5` and 3 more; it stays as it is.\n  fix: Let both say the same.",
    ],
  },
  {
    name: "a mapping that no number can be, and a name that none can be",
    given: withSchemas(`Cat: { type: object, required: [kind], properties: { kind: { type: integer } } }
Dog: { type: object, required: [kind], properties: { kind: { type: [boolean, integer] } } }
Bad:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator: { propertyName: kind, mapping: { one: Cat } }`),
    want: [
      "specs/groups.yaml:40:53 - warning discriminator-name: No mapping says which `kind` belongs to `Dog`, and its name cannot be one, which has to be of the type `boolean` or `integer`; it may have any.\n  fix: Add a `mapping` with the value that means the schema, or give `kind` a `const` in it.",
      "specs/groups.yaml:41:55 - warning discriminator-contradiction: The mapping says `one` for `Cat`, but its `kind` can only be of the type `integer`; it stays as it is.\n  fix: Let both say the same.",
    ],
  },
  {
    name: "an heir of two discriminators once, and what each of their mappings says of it",
    given: withSchemas(`Base:
  { type: object, required: [kind], properties: { kind: { type: integer } }, discriminator: { propertyName: kind, mapping: { 7: Middle } } }
Middle:
  { allOf: [{ $ref: "#/components/schemas/Base" }], discriminator: { propertyName: kind, mapping: { x: Leaf, y: Base } } }
Leaf: { allOf: [{ $ref: "#/components/schemas/Middle" }] }
Last: { allOf: [{ $ref: "#/components/schemas/Middle" }] }`),
    want: [
      "specs/groups.yaml:38:82 - warning discriminator-name: No mapping says which `kind` belongs to `Last`, and its name cannot be one, which has to be of the type `integer`; it may have any.\n  fix: Add a `mapping` with the value that means the schema, or give `kind` a `const` in it.",
      "specs/groups.yaml:38:82 - warning discriminator-name: No mapping says which `kind` belongs to `Leaf`, and its name cannot be one, which has to be of the type `integer`; it may have any.\n  fix: Add a `mapping` with the value that means the schema, or give `kind` a `const` in it.",
      "specs/groups.yaml:40:105 - warning discriminator-contradiction: The mapping says `x` for `Leaf`, but its `kind` can only be of the type `integer`; it stays as it is.\n  fix: Let both say the same.",
      "specs/groups.yaml:40:114 - warning discriminator-not-a-branch: The discriminator's mapping leads to `Base`, which is no branch of `Middle`.\n  fix: Add the schema to the branches, or take it out of the mapping.",
    ],
  },
  {
    name: "a mapping that contradicts a const",
    given: withSchemas(`Cat: { type: object, required: [kind], properties: { kind: { const: dog } } }
Bad:
  oneOf: [{ $ref: "#/components/schemas/Cat" }]
  discriminator:
    propertyName: kind
    mapping: { cat: Cat }`),
    want: [
      "specs/groups.yaml:42:20 - warning discriminator-contradiction: The mapping says `cat` for `Cat`, but its `kind` can only be `dog`; it stays as it is.\n  fix: Let both say the same.",
    ],
  },
  {
    name: "a mapping that contradicts an enum in the branch's base",
    given: withSchemas(`Base: { type: object, required: [kind], properties: { kind: { enum: [dog, cow] } } }
Cat: { allOf: [{ $ref: "#/components/schemas/Base" }, { properties: { name: { type: string } } }] }
Bad:
  oneOf: [{ $ref: "#/components/schemas/Cat" }]
  discriminator:
    propertyName: kind
    mapping: { cat: Cat }`),
    want: [
      "specs/groups.yaml:43:20 - warning discriminator-contradiction: The mapping says `cat` for `Cat`, but its `kind` can only be `dog` or `cow`; it stays as it is.\n  fix: Let both say the same.",
    ],
  },
];

/** `smallSpec` with more schemas; the first of them is in line 37. */
export function withSchemas(yaml: string): string {
  return (
    smallSpec +
    yaml
      .split("\n")
      .map((line) => `    ${line}\n`)
      .join("")
  );
}
