import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkProgram, type Statement, strictOptions } from "../src/check-program.ts";
import { problemOf } from "../src/check-types.ts";

const path = join(import.meta.dirname, "no-such-file.ts");

/** The problems of statements about `type A = { a?: 1 }`. */
function problemsOf(head: string, ...statements: readonly Omit<Statement, "label">[]): unknown {
  const labelled = statements.map((statement, index) => ({ ...statement, label: `statement ${index}` }));
  const { statements: judged, errors } = checkProgram(
    [],
    [{ path, head, statements: labelled }],
    strictOptions(),
  );
  return { problems: judged.get(path)?.flatMap(problemOf), errors: errors.get(path) ?? [] };
}

describe("a sheet of statements", () => {
  it("has no problem if each compiles, or does not, as is wanted", () => {
    const found = problemsOf(
      "type A = { a?: 1 };",
      { text: "export const x: A =\n{ a: 1 }\n;", compiles: true },
      { text: "export const y: A =\n{ a: undefined }\n;", compiles: false },
    );
    expect(found).toEqual({ problems: [], errors: [] });
  });

  it("has a problem for each that does not, on whatever line of it the error is", () => {
    const found = problemsOf(
      "type A = { a?: 1 };",
      { text: "export const x: A =\n{ a: 2 }\n;", compiles: true },
      { text: "export const y: A =\n{ a: 1 }\n;", compiles: false },
    );
    expect(found).toEqual({
      problems: ["statement 0: Type '2' is not assignable to type '1'.", "statement 1: it compiles"],
      errors: [],
    });
  });

  it("does not count an error before the first statement for one", () => {
    const found = problemsOf('import type { A } from "./nowhere.ts";', {
      text: "export const x: A = 1;",
      compiles: true,
    });
    expect(found).toMatchObject({ problems: [], errors: [expect.stringContaining("nowhere.ts")] });
  });

  it("has the types of a library of which nothing is said, whatever that needs to compile", () => {
    const head = 'import { runPackageServer as run } from "../../mock/src/gen1-server.ts";';
    const statements = [
      {
        label: "a",
        text: "export const result: Promise<void> = run({} as never, {} as never, new URL(''));",
        compiles: true,
      },
      { label: "b", text: "void run(1, {} as never, new URL(''));", compiles: false },
    ];
    const { statements: judged, errors } = checkProgram([], [{ path, head, statements }], strictOptions());
    expect([...errors]).toEqual([]);
    expect(judged.get(path)?.map((one) => problemOf(one))).toEqual([[], []]);
  });
});
