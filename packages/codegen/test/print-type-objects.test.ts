import type { CanonicalSchema } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { printCase, type TypeCases, wrongTypes } from "./type-cases.ts";

const string = { type: "string" };
const number = { type: "number" };

const cases: TypeCases = {
  "required and optional properties": {
    schema: { type: "object", properties: { a: string, b: number }, required: ["a"] },
    text: "{\n  a: string;\n  b?: number;\n}",
    accepts: ['{ a: "" }', '{ a: "", b: 1 }'],
    refuses: ["{}", "{ a: 1 }", '{ a: "", c: 1 }'],
  },
  "a required property that nothing describes": {
    schema: { type: "object", properties: { a: string }, required: ["z"] },
    text: "{\n  a?: string;\n  z: {} | null;\n}",
    accepts: ["{ z: 1 }", "{ z: null }"],
    refuses: ["{}", "{ z: undefined }"],
  },
  "a required property of the type that all others have": {
    schema: { type: "object", required: ["z"], additionalProperties: number },
    text: "{\n  z: number;\n} & { [key: string]: number; }",
    accepts: ["{ z: 1 }", "{ z: 1, y: 2 }"],
    refuses: ["{}", '{ z: "" }', '{ z: 1, y: "" }'],
  },
  "a required property that is forbidden": {
    schema: { type: "object", required: ["z"], additionalProperties: false },
    text: "never",
    refuses: ["{}", "{ z: 1 }"],
  },
  "a property that must not be there": {
    schema: { type: "object", properties: { a: false, b: true } },
    text: "{\n  a?: never;\n  b?: unknown;\n}",
    accepts: ["{}", "{ b: 1 }"],
    refuses: ["{ a: 1 }"],
  },
  "an object without described properties": {
    schema: { type: "object", properties: {} },
    text: "{ [key: string]: unknown; }",
    accepts: ["{}", "{ a: 1 }"],
    refuses: ["[1].length"],
  },
  "an empty object": {
    schema: { type: "object", additionalProperties: false },
    text: "{ [key: string]: never; }",
    accepts: ["{}"],
    refuses: ["{ a: 1 }"],
  },
  "a map": {
    schema: { type: "object", additionalProperties: { type: ["string", "null"] } },
    text: "{ [key: string]: string | null; }",
    accepts: ['{ a: "", b: null }'],
    refuses: ["{ a: 1 }"],
  },
  "a map of lists in an intersection": {
    schema: { type: "object", additionalProperties: { type: "array", items: { $ref: "#/$defs/User" } } },
    text: "{ [key: string]: User[]; }",
    accepts: ["{ a: [{ id: 1 }] }"],
    refuses: ["{ a: { id: 1 } }"],
  },
  "further properties of any type, where the schema says so": {
    schema: { type: "object", properties: { a: string }, required: ["a"], additionalProperties: true },
    text: "{\n  a: string;\n} & { [key: string]: unknown; }",
    accepts: ['{ a: "", b: 1 }'],
    refuses: ["{ b: 1 }", "{ a: 1 }"],
  },
  "further properties of another type": {
    schema: {
      type: "object",
      properties: { a: string, b: { type: "boolean" } },
      required: ["b"],
      additionalProperties: number,
    },
    text: "{\n  a?: string;\n  b: boolean;\n} & { [key: string]: string | boolean | number | undefined; }",
    accepts: ["{ b: true }", '{ a: "", b: true, c: 1 }'],
    refuses: ["{}", "{ a: 1, b: true }", "{ b: true, c: null }"],
  },
  "further properties beside a described object, without its comments": {
    schema: {
      type: "object",
      properties: {
        a: { type: "object", description: "A.", properties: { x: { ...string, description: "X." } } },
      },
      additionalProperties: number,
    },
    text: "{\n  /** A. */\n  a?: {\n    /** X. */\n    x?: string;\n  };\n} & { [key: string]: {\n  x?: string;\n} | number | undefined; }",
    accepts: ['{ a: { x: "" }, b: 1 }'],
    refuses: ["{ a: 1 }"],
  },
  "properties by pattern": {
    schema: {
      type: "object",
      properties: { a: string },
      patternProperties: { "^x-": number },
      additionalProperties: false,
    },
    text: "{\n  a?: string;\n} & { [key: string]: string | number | undefined; }",
    accepts: ['{ a: "", "x-b": 1 }'],
    refuses: ["{ a: 1 }", '{ "x-b": true }'],
  },
  "properties by pattern beside any others": {
    schema: { type: "object", patternProperties: { "^x-": number } },
    text: "{ [key: string]: unknown; }",
    accepts: ['{ "x-a": 1, b: "" }'],
  },
  "properties by pattern beside described ones and any others": {
    schema: { type: "object", properties: { a: string }, patternProperties: { "^x-": number } },
    text: "{\n  a?: string;\n} & { [key: string]: unknown; }",
    accepts: ['{ a: "", "x-a": 1, b: "" }'],
    refuses: ["{ a: 1 }"],
  },
  "properties by a pattern that all names match": {
    schema: { type: "object", patternProperties: { "^.*$": number } },
    text: "{ [key: string]: number; }",
    accepts: ["{ a: 1 }"],
    refuses: ['{ a: "" }'],
  },
  "words about a property": {
    schema: {
      type: "object",
      properties: {
        a: { ...string, description: "First.\n\nSecond.", default: "x`y", deprecated: true },
        b: { ...number, title: "The b", default: 0 },
        c: { $ref: "#/$defs/User", description: "A user." },
        d: { default: null },
      },
    },
    text: `{
  /**
   * First.
   *
   * Second.
   *
   * Default: \`"x\`y"\`
   *
   * @deprecated
   */
  a?: string;
  /**
   * The b
   *
   * Default: \`0\`
   */
  b?: number;
  /** A user. */
  c?: User;
  /** Default: \`null\` */
  d?: unknown;
}`,
    accepts: ["{}", "{ c: { id: 1 } }"],
  },
};

