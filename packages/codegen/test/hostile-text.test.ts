import { buildModel, checkSpec, type Json, parseSource, settleSpec } from "@specmint/spec";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { emitPackage, kinds } from "../src/emit-package.ts";

/** Each would run `pwned()` if it got out of the comment, string, template or pattern that it stands in. */
const attacks: readonly string[] = [
  "*/ pwned(); /*",
  "\n*/ pwned(); /*\n",
  '"; pwned(); "',
  "'; pwned(); '",
  "`; pwned(); `",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what would run in a template
  "${pwned()}",
  "\\",
  '\\"; pwned(); //',
  "\u2028pwned();\u2029",
  "\r\npwned();\r",
  "</script><script>pwned()</script>",
  "// @ts-ignore\npwned();",
  "]; pwned(); [",
  "}; pwned(); {",
  "__proto__",
];

/** The text wherever a spec has room for one. */
function specWith(text: string): Json {
  const schema = {
    type: "object",
    title: text,
    description: text,
    required: [text],
    properties: {
      [text]: { type: "string", description: text, default: text, examples: [text], format: text },
      kind: { enum: [text, "plain"], description: text },
      fixed: { const: text },
      next: { $ref: "#/components/schemas/Thing" },
    },
  };
  const content = {
    "application/json": {
      schema: { $ref: "#/components/schemas/Thing" },
      examples: { [text]: { summary: text, description: text, value: { [text]: text, kind: text } } },
    },
  };
  return {
    openapi: "3.1.0",
    info: { title: text, summary: text, description: text, version: text },
    servers: [
      {
        url: "https://example.com/{where}",
        description: text,
        variables: { where: { default: text, enum: [text], description: text } },
      },
    ],
    security: [{ key: [] }],
    tags: [{ name: text, description: text }],
    paths: {
      [`/things/${text.replace(/[{}]/g, "")}/{id}`]: {
        put: {
          operationId: "putThing",
          summary: text,
          description: text,
          tags: [text],
          parameters: [
            {
              name: "id",
              in: "path",
              required: true,
              description: text,
              schema: { type: "string" },
              example: text,
            },
            { name: text, in: "query", description: text, schema: { type: "string", enum: [text] } },
            { name: `${text}[]`, in: "query", style: "pipeDelimited", schema: { type: "array" } },
            { name: text, in: "header", schema: { type: "object" } },
            { name: text, in: "cookie", description: text, schema: { type: "string" } },
          ],
          requestBody: { description: text, required: true, content },
          responses: {
            200: {
              description: text,
              content,
              "x-specmint": {
                failure: { pointer: "/kind", equals: text, schema: { $ref: "#/components/schemas/Thing" } },
              },
            },
            default: { description: text },
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: "apiKey", in: "query", name: text, description: text } },
      schemas: { Thing: schema },
    },
  };
}

/** The names that occur in code: not in strings, templates' texts, patterns or comments. */
function identifiersOf(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** The lines of Markdown in which HTML begins: not in code, and not the comment that says what made the file. */
function linesOfMarkup(text: string): readonly string[] {
  const withoutCode = (line: string): string => line.replace(/`[^`]*`/g, "");
  const lines = text.split(/[\n\r]/).filter((line) => !/^<!-- @generated [^<>]*-->$/.test(line));
  return lines.filter((line) => /(?<!\\)</.test(withoutCode(line)));
}

function syntaxErrorsOf(file: ts.SourceFile): readonly string[] {
  // Not in the declarations, but what the compiler reports as syntax errors.
  const { parseDiagnostics } = file as ts.SourceFile & { parseDiagnostics: readonly ts.Diagnostic[] };
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

describe("text of a spec stays text", () => {
  it.each(attacks)("%j", async (attack) => {
    const { source } = parseSource("specs/things.yaml", JSON.stringify(specWith(attack)));
    if (!source) throw new Error("JSON is YAML");
    const settled = await settleSpec(source);
    const { diagnostics, verdicts } = await checkSpec(settled);
    // What it says of the odd `format` is in FIDELITY.md.
    const codes = diagnostics.map(({ code }) => code);
    // Nearly no header can be called so; the emitters do not rely on that check.
    expect(codes.filter((code) => code !== "unsendable")).toEqual(["approximated/format"]);
    const accepted = diagnostics.map((one) => ({ ...one, accepted: attack }));
    const model = buildModel(settled, accepted, verdicts);
    for (const kind of kinds) {
      for (const { path, text } of emitPackage(model, kind, {
        typesPackage: "@acme/things-types",
        userAgent: attack,
      })) {
        if (path.endsWith(".json")) JSON.parse(text);
        else if (path.endsWith(".md")) expect(linesOfMarkup(text), path).toEqual([]);
        else {
          const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
          expect(syntaxErrorsOf(file), path).toEqual([]);
          expect(identifiersOf(file), path).not.toContain("pwned");
        }
      }
    }
  });
});
