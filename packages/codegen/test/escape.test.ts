import ts from "typescript";
import { describe, expect, it } from "vitest";
import { docComment, propertyName, quote } from "../src/escape.ts";
import { printValue } from "../src/print-value.ts";

/** Texts of which each tries to get out of something. */
const hostile = [
  "",
  "plain",
  'quote " and \\ backslash \\" both',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
  "`backtick` ${process.exit(1)}",
  "line\nbreak\r\nand\rmore\ttabs\v\f",
  "U+2028 \u2028 U+2029 \u2029 NEL \u0085",
  "</script><script>alert(1)</script><!-- -->",
  "*/ alert(1) /*",
  "// @ts-nocheck",
  "lone \ud800 and \udc00 surrogates, a pair 😀",
  "right-to-left \u202e\u2066override\u2069 and zero\u200bwidth \ufeff",
  "nul \0 bell \u0007 escape \u001b delete \u007f",
  "__proto__",
  "constructor",
  "日本語",
];

const evaluate = (code: string): unknown => new Function(`return ${code};`)();

describe("quote", () => {
  it.each(hostile)("prints %j so that it is read back the same, as JSON and as JavaScript", (text) => {
    expect(JSON.parse(quote(text))).toBe(text);
    expect(evaluate(quote(text))).toBe(text);
  });

  it.each(hostile)(
    "prints %j on one line, with no script element, nothing unseen and no lone surrogate",
    (text) => {
      expect(quote(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|<\/?script|<!--/u);
    },
  );

  it("prints what is usual as usual", () => {
    expect(quote('say "hi" <b> to 😀')).toBe('"say \\"hi\\" <b> to 😀"');
  });
});

describe("propertyName", () => {
  it.each([
    ["name", "name"],
    ["$ref", "$ref"],
    ["_id2", "_id2"],
    ["default", "default"],
    ["constructor", "constructor"],
    ["__proto__", '["__proto__"]'],
    ["", '""'],
    ["2xx", '"2xx"'],
    ["200", '"200"'],
    ["content-type", '"content-type"'],
    ["größe", '"größe"'],
    ['a"b\n', '"a\\"b\\n"'],
  ])("prints %j as %s", (name, want) => {
    expect(propertyName(name)).toBe(want);
  });

  it.each(hostile)("prints %j so that it is an own property of that name", (name) => {
    expect(Object.entries(evaluate(`{ ${propertyName(name)}: 1 }`) as object)).toEqual([[name, 1]]);
  });
});

describe("docComment", () => {
  it.each([
    ["nothing", "", ""],
    ["blank lines only", " \n\n", ""],
    ["one line", "A group.", "  /** A group. */\n"],
    ["trailing blanks", "A group.  ", "  /** A group. */\n"],
    ["two lines", "A group.\r\n\r\nOf users. ", "  /**\n   * A group.\n   *\n   * Of users.\n   */\n"],
    [
      "all line breaks",
      "a\u2028b\u2029c\rd\u0085e",
      "  /**\n   * a\n   * b\n   * c\n   * d\n   * e\n   */\n",
    ],
    ["its end", "a */ b", "  /** a *\\/ b */\n"],
    ["its end in two parts", "a *\n/ b", "  /**\n   * a *\n   * / b\n   */\n"],
    ["a tag", "@deprecated", "  /** \\@deprecated */\n"],
    ["a tag in a line", "by @alice, a@b.c", "  /** by \\@alice, a@b.c */\n"],
    ["an inline tag", "see {@link x}", "  /** see {\\@link x} */\n"],
    ["a directive", "@ts-ignore", "  /** \\@ts-ignore */\n"],
    [
      "a bundler's annotation",
      "a #__PURE__ b @__NO_SIDE_EFFECTS__",
      "  /** a #\\__PURE__ b \\@\\__NO_SIDE_EFFECTS__ */\n",
    ],
    [
      "what browsers look for in an inlined script",
      "a </script> b <SCRIPT src=x> c <!-- d",
      "  /** a <\\/script> b <\\SCRIPT src=x> c <\\!-- d */\n",
    ],
    [
      "what compilers and bundlers look for in any comment",
      "x@jsx h @jsxImportSource y @license MIT (c)@preserve @cc_on // # sourceMappingURL=a #sourceURL=b",
      "  /**\n   * x@\\jsx h \\@\\jsxImportSource y \\@\\license MIT (c)@\\preserve \\@\\cc_on // #\\ sourceMappingURL=a #\\sourceURL=b\n   */\n",
    ],
    ["a turned line", "a\u202eb\0c", "  /** a\\u202eb\\u0000c */\n"],
  ])("prints %s", (_, text, want) => {
    expect(docComment(text, "  ")).toBe(want);
  });

  it("prints a list of texts, then our tags", () => {
    expect(docComment(["JSON Schema.", "\n", "@foo\nbar"], "", ["@deprecated since */ @x\ny"])).toBe(
      "/**\n * JSON Schema.\n *\n * \\@foo\n * bar\n *\n * @deprecated since *\\/ \\@x y\n */\n",
    );
  });

  it("prints a tag alone", () => {
    expect(docComment("", "", ["@deprecated"])).toBe("/** @deprecated */\n");
  });

  it.each([
    ...hostile,
    ...hostile.map((text) => `@x ${text} @y`),
    "* @a",
    "`@a` @b\n```\n@c\n```",
    "-\t@tab",
  ])("prints %j so that it ends where it should and TypeScript finds no tag in it", (text) => {
    const source = ts.createSourceFile(
      "a.ts",
      `${docComment(text)}const a = 1;`,
      ts.ScriptTarget.ES2022,
      true,
    );
    expect(source.statements).toHaveLength(1);
    expect(source.statements[0]?.kind).toBe(ts.SyntaxKind.VariableStatement);
    expect(ts.getJSDocTags(source.statements[0] as ts.Statement)).toEqual([]);
    expect(docComment(text)).not.toMatch(/\p{Cs}|[ \t]$/mu);
  });
});

describe("printValue", () => {
  it("prints what is short on one line", () => {
    expect(printValue({ a: [1, "x", null], "b-c": { d: true }, e: [], f: {} }, "  ")).toBe(
      '{ a: [1, "x", null], "b-c": { d: true }, e: [], f: {} }',
    );
  });

  it("prints what is long one entry to a line, and as many texts and numbers as fit", () => {
    const long = "x".repeat(40);
    expect(
      printValue({ a: { b: long, c: [long, long, 3, long] }, d: [{ e: long }, { e: long }, {}] }, "  "),
    ).toBe(
      `{
    a: {
      b: "${long}",
      c: [
        "${long}", "${long}", 3,
        "${long}",
      ],
    },
    d: [
      { e: "${long}" },
      { e: "${long}" },
      {},
    ],
  }`,
    );
  });

  it.each([0, -0, 1e21, -1.5e-7, 2 ** 53, true, false, null])(
    "prints %d so that it is read back the same",
    (value) => {
      expect(evaluate(printValue(value))).toBe(value);
    },
  );

  it("prints hostile keys and values so that they are read back the same", () => {
    const value = Object.fromEntries(hostile.map((text) => [text, [text, { [text]: text }]]));
    expect(JSON.stringify(evaluate(`(${printValue(value)})`))).toBe(JSON.stringify(value));
  });
});
