import type { CanonicalSchema, Json, JsonObject } from "@specmint/spec";
import { propertyName } from "../escape.ts";
import { printValue } from "../print-value.ts";
import { findTag, type SchemasByName } from "./find-tag.ts";
import { formatConstants } from "./format-constants.ts";
import { tablesOf } from "./keyword-tables.ts";
import { schemaConstant } from "./names.ts";

/** A schema as the code of a validator's module, and what that needs from others. */
export interface PrintedSchema {
  readonly text: string;
  /** Names of the schemas that it refers to, sorted. */
  readonly refs: readonly string[];
  /** What it needs of the library: constants of formats and tables of keywords, sorted. */
  readonly parts: readonly string[];
}

/**
 * Prints a schema without what only describes. A `$ref` is a function, so that schemas may refer to one another in a circle. Beside branches
 * that a property tells apart stands a `discriminator`, and under `$vocabulary` what the schema has of keywords that not every schema has.
 */
export function printSchema(schema: CanonicalSchema, schemas: SchemasByName): PrintedSchema {
  const used: Used = { refs: new Set(), formats: new Set(), keywords: new Set(), schemas };
  const parts = isObject(schema) ? printParts(schema, "", used) : [];
  const tables = tablesOf(used.keywords);
  const all = [...(tables.length === 0 ? [] : [`$vocabulary: [${tables.join(", ")}]`]), ...parts];
  return {
    text: isObject(schema) ? layOut("{ ", " }", all, "") : printJson(schema, ""),
    refs: [...used.refs].sort(),
    parts: [...used.formats, ...tables].sort(),
  };
}

interface Used {
  readonly refs: Set<string>;
  readonly formats: Set<string>;
  readonly keywords: Set<string>;
  readonly schemas: SchemasByName;
}

type Print = (value: Json, indent: string, used: Used, schema: JsonObject) => string | undefined;

/** How the value of a keyword is printed. Only keywords that can make a value invalid are. */
const KEYWORDS: ReadonlyMap<string, Print> = new Map([
  ["$ref", printRef],
  ["format", printFormat],
  ...keywords(printNode, "additionalProperties contains else if items not propertyNames then"),
  ...keywords(printNode, "unevaluatedItems unevaluatedProperties"),
  ...keywords(printNodes, "allOf anyOf oneOf prefixItems"),
  ...keywords(printMembers, "dependencies dependentSchemas patternProperties properties"),
  ...keywords(printJson, "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum"),
  ...keywords(printJson, "maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains"),
  ...keywords(printJson, "maxProperties minProperties required dependentRequired"),
]);

function keywords(print: Print, names: string): [string, Print][] {
  return names.split(" ").map((name) => [name, print]);
}

function printNode(schema: Json, indent: string, used: Used): string {
  return isObject(schema)
    ? layOut("{ ", " }", printParts(schema, indent, used), indent)
    : printJson(schema, indent);
}

function printParts(schema: JsonObject, indent: string, used: Used): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const text = KEYWORDS.get(keyword)?.(value, `${indent}  `, used, schema);
    if (text === undefined) return [];
    used.keywords.add(keyword);
    return [`${keyword}: ${text}`, ...printTag(keyword, value, used)];
  });
}

function printTag(keyword: string, branches: Json, { schemas }: Used): readonly string[] {
  const tag = keyword === "oneOf" || keyword === "anyOf" ? findTag(branches, schemas) : undefined;
  return tag === undefined ? [] : [`discriminator: { propertyName: ${printValue(tag)} }`];
}

function printNodes(schemas: Json, indent: string, used: Used): string {
  if (!isList(schemas)) return printJson(schemas, indent);
  return layOut(
    "[",
    "]",
    schemas.map((schema) => printNode(schema, `${indent}  `, used)),
    indent,
  );
}

function printMembers(schemas: Json, indent: string, used: Used): string {
  if (!isObject(schemas)) return printJson(schemas, indent);
  const parts = Object.entries(schemas).map(
    ([name, schema]) => `${propertyName(name)}: ${printNode(schema, `${indent}  `, used)}`,
  );
  return layOut("{ ", " }", parts, indent);
}

function printRef(ref: Json, _: string, used: Used): string {
  const name = String(ref).replace(/^#\/\$defs\//, "");
  used.refs.add(name);
  return `() => ${schemaConstant(name)}`;
}

/** Bytes are a `Blob` only where the schema does not say that they are something else. */
function printFormat(format: Json, _: string, used: Used, schema: JsonObject): string | undefined {
  if (format === "binary" && Object.hasOwn(schema, "type")) return undefined;
  const constant = formatConstants.get(String(format));
  if (constant !== undefined) used.formats.add(constant);
  return constant;
}

function printJson(value: Json, indent: string): string {
  if (isList(value)) {
    return layOut(
      "[",
      "]",
      value.map((item) => printJson(item, `${indent}  `)),
      indent,
    );
  }
  if (!isObject(value)) return printValue(value);
  const parts = Object.entries(value).map(
    ([name, member]) => `${propertyName(name)}: ${printJson(member, `${indent}  `)}`,
  );
  return layOut("{ ", " }", parts, indent);
}

const LINE_WIDTH = 110;

/** On one line where that is not too long, else each part on its own. */
function layOut(open: string, close: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0) return open.trim() + close.trim();
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 4);
  if (length <= LINE_WIDTH && !parts.some((part) => part.includes("\n"))) {
    return `${open}${parts.join(", ")}${close}`;
  }
  return `${open.trim()}\n${parts.map((part) => `${indent}  ${part},\n`).join("")}${indent}${close.trim()}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}
