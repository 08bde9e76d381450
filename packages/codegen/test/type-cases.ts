import { join } from "node:path";
import { spaceOf } from "@specmint/schema/shape";
import type { CanonicalSchema } from "@specmint/spec";
import ts from "typescript";
import { normalizeSchema } from "../src/types/normalize-schema.ts";
import { type PrintedType, printType } from "../src/types/print-type.ts";
import { diagnosticsOf, memoryFolder, memoryProgram } from "./memory-program.ts";

/** A schema, the type it must get, and TypeScript expressions that must and must not be of it. */
export interface TypeCase {
  readonly schema: CanonicalSchema;
  readonly text: string;
  readonly accepts?: readonly string[];
  readonly refuses?: readonly string[];
}

export type TypeCases = Readonly<Record<string, TypeCase>>;

/** What the cases' types may refer to. */
export const declared = `export interface User { id: number; name?: string }
export type Color = "red" | "green";
export type MaybeUser = User | null;
export interface Tree { left?: Tree }
export type Mixed = { a?: unknown };
`;

/** The schemas of what is declared. */
export const $defs: Readonly<Record<string, CanonicalSchema>> = {
  User: {
    type: "object",
    properties: { id: { type: "number" }, name: { type: "string" } },
    required: ["id"],
  },
  Color: { enum: ["red", "green"] },
  MaybeUser: { anyOf: [{ $ref: "#/$defs/User" }, { type: "null" }] },
  Tree: { type: "object", properties: { left: { $ref: "#/$defs/Tree" } } },
  Mixed: {
    type: "object",
    anyOf: [{ properties: { a: { type: "number" } } }, { required: ["b"] }],
    oneOf: [{ properties: { a: { type: "object", properties: { d: {} } } } }, { required: ["e"] }],
  },
};

const space = spaceOf({ $defs } as never);

/** Prints a type that may refer to what is declared. */
export function printCase(schema: CanonicalSchema, indent?: string): PrintedType {
  return printType(normalizeSchema(space, schema), indent);
}

const lib = `interface Blob { readonly size: number; text(): Promise<string> }
declare const blob: Blob;
`;

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  types: [],
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  allowImportingTsExtensions: true,
};

/** What is wrong with the cases' types by TypeScript's word, with the flags of the workspace and with those most consumers have. */
export function wrongTypes(cases: TypeCases): readonly string[] {
  const modules = Object.entries(cases).map(([name, one], index) => ({
    name,
    path: `case-${index}.ts`,
    text: moduleOf(one),
  }));
  const files = [...modules, { path: "declared.ts", text: declared }, { path: "lib.d.ts", text: lib }];
  const paths = files.map(({ path }) => path);
  const names = new Map(modules.map(({ path, name }) => [join(memoryFolder, path), name]));
  return [
    ...problems(memoryProgram(files, paths, { ...options, exactOptionalPropertyTypes: true }), names),
    ...problems(memoryProgram(files, paths, options), names).map((problem) => `loosely: ${problem}`),
  ];
}

function moduleOf({ schema, accepts = [], refuses = [] }: TypeCase): string {
  const { text } = printCase(schema);
  return [
    'import type { Color, MaybeUser, Mixed, Tree, User } from "./declared.ts";',
    `export type Declared = ${text};`,
    "declare function take(value: Declared): void;",
    "export declare const others: [Color, MaybeUser, Tree, User, Mixed];",
    ...accepts.map((value) => `take(${value});`),
    ...refuses.flatMap((value) => ["// @ts-expect-error", `take(${value});`]),
  ].join("\n");
}

function problems(program: ts.Program, names: ReadonlyMap<string, string>): readonly string[] {
  return diagnosticsOf(program).map(({ file, start = 0, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    const lines = (file?.text ?? "").split("\n");
    const at = lines[line]?.includes("@ts-expect-error") ? lines[line + 1] : lines[line];
    const name = names.get(file?.fileName ?? "") ?? file?.fileName;
    return `${name}: ${at}: ${ts.flattenDiagnosticMessageText(messageText, " ").split("\n")[0]}`;
  });
}
