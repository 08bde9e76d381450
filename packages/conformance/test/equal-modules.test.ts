import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { checkProgram, strictOptions } from "../src/check-program.ts";
import { equalModules } from "../src/equal-modules.ts";

const root = join(import.meta.dirname, "nowhere");

/** The groups of a program of these files, which has no library. */
function groupsOf(texts: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const byPath = new Map(Object.entries(texts).map(([path, text]) => [join(root, path), text]));
  const options: ts.CompilerOptions = { noLib: true, allowImportingTsExtensions: true, noEmit: true };
  const host = ts.createCompilerHost(options);
  host.fileExists = (path) => byPath.has(path);
  host.directoryExists = () => true;
  host.readFile = (path) => byPath.get(path);
  const program = ts.createProgram([...byPath.keys()], options, host);
  return equalModules(program).map((group) =>
    group.map(({ fileName }) => join(basename(dirname(fileName)), basename(fileName))),
  );
}

describe("modules are equal", () => {
  it("if they and what they import are the same text, also in a circle", () => {
    const x = 'import "./y.ts"; export const x = 1;';
    const y = 'import "./x.ts"; export const y = 1;';
    expect(groupsOf({ "a/x.ts": x, "a/y.ts": y, "b/x.ts": x, "b/y.ts": y })).toEqual([
      ["a/y.ts", "b/y.ts"],
      ["a/x.ts", "b/x.ts"],
    ]);
  });

  it("not if one of them imports another text", () => {
    const x = 'import "./y.ts"; export const x = 1;';
    const files = { "a/x.ts": x, "a/y.ts": "export const y = 1;", "b/x.ts": x, "b/y.ts": "export {};" };
    expect(groupsOf(files)).toEqual([["a/y.ts"], ["a/x.ts"], ["b/y.ts"], ["b/x.ts"]]);
  });

  it("not if they import a package, which may be another for each", () => {
    const x = 'import "somewhere"; export const x = 1;';
    expect(groupsOf({ "a/x.ts": x, "b/x.ts": x })).toEqual([["a/x.ts"], ["b/x.ts"]]);
  });
});

it("finds an error of equal modules in each of them", () => {
  const sheet = (name: string): Parameters<typeof checkProgram>[1][number] => ({
    path: join(root, name, "x.ts"),
    head: "export const x: string = 1;",
    statements: [],
  });
  const { errors } = checkProgram([], [sheet("a"), sheet("b")], strictOptions());
  expect([...errors]).toEqual([
    [join(root, "a/x.ts"), ["Type 'number' is not assignable to type 'string'."]],
    [join(root, "b/x.ts"), ["Type 'number' is not assignable to type 'string'."]],
  ]);
});
