import type { JsonObject } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { printCase, type TypeCases, wrongTypes } from "./type-cases.ts";

const ref = (name: string): { $ref: string } => ({ $ref: `#/$defs/${name}` });

const optional = (name: string): JsonObject => ({
  type: "object",
  properties: { [name]: { type: "string" } },
});

const values: TypeCases = {
  "anything for true": { schema: true, text: "unknown", accepts: ["1", "null", "{}"] },
  "anything for no keywords": { schema: { description: "x" }, text: "unknown", accepts: ["[]"] },
  "nothing for false": { schema: false, text: "never", refuses: ["1", "null", "{}"] },
  "nothing for what is not anything": { schema: { not: {} }, text: "never", refuses: ["1"] },
  "a string": {
    schema: { type: "string", format: "date-time" },
    text: "string",
    accepts: ['"a"'],
    refuses: ["1", "new Date()"],
  },
  "an integer as a number": {
    schema: { type: "integer", format: "int64" },
    text: "number",
    accepts: ["1"],
    refuses: ['"1"', "1n"],
  },
  null: { schema: { type: "null" }, text: "null", accepts: ["null"], refuses: ["undefined", "0"] },
  "several types": {
    schema: { type: ["string", "integer", "number", "null"], minLength: 1 },
    text: "string | number | null",
    accepts: ['"a"', "1", "null"],
    refuses: ["true", "{}"],
  },
  "an object with its types beside null": {
    schema: { type: ["object", "null"], properties: { a: { type: "string" } }, required: ["a"] },
    text: "{\n  a: string;\n} | null",
    accepts: ['{ a: "" }', "null"],
    refuses: ["{}", '""'],
  },
  "anything for a type that there is not": { schema: { type: "file" }, text: "unknown", accepts: ["1"] },
  "a format without type as anything, but a blob for binary": {
    schema: { format: "date" },
    text: "unknown",
    accepts: ["1"],
  },
  bytes: { schema: { format: "binary" }, text: "globalThis.Blob", accepts: ["blob"], refuses: ['"a"'] },
  "bytes or null": {
    schema: { anyOf: [{ format: "binary" }, { type: "null" }] },
    text: "globalThis.Blob | null",
    accepts: ["blob", "null"],
    refuses: ['""'],
  },
  "a reference": { schema: ref("User"), text: "User", accepts: ["{ id: 1 }"], refuses: ["{}"] },
};

const literals: TypeCases = {
  "a constant": { schema: { const: "a" }, text: '"a"', accepts: ['"a"'], refuses: ['"b"'] },
  "null as a constant": { schema: { const: null }, text: "null", accepts: ["null"], refuses: ["0"] },
  "zero, empty and false as constants": {
    schema: { enum: [0, "", false] },
    text: '0 | "" | false',
    accepts: ["0", '""', "false"],
    refuses: ["1", "true", "null"],
  },
  "odd numbers": {
    schema: { enum: [-0, 1e21, -1.5, 1e-7] },
    text: "0 | 1e+21 | -1.5 | 1e-7",
    accepts: ["0", "-0", "1e21", "-1.5", "1e-7"],
    refuses: ["1.5", "1e20"],
  },
  "a number for what is not finite": { schema: { enum: [Number.POSITIVE_INFINITY] }, text: "number" },
  "a list of negative numbers": {
    schema: { type: "array", items: { enum: [-1] } },
    text: "-1[]",
    accepts: ["[-1]"],
    refuses: ["[1]"],
  },
  "objects and lists as constants": {
    schema: { enum: [{ a: [1, "x"], b: {} }, [], {}] },
    text: '{\n  a: [1, "x"];\n  b: { [key: string]: never; };\n} | [] | { [key: string]: never; }',
    accepts: ['{ a: [1, "x"], b: {} }', "[]", "{}"],
    refuses: ['{ a: [1, "y"], b: {} }', '{ a: [1, "x", 2], b: {} }', "[1]", "{ c: 1 }"],
  },
  "only the values of the type": {
    schema: { type: ["string", "null"], enum: ["a", null, 5, true] },
    text: '"a" | null',
    accepts: ['"a"', "null"],
    refuses: ["5", "true"],
  },
  "only the integers": {
    schema: { type: "integer", enum: [1, 1.5] },
    text: "1",
    accepts: ["1"],
    refuses: ["1.5"],
  },
  "nothing where no value has the type": {
    schema: { type: "string", enum: [1] },
    text: "never",
    refuses: ["1", '"1"'],
  },
  "nothing where the constant is not in the list": {
    schema: { const: "a", enum: ["b"] },
    text: "never",
    refuses: ['"a"'],
  },
  "a constant that is in the list, whatever the order of its keys": {
    schema: { const: { a: 1, b: 2 }, enum: [{ b: 2, a: 1 }] },
    text: "{\n  a: 1;\n  b: 2;\n}",
    accepts: ["{ a: 1, b: 2 }"],
  },
  "each value once": { schema: { enum: ["a", "a", "b"] }, text: '"a" | "b"', accepts: ['"b"'] },
  "both booleans as boolean": {
    schema: { enum: [true, "x", false] },
    text: 'boolean | "x"',
    accepts: ["true", "false", '"x"'],
    refuses: ["0"],
  },
  "an open list of strings": {
    schema: { anyOf: [{ enum: ["a", "b"] }, { type: "string" }] },
    text: '"a" | "b" | (string & {})',
    accepts: ['"a"', '"other"', "String(1)"],
    refuses: ["1"],
  },
  "an open list of numbers, or null": {
    schema: { type: ["integer", "null"], anyOf: [{ enum: [1, 2] }, {}, { type: "integer" }] },
    text: "1 | 2 | (number & {}) | null",
    accepts: ["3", "null"],
    refuses: ['"a"'],
  },
};

