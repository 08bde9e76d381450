import { type Document, LineCounter, parseDocument, visit } from "yaml";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { isJsonObject } from "./json.ts";
import { makePlace, type Source } from "./source.ts";

/** Parses the text of a spec file. There is a source if and only if there is no diagnostic. */
export function parseSource(
  file: string,
  text: string,
): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const report: Report = (offset, reason, advice) => {
    const { line, col } = lines.linePos(offset);
    return diagnose(
      "yaml-syntax",
      { file, line: Math.max(line, 1), column: Math.max(col, 1) },
      { reason, advice },
    );
  };
  const problems = [...syntaxProblems(document, report), ...numberProblems(document, report)];
  if (problems.length > 0) return { diagnostics: problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 1000 });
    if (isJsonObject(value))
      return { source: { file, text, value, place: makePlace(file, document, lines) }, diagnostics: [] };
    return {
      diagnostics: [diagnose("not-openapi", { file, line: 1, column: 1 }, { found: "it is not an object" })],
    };
  } catch {
    // The library throws a ReferenceError when it has counted too many.
    return { diagnostics: [report(0, "its aliases multiply without end", "Write the repeated values out.")] };
  }
}

type Report = (offset: number, reason: string, advice: string) => Diagnostic;

function syntaxProblems({ errors, warnings }: Document, report: Report): readonly Diagnostic[] {
  return [...errors, ...warnings].map((error) =>
    error.code === "DUPLICATE_KEY"
      ? report(error.pos[0], "a key occurs twice in one map", "Remove one of the two.")
      : report(error.pos[0], error.message.replace(/\.$/, ""), "Correct the syntax at this place."),
  );
}

function numberProblems(document: Document, report: Report): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value !== "number" || Number.isFinite(value)) return;
      problems.push(
        report(
          range?.[0] ?? 0,
          "infinity and not-a-number do not exist in JSON",
          "Write a number or a string.",
        ),
      );
    },
  });
  return problems;
}
