import type { Space } from "@specmint/schema/shape";
import { type CanonicalSchema, isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { propertyName } from "../escape.ts";
import { layOut, printValue } from "../print-value.ts";
import { assertedFormat, assertedKeywords, type Form } from "./asserted-keywords.ts";
import { findTag } from "./find-tag.ts";
import { tablesOf } from "./keyword-tables.ts";
import { assertionName } from "./names.ts";
import { nameSharedParts } from "./shared-parts.ts";

/** A schema as validators read it, and what it needs from elsewhere. */
export interface PrintedSchema {
  readonly text: string;
  /** Names of the schemas that it refers to, sorted. */
  readonly refs: readonly string[];
  /** What it needs of the library: constants of formats and tables of keywords, sorted. */
  readonly parts: readonly string[];
  /** The constants for what stands in it more than once, each after those that it needs itself. */
  readonly constants: readonly SharedPart[];
}

/** A schema within a schema that stands there more than once. */
export interface SharedPart {
  readonly name: string;
  readonly text: string;
}

/** Prints a schema as `printSchema` does, but what is long and stands in it more than once as a constant. */
export function printSchemaInParts(schema: CanonicalSchema, space: Space): PrintedSchema {
  return print(schema, space, isJsonObject(schema) ? nameSharedParts(schema) : new Map());
}

/**
 * Prints a schema without what only describes. A `$ref` is a function, so that schemas may refer to one another in a circle. Beside branches
 * that a property tells apart stands a `discriminator`, and under `$vocabulary` what the schema has of keywords that not every schema has.
 */
export function printSchema(schema: CanonicalSchema, space: Space): PrintedSchema {
  return print(schema, space, new Map());
}

function print(schema: CanonicalSchema, space: Space, names: Used["names"]): PrintedSchema {
  const used: Used = {
    refs: new Set(),
    formats: new Set(),
    keywords: new Set(),
    constants: new Map(),
    names,
    space,
  };
  const members = isJsonObject(schema) ? printKeywords(schema, "", used) : [];
  const tables = tablesOf(used.keywords);
  const vocabulary = tables.length === 0 ? [] : [`$vocabulary: [${tables.join(", ")}]`];
  return {
    text: isJsonObject(schema) ? layOut("{ ", " }", [...vocabulary, ...members], "") : printValue(schema),
    refs: [...used.refs].sort(),
    parts: [...used.formats, ...tables].sort(),
    constants: [...used.constants].map(([name, text]) => ({ name, text })),
  };
}

interface Used {
  readonly refs: Set<string>;
  readonly formats: Set<string>;
  readonly keywords: Set<string>;
  /** The texts of constants, by their names. */
  readonly constants: Map<string, string>;
  /** The names of the parts that are constants. */
  readonly names: ReadonlyMap<JsonObject, string>;
  readonly space: Space;
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
  const name = used.names.get(schema);
  if (name === undefined) return layOut("{ ", " }", printKeywords(schema, indent, used), indent);
  if (!used.constants.has(name))
    used.constants.set(name, layOut("{ ", " }", printKeywords(schema, "", used), ""));
  return name;
}

function printKeywords(schema: JsonObject, indent: string, used: Used): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const form = assertedKeywords.get(keyword);
    const text = form && PRINT[form](value, `${indent}  `, used, schema);
    if (text === undefined) return [];
    used.keywords.add(keyword);
    return [`${keyword}: ${text}`, ...printTag(keyword, value, used)];
  });
}

function printTag(keyword: string, branches: Json, { space }: Used): readonly string[] {
  const tag = keyword === "oneOf" || keyword === "anyOf" ? findTag(branches, space) : undefined;
  return tag === undefined ? [] : [`discriminator: { propertyName: ${printValue(tag)} }`];
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