const compositions: TypeCases = {
  "properties beside anyOf as both": {
    schema: {
      type: "object",
      properties: { a: { type: "string" } },
      required: ["a"],
      anyOf: [{ required: ["b"], properties: { b: { type: "number" } } }, ref("User")],
    },
    text: "{\n  a: string;\n} & ({\n  b: number;\n} | User)",
    accepts: ['{ a: "", b: 1 }', '{ a: "", id: 1 }'],
    refuses: ['{ a: "" }', "{ b: 1 }", '{ a: "", b: "" }'],
  },
  "both of anyOf and oneOf": {
    schema: {
      anyOf: [{ type: "string" }, { type: "number" }],
      oneOf: [{ type: "number" }, { type: "null" }],
    },
    text: "number",
    accepts: ["1"],
    refuses: ['""', "null"],
  },
  "a reference or null": {
    schema: { anyOf: [ref("User"), { type: "null" }] },
    text: "User | null",
    accepts: ["{ id: 1 }", "null"],
    refuses: ["1"],
  },
  "keywords beside a reference": {
    schema: { ...ref("User"), properties: { extra: { type: "boolean" } }, required: ["extra"] },
    text: "{\n  extra: boolean;\n} & User",
    accepts: ["{ id: 1, extra: true }"],
    refuses: ["{ id: 1 }", "{ extra: true }"],
  },
  "a type beside a reference as the reference": {
    schema: { type: "object", description: "x", ...ref("User") },
    text: "User",
    accepts: ["others[3]"],
  },
  "an object or null beside a reference that may be null": {
    schema: { type: ["object", "null"], ...ref("MaybeUser") },
    text: "MaybeUser",
    accepts: ["null", "others[3]", "{ id: 1 }"],
    refuses: ["1", "{}"],
  },
  "a type of branches that ask for properties, null among them": {
    schema: { type: ["object", "null"], anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    text: "{\n  a: {} | null;\n} | null | {\n  b: {} | null;\n}",
    accepts: ["{ a: 1 }", "{ b: 1 }", "{ a: null }", "null"],
    refuses: ["{}", "1", "{ a: undefined }"],
  },
  "what branches say of objects leaves strings alone": {
    schema: { properties: { a: { type: "string" } }, anyOf: [{ type: "string" }, { type: "object" }] },
    text: "{\n  a?: string;\n} | string",
    accepts: ['"x"', "{}", '{ a: "" }'],
    refuses: ["1", "{ a: 1 }"],
  },
  "nothing for a union of which no branch has a value": {
    schema: { type: "array", oneOf: [{ type: "array", prefixItems: [false], minItems: 1 }] },
    text: "never",
    refuses: ["[]", "[1]"],
  },
  "kinds apart where two parts describe objects and others: a list may be of an object's type": {
    schema: {
      allOf: [
        { anyOf: [{ type: "boolean" }, { type: "array", items: { type: "string" } }, optional("a")] },
        { anyOf: [{ const: true }, { type: "array" }, optional("b")] },
      ],
    },
    text: "{\n  a?: string;\n  b?: string;\n} | string[] | true",
    accepts: ["{}", '{ a: "", b: "" }', '["x"]', "true"],
    refuses: ["[1]", "false", "{ a: 1 }"],
  },
  "nothing for a property that is of another kind elsewhere, however deep": {
    schema: {
      type: "object",
      properties: { a: { type: "object", properties: { b: optional("c") } } },
      anyOf: [
        {
          type: "object",
          required: ["k"],
          properties: { k: { const: 1 }, a: { type: "object", properties: { b: { type: "number" } } } },
        },
        { type: "object", required: ["k"], properties: { k: { const: 2 }, a: { type: "array" } } },
      ],
    },
    text: [
      "{\n  a?: {\n    b?: {\n      c?: string;\n    };\n  };\n}",
      "({\n  k: 1;\n  a?: {\n    b?: never;\n  };\n} | {\n  k: 2;\n  a?: never;\n})",
    ].join(" & "),
    accepts: ["{ k: 1 }", "{ k: 1, a: {} }", "{ k: 2 }"],
    refuses: ["{ k: 2, a: [] }", "{ k: 1, a: { b: 1 } }"],
  },
  "of a property the kinds that it may have elsewhere": {
    schema: {
      type: "object",
      properties: { a: optional("b") },
      anyOf: [
        {
          type: "object",
          required: ["a"],
          properties: { a: { anyOf: [{ type: "boolean" }, optional("c")] } },
        },
      ],
    },
    text: "{\n  a?: {\n    b?: string;\n  };\n} & {\n  a: {\n    c?: string;\n  };\n}",
    accepts: ["{ a: {} }", '{ a: { b: "", c: "" } }'],
    refuses: ["{ a: true }", "{ a: { c: 1 } }"],
  },
  "of a property that may be an object the kinds that only one part has": {
    schema: {
      allOf: [
        { type: "object", properties: { a: { type: ["boolean", "object"] } } },
        { type: "object", required: ["b"], properties: { b: { type: "string" } } },
      ],
    },
    text: "{\n  a?: boolean | { [key: string]: unknown; };\n  b: string;\n}",
    accepts: ['{ a: true, b: "" }', '{ a: { c: 1 }, b: "" }'],
    refuses: ['{ a: 1, b: "" }'],
  },
  "each branch of a union with those of another, where TypeScript sees no contradiction": {
    schema: {
      type: "object",
      anyOf: [
        { required: ["a"], properties: { a: { type: "number" } } },
        { required: ["b"], properties: { b: { type: "string" } } },
      ],
      oneOf: [
        { required: ["c"], properties: { a: { type: "object", properties: { d: { type: "string" } } } } },
        { required: ["e"] },
      ],
    },
    text: `(({
  a: never;
} | {
  b: string;
}) & {
  a?: {
    d?: string;
  };
  c: {} | null;
}) | (({
  a: number;
} | {
  b: string;
}) & {
  e: {} | null;
})`,
    accepts: ["{ a: 1, e: 1 }", '{ a: { d: "" }, c: 1, b: "" }'],
    refuses: ["{ a: 1, c: 1 }"],
  },
  "no branch of another kind where unions of several kinds meet": {
    schema: {
      oneOf: [
        { type: "array", items: { type: "string" } },
        { type: "object", required: ["c"], properties: { a: { type: "object", properties: { d: {} } } } },
      ],
      anyOf: [
        { type: "array", items: { type: "string" } },
        { type: "object", required: ["b"], properties: { a: { type: "number" } } },
      ],
    },
    text: `string[] | ({
  a?: never;
  b: {} | null;
} & {
  a?: {
    d?: unknown;
  };
  c: {} | null;
})`,
    accepts: ['["a"]', "{ b: 1, c: 2 }"],
    refuses: ["[1]", "{ b: 1, c: 2, a: 3 }", "{ c: 2 }", '"a"'],
  },
  "a name where its own unions meet": {
    schema: { allOf: [ref("Mixed"), { type: "object", properties: { c: { type: "string" } } }] },
    text: "Mixed & {\n  c?: string;\n}",
  },
  "only the alternatives that the type allows": {
    schema: { type: "string", oneOf: [{ enum: ["a", 1] }, { type: "null" }, ref("Color")] },
    text: '"a" | Color',
    accepts: ['"a"', '"red"'],
    refuses: ['"b"', "1", "null"],
  },
  "branches that only check as the type": {
    schema: { type: "string", anyOf: [{ pattern: "^a" }, { maxLength: 3 }], not: { const: "b" } },
    text: "string",
    accepts: ['"b"'],
    refuses: ["1"],
  },
  "conditions as what they stand beside": {
    schema: {
      type: "object",
      properties: { a: {} },
      if: { required: ["a"] },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword
      then: { required: ["b"] },
      else: false,
    },
    text: "{\n  a?: unknown;\n}",
    accepts: ["{}", "{ a: 1 }"],
  },
  "all of several objects": {
    schema: {
      allOf: [
        ref("User"),
        { properties: { a: { type: "string" } }, required: ["a"] },
        { properties: { b: {} } },
      ],
    },
    text: "User & {\n  a: string;\n  b?: unknown;\n}",
    accepts: ['{ id: 1, a: "" }', '{ id: 1, a: "", b: 1 }'],
    refuses: ["{ id: 1 }", '{ a: "" }'],
  },
  "the presence of what another part describes": {
    schema: {
      allOf: [{ properties: { a: { type: "string" } } }, { required: ["a"] }, ref("User")],
      required: ["name"],
    },
    text: "{\n  name: string;\n  a: string;\n} & User",
    accepts: ['{ a: "", id: 1, name: "" }'],
    refuses: ['{ id: 1, name: "" }', '{ a: "", id: 1 }', '{ a: "", id: 1, name: 1 }'],
  },
  "parts that describe a property differently": {
    schema: {
      allOf: [
        { type: "object", properties: { a: { enum: ["x", "y"] } } },
        { properties: { a: { enum: ["y", "z"] } }, required: ["a"] },
      ],
    },
    text: '{\n  a?: "x" | "y";\n} & {\n  a: "y" | "z";\n}',
    accepts: ['{ a: "y" }'],
    refuses: ["{}", '{ a: "x" }', '{ a: "z" }'],
  },
  "a part that types what others describe": {
    schema: {
      allOf: [
        { type: "object", properties: { a: { type: "string" } } },
        { type: "object", properties: { b: { type: "number" } }, additionalProperties: { type: "string" } },
      ],
    },
    text: "{\n  a?: string;\n} & ({\n  b?: number;\n} & { [key: string]: number | string | undefined; })",
    accepts: ['{ a: "", b: 1, c: "" }', "{}", "{ b: 1 }"],
    refuses: ["{ a: 1 }", '{ b: "" }', "{ c: true }"],
  },
  "contradictory parts as nothing": {
    schema: { allOf: [{ type: "string" }, { type: "number" }] },
    text: "never",
    refuses: ['""', "1"],
  },
  "a contradiction with the type as nothing": {
    schema: { type: "object", allOf: [{ enum: ["a"] }] },
    text: "never",
    refuses: ['"a"', "{}"],
  },
  "nothing where a part allows nothing": {
    schema: { allOf: [ref("User"), false] },
    text: "never",
    refuses: ["{ id: 1 }"],
  },
  "without a branch that allows nothing": {
    schema: { anyOf: [false, { type: "string" }] },
    text: "string",
    refuses: ["1"],
  },
  "anything where a branch allows it": {
    schema: { anyOf: [{ type: "string" }, true] },
    text: "unknown",
    accepts: ["1"],
  },
  "alternatives told apart by a constant": {
    schema: {
      oneOf: ["a", "b"].map((kind) => ({
        type: "object",
        properties: { kind: { const: kind }, [kind]: { type: "string" } },
        required: ["kind", kind],
      })),
    },
    text: '{\n  kind: "a";\n  a: string;\n} | {\n  kind: "b";\n  b: string;\n}',
    accepts: ['{ kind: "a", a: "" }', '{ kind: "b", b: "" }'],
    refuses: ['{ kind: "a", b: "" }', '{ kind: "c", a: "" }'],
  },
};

const lists: TypeCases = {
  "any list": {
    schema: { type: "array", minItems: 1, maxItems: 2 },
    text: "unknown[]",
    accepts: ["[]", '[1, "a"]'],
    refuses: ["{}"],
  },
  "a list by its items": {
    schema: { type: "array", items: { type: "string" } },
    text: "string[]",
    accepts: ['["a"]'],
    refuses: ["[1]"],
  },
  "lists of lists": {
    schema: {
      type: "array",
      items: { type: "array", items: { anyOf: [{ type: "array", items: ref("Color") }, { type: "null" }] } },
    },
    text: "(Color[] | null)[][]",
    accepts: ['[[["red"], null]]', "[]"],
    refuses: ['[["red"]]', "[null]"],
  },
  "a list of one composed part": {
    schema: { type: "array", items: { allOf: [{ type: "array", items: { type: "string" } }] } },
    text: "string[][]",
    accepts: ['[["a"]]'],
    refuses: ['["a"]'],
  },
  "a list with nothing in it": {
    schema: { type: "array", items: false },
    text: "[]",
    accepts: ["[]"],
    refuses: ["[1]"],
  },
  "an open tuple whose elements may be missing": {
    schema: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
    text: "[string?, number?, ...unknown[]]",
    accepts: ["[]", '["a"]', '["a", 1, true]'],
    refuses: ["[1]", '["a", "b"]'],
  },
  "a closed tuple": {
    schema: {
      type: "array",
      prefixItems: [{ type: "string" }, { type: "number" }],
      items: false,
      minItems: 1,
    },
    text: "[string, number?]",
    accepts: ['["a"]', '["a", 1]'],
    refuses: ["[]", '["a", 1, 2]'],
  },
  "a tuple closed by its greatest length": {
    schema: {
      type: "array",
      prefixItems: [{ type: "string" }, { type: "number" }],
      minItems: 2,
      maxItems: 2,
    },
    text: "[string, number]",
    accepts: ['["a", 1]'],
    refuses: ['["a"]', '["a", 1, 2]'],
  },
  "a tuple with more of one type after it": {
    schema: {
      type: "array",
      prefixItems: [{ enum: ["a", "b"] }],
      minItems: 3,
      items: { type: ["number", "null"] },
    },
    text: '["a" | "b", ...(number | null)[]]',
    accepts: ['["a", 1, null]'],
    refuses: ["[]", '["a", "b"]'],
  },
  "a list of tuples in a property": {
    schema: {
      type: "object",
      properties: {
        a: {
          type: "array",
          items: { type: "array", prefixItems: [{ const: 1 }], items: false, minItems: 1 },
        },
      },
    },
    text: "{\n  a?: [1][];\n}",
    accepts: ["{ a: [[1], [1]] }", "{}"],
    refuses: ["{ a: [1] }", "{ a: [[2]] }"],
  },
  "a tuple ends where nothing fits": {
    schema: { type: "array", prefixItems: [{ type: "string" }, false, { type: "number" }] },
    text: "[string?]",
    accepts: ["[]", '["a"]'],
    refuses: ['["a", 1]'],
  },
  "an element that has to be there and cannot": {
    schema: { type: "array", prefixItems: [false], minItems: 1 },
    text: "never",
    refuses: ["[]"],
  },
};

const groups = { values, literals, compositions, lists };

describe.each(Object.entries(groups))("printType: %s", (_, cases) => {
  it.each(Object.entries(cases))("prints %s", (_name, { schema, text }) => {
    expect(printCase(schema).text).toBe(text);
  });

  it("prints types that take the right values and no others", async () => {
    expect(wrongTypes(cases)).toEqual([]);
  });
});

describe("printType", () => {
  it("tells which schemas a type refers to", () => {
    const schema = {
      type: "object",
      properties: {
        $ref: { type: "array", items: ref("User") },
        x: { anyOf: [ref("Color"), { type: "null" }] },
      },
      additionalProperties: { type: "array", prefixItems: [ref("Tree")] },
    };
    expect(printCase(schema).refs).toEqual(["Color", "Tree", "User"]);
  });

  it("indents all lines but the first", () => {
    expect(
      printCase({ type: "object", properties: { a: { type: "object", properties: { b: {} } } } }, "    ")
        .text,
    ).toBe("{\n      a?: {\n        b?: unknown;\n      };\n    }");
  });

  it("says what may stand in an interface", () => {
    const properties = { a: {} };
    const inInterface = (schema: object): boolean => printCase(schema as never).isInterface;
    expect(inInterface({ type: "object", properties })).toBe(true);
    expect(inInterface({ type: "object", properties, additionalProperties: false })).toBe(true);
    expect(inInterface({ type: ["object", "null"], properties })).toBe(false);
    expect(inInterface({ type: "object", properties, additionalProperties: true })).toBe(false);
    expect(inInterface({ type: "object" })).toBe(false);
    expect(inInterface(ref("User"))).toBe(false);
  });

  it("takes anything where schemas are nested too deep to describe", () => {
    let schema: object = { type: "string" };
    for (let depth = 0; depth < 5000; depth++) schema = { type: "array", items: schema };
    expect(printCase(schema as never).text).toBe(`unknown${"[]".repeat(101)}`);
  });
});
