import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isSafe } from "redos-detector";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { validator } from "../src/gen1.ts";
import { formats } from "../src/index.ts";

const source = join(import.meta.dirname, "../src");

/** The regular expressions that are written in the sources. */
function expressions(): readonly string[] {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  return files.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(join(source, file), "utf8"), ts.ScriptTarget.ES2022, true));
    return found;
  });
}

function toRegExp(literal: string): RegExp {
  const end = literal.lastIndexOf("/");
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

describe("a regular expression of ours", () => {
  it.each([...new Set(expressions())])("goes over no text more often than a few times: %s", (literal) => {
    // How often an engine goes back is bounded, whatever the text and its length.
    const { safe, score } = isSafe(toRegExp(literal), { maxScore: 10 });
    expect({ safe, score: score.infinite ? Number.POSITIVE_INFINITY : score.value }).toMatchObject({
      safe: true,
    });
  });

  it("is told from one that is not like that", () => {
    for (const slow of [/^(a+)+$/, /^a*a*$/, /^(a|a)*$/])
      expect(isSafe(slow, { maxScore: 10 }).safe).toBe(false);
    expect(expressions().length).toBeGreaterThan(30);
  });
});

/** What a format looks for, over and over, and never to the end. */
const pieces = ["a", "1", ".", "@", "[", ":", "/", "%41", "{a,", "\\a", '"', "é.", "~0", "1Y"];

describe("a format", () => {
  // What goes over a text once for each of its characters would not come to an end here.
  it.each([...formats.values()])("comes to an end of a text of many characters: $name", (format) => {
    const validate = validator({ format });
    for (const piece of pieces) {
      const text = piece.repeat(200_000 / piece.length);
      for (const hostile of [`${text}!`, `a:${text}`, `//${text}`, `"${text}`]) validate(hostile);
    }
  });
});
