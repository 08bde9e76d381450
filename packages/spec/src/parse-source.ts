import { LineCounter, parseDocument, visit, YAMLParseError } from "yaml";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { isJsonObject } from "./json.ts";
import { makePlace, type Source } from "./source.ts";

/** Parses the text of a spec file. There is a source if and only if there is no diagnostic. */
export function parseSource(file: string, text: string): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: false });
  const at = (offset: number, reason: string): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return diagnose("yaml-syntax", { file, line: Math.max(line, 1), column: Math.max(col, 1) }, { reason });
  };
  const problems = [...document.errors, ...document.warnings].map((error) => at(error.pos[0], sentence(error)));
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "number" && !Number.isFinite(node.value))
        problems.push(at(node.range?.[0] ?? 0, "infinity and not-a-number have no place in JSON"));
    },
  });
  if (problems.length > 0) return { diagnostics: problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 1000 });
    if (!isJsonObject(value)) {
      return { diagnostics: [diagnose("not-openapi", { file, line: 1, column: 1 }, { found: "it is not an object" })] };
    }
    return { source: { file, text, value, place: makePlace(file, document, lines) }, diagnostics: [] };
  } catch (error) {
    // Aliases without end: the library throws a ReferenceError when it has counted too many.
    return { diagnostics: [at(0, (error as Error).message)] };
  }
}

function sentence(error: Error): string {
  const text = error.message.replace(/\.$/, "");
  return error instanceof YAMLParseError && error.code === "DUPLICATE_KEY" ? "a key occurs twice in one map" : text;
}