/** Names of properties that are something else somewhere. */
const odd = [
  "__proto__",
  "constructor",
  "a-b",
  "1",
  "1e21",
  "-0",
  "",
  "100%",
  "#/%",
  "a/b~c",
  "$ref",
  "type",
  "class",
  '"',
  "*/",
  "\n",
  "\u2028",
  "Infinity",
  "é",
  "💥",
  "`$`",
];

describe("printType of objects", () => {
  it.each(Object.entries(cases))("prints %s", (_, { schema, text }) => {
    expect(printCase(schema).text).toBe(text);
  });

  it("prints types that take the right values and no others", async () => {
    expect(wrongTypes(cases)).toEqual([]);
  });

  it("keeps the names of properties, whatever they are, at every depth", async () => {
    const schemaOf = (inner: object): object => ({
      type: "object",
      properties: Object.fromEntries(odd.map((name) => [name, inner])),
      required: odd,
      additionalProperties: false,
    });
    const objectOf = (inner: unknown): object => Object.fromEntries(odd.map((name) => [name, inner]));
    const literal = (value: object): string => `JSON.parse("") as ${typeOf(value)}`;
    const typeOf = (value: object): string =>
      `{ ${Object.entries(value)
        .map(
          ([name, item]) =>
            `[${JSON.stringify(name)}]: ${typeof item === "string" ? "string" : typeOf(item)}`,
        )
        .join("; ")} }`;
    const schema = schemaOf(schemaOf(string)) as never;
    const { text } = printCase(schema);
    const { __proto__: _, ...without } = objectOf("") as { [name: string]: unknown };
    expect(
      wrongTypes({
        odd: {
          schema,
          text,
          accepts: [literal(objectOf(objectOf("")))],
          refuses: [
            literal({ ...objectOf(objectOf("")), "100%": objectOf(objectOf("")) }),
            "{}",
            literal(without),
          ],
        },
      }),
    ).toEqual([]);
  });

  it("keeps hostile text in literals and comments", async () => {
    const texts = [
      "*/ pwned(); /*",
      '"; pwned(); "',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
      "`${pwned()}`",
      "\\",
      "\u2028pwned()\u2029",
      "</script>",
      "\r\n@deprecated",
      "{@link x}",
      "/*",
      "\ud800",
    ];
    const schema = {
      type: "object",
      description: texts.join("\n"),
      properties: Object.fromEntries(
        texts.map((text) => [text, { enum: [text], description: text, default: text, title: text }]),
      ),
      required: texts,
    };
    const { text } = printCase(schema);
    const accepts = [
      `{ ${texts.map((one) => `${JSON.stringify(one)}: ${JSON.stringify(one)}`).join(", ")} }`,
    ];
    expect(wrongTypes({ hostile: { schema, text, accepts, refuses: ["{}"] } })).toEqual([]);
    expect(text).not.toMatch(/[\u2028\u2029\ud800]|\n\s*\*\s*@/);
    expect(text.split("\n").filter((line) => !/^ {2}("|\/\*\*| \*|\}|\{|\[)|^[{}]$/.test(line))).toEqual([]);
  });

  it("does not grow without end where each level repeats the one below", () => {
    let schema: CanonicalSchema = { type: "string" };
    for (let depth = 0; depth < 60; depth++) {
      schema = { type: "object", properties: { a: schema }, additionalProperties: number };
    }
    expect(printCase(schema).text.length).toBeLessThan(100_000);
  });
});
