import { type CanonicalSchema, isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { propertyName } from "../escape.ts";
import { layOut, printValue } from "../print-value.ts";
import { assertedFormat, assertedKeywords, type Form } from "./asserted-keywords.ts";
import { assertionName } from "./names.ts";

/** A schema as validators read it, and what it needs from elsewhere. */
export interface PrintedSchema {
  readonly text: string;
  /** Names of the schemas that it refers to, sorted. */
  readonly refs: readonly string[];
  /** Constants of the formats that it has, sorted. */
  readonly formats: readonly string[];
}

/** Prints a schema without what only describes. A `$ref` is a function, so that schemas may refer to one another in a circle. */
export function printSchema(schema: CanonicalSchema): PrintedSchema {
  const used: Used = { refs: new Set(), formats: new Set() };
  const text = printNode(schema, "", used);
  return { text, refs: [...used.refs].sort(), formats: [...used.formats].sort() };
}

interface Used {
  readonly refs: Set<string>;
  readonly formats: Set<string>;
}

type Print = (value: Json, indent: string, used: Used, schema: JsonObject) => string | undefined;

/** How what stands behind a keyword is printed. */
const PRINT: Readonly<Record<Form, Print>> = {
  ref: printRef,
  format: printFormat,
  schema: printNode,
  schemas: printNodes,
  members: printMembers,
  json: printValue,
};

function printNode(schema: Json, indent: string, used: Used): string {
  if (!isJsonObject(schema)) return printValue(schema, indent);
  const parts = Object.entries(schema).flatMap(([keyword, value]) => {
    const form = assertedKeywords.get(keyword);
    const text = form && PRINT[form](value, `${indent}  `, used, schema);
    return text === undefined ? [] : [`${keyword}: ${text}`];
  });
  return layOut("{ ", " }", parts, indent);
}

function printNodes(schemas: Json, indent: string, used: Used): string {
  if (!Array.isArray(schemas)) return printValue(schemas, indent);
  const nodes = (schemas as readonly Json[]).map((schema) => printNode(schema, `${indent}  `, used));
  return layOut("[", "]", nodes, indent);
}

function printMembers(schemas: Json, indent: string, used: Used): string {
  if (!isJsonObject(schemas)) return printValue(schemas, indent);
  const parts = Object.entries(schemas).map(
    ([name, schema]) => `${propertyName(name)}: ${printNode(schema, `${indent}  `, used)}`,
  );
  return layOut("{ ", " }", parts, indent);
}

function printRef(ref: Json, _: string, used: Used): string {
  const name = String(ref).replace(/^#\/\$defs\//, "");
  used.refs.add(name);
  return `() => ${assertionName(name)}`;
}

function printFormat(_: Json, __: string, used: Used, schema: JsonObject): string | undefined {
  const constant = assertedFormat(schema);
  if (constant !== undefined) used.formats.add(constant);
  return constant;
}
