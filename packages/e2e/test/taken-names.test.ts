import { join } from "node:path";
import { takenByClient, takenByTypes } from "@specmint/spec";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { products } from "./workspace-packages.ts";

/** What names of a spec keep clear of has to be all that packages export beside them: otherwise one would hide the other. */
describe.each(products.filter(({ kind }) => kind === "client"))("$folder", ({ path }) => {
  const types = path.replace(/-client$/, "-types");
  const files = {
    client: join(path, "src/gen/index.ts"),
    types: join(types, "src/gen/index.ts"),
    operationTypes: join(types, "src/gen/operations/index.ts"),
    schemas: join(types, "src/gen/types/index.ts"),
  };
  const program = ts.createProgram(Object.values(files), {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const symbolsOf = (file: string): readonly ts.Symbol[] => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    return symbol ? checker.getExportsOfModule(symbol) : [];
  };
  const exportsOf = (file: string): readonly string[] => symbolsOf(file).map(({ name }) => name);
  const isOfOperation = (symbol: ts.Symbol): boolean => {
    const { declarations = [] } =
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return declarations.some((one) =>
      one.getSourceFile().fileName.startsWith(join(path, "src/gen/operations/")),
    );
  };

  it("exports what the names of operations keep clear of, beside operations and the spec's types", () => {
    const operations = symbolsOf(files.client).filter(isOfOperation);
    const others = new Set([...operations.map(({ name }) => name), ...exportsOf(files.types)]);
    const own = exportsOf(files.client).filter((name) => !others.has(name));
    expect(others.size).toBeGreaterThan(5);
    expect(own.sort()).toEqual([...takenByClient].sort());
  });

  it("has types of which the names of schemas keep clear, beside those of operations", () => {
    const others = new Set([...exportsOf(files.operationTypes), ...exportsOf(files.schemas)]);
    const own = exportsOf(files.types).filter((name) => !others.has(name));
    expect(own.sort()).toEqual([...takenByTypes].sort());
  });
});
