import type { Printer, SourceFile } from "typescript";
import type { NormalSchema } from "./normal-schema.ts";
import { transformSchema } from "./transform-schema.ts";
import { ts } from "./type-nodes.ts";

/** A schema's type, as it stands in a module. */
export interface PrintedType {
  /** One or more lines, without a line break at the end. */
  readonly text: string;
  /** Names of the schemas that the text refers to, sorted. */
  readonly refs: readonly string[];
  /** True if the text is braces around properties: what may stand in an interface. */
  readonly isInterface: boolean;
}

/**
 * Prints a schema in normal form as a type. `indent` is that of the line on which the type starts.
 * It takes nothing from its module but the names in `refs`; globals are written so that no name can hide them.
 */
export function printType(schema: NormalSchema, indent: string = ""): PrintedType {
  const text = printer.printNode(ts.EmitHint.Unspecified, transformSchema(schema), file);
  return { text: indented(text, indent), refs: [...refsOf(schema)].sort(), isInterface: isInterface(schema) };
}

const printer: Printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const file: SourceFile = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ESNext);

/** TypeScript's printer indents by four blanks. No line of what it prints starts within a literal: those have no line breaks. */
function indented(text: string, indent: string): string {
  return text.replace(/\n((?: {4})*)/g, (_, blanks: string) => `\n${indent}${" ".repeat(blanks.length / 2)}`);
}

function isInterface(schema: NormalSchema): boolean {
  return typeof schema !== "boolean" && "members" in schema && schema.additionalProperties === undefined;
}

function refsOf(schema: NormalSchema, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof schema === "boolean") return found;
  if ("$ref" in schema) return found.add(schema.$ref.slice("#/".length));
  for (const part of partsOf(schema)) refsOf(part, found);
  return found;
}

function partsOf(schema: Exclude<NormalSchema, boolean>): readonly NormalSchema[] {
  if ("allOf" in schema) return schema.allOf;
  if ("anyOf" in schema) return schema.anyOf;
  if ("items" in schema) return [schema.items];
  if ("elements" in schema) return [...schema.elements, schema.rest];
  if (!("members" in schema)) return [];
  return [...schema.members.map((member) => member.schema), schema.additionalProperties ?? true];
}
