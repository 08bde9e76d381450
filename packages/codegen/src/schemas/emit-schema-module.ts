import type { NamedSchema } from "@specmint/spec";
import { allSchemaExports, longestList } from "../emit-type-exports.ts";
import { docComment, quote } from "../escape.ts";
import { type GeneratedFile, moduleFile } from "../generated-file.ts";
import { header } from "../header.ts";
import type { NamedSchemas } from "../named-schemas.ts";
import { layOut } from "../print-value.ts";
import { reachableFrom } from "../reach.ts";
import { deferCircles } from "../types/defer-circles.ts";
import { type PrintedType, printType } from "../types/print-type.ts";
import { declareType } from "../types/type-module.ts";
import { assertionName, definitionName, jsonSchemaName, validatorName } from "./names.ts";
import { type PrintedSchema, printSchemaInParts } from "./print-schema.ts";
import { printWords } from "./print-words.ts";

/** The entry of the library that validators are made by. */
export const schemaEntry = "@specmint/schema/gen1";

/** The library's types that a module has values of, all of which a program can name by that module. */
const valueTypes = ["JsonSchema", "StandardSchemaV1", "ValidationIssue", "ValidationResult", "Validator"];

/** A schema that refers to one that is not there: a defect of Specmint. */
export class MissingSchemaError extends Error {
  override readonly name: string = "MissingSchemaError";

  constructor(schema: NamedSchema, ref: string) {
    super(`${schema.pointer}: there is no schema ${ref}`);
  }
}

/** What the module of a schema consists of. */
interface Parts {
  readonly schema: NamedSchema;
  /** The schema and those that it leads to. */
  readonly reached: readonly NamedSchema[];
  readonly type: PrintedType;
  readonly asserted: PrintedSchema;
  readonly words: string | undefined;
  /** The library's types by which names the module knows them: a schema may have the name of one. */
  readonly library: (type: string) => string;
}

/**
 * The module of a named schema: its type, the schema as its validator reads it, the validator, and its JSON Schema, whose words fall out
 * of bundles that do not use it. A `$ref` is an import, so that a bundle holds the schemas it uses and those that they refer to.
 */
export function emitSchemaModule(schemas: NamedSchemas, schema: NamedSchema): GeneratedFile {
  return moduleFile(
    `schemas/${schema.fileName}.ts`,
    () => schemas.keys.keyOf(schema),
    () => printModule(schemas, schema),
  );
}

function printModule(
  { file, byName, space, normalOf, isEndless }: NamedSchemas,
  schema: NamedSchema,
): string {
  const type = printType(deferCircles(normalOf(schema.schema), isEndless));
  const names = new Set([schema.name, jsonSchemaName(schema.name), ...type.refs]);
  // Where a reference stands beside what it does not allow, its schema's type is written out, with what that refers to.
  const imported = [...new Set([...schema.refs, ...type.refs])].sort();
  const parts: Parts = {
    schema,
    reached: reachableFrom(byName, [schema.name]),
    type,
    asserted: printSchemaInParts(schema.schema, space),
    words: printWords(schema.schema, "  "),
    library: (name) => (names.has(name) ? `schema$${name}` : name),
  };
  return `${header(file)}

${emitLibraryImport(parts)}${imported.map((ref) => emitImport(parts, byName, ref)).join("")}
${emitLibraryExport(byName, parts)}${emitReachedExports(parts)}
${emitType(parts)}
${emitValidator(parts)}
${emitJsonSchema(parts)}`;
}

function emitLibraryImport({ asserted, library }: Parts): string {
  const type = (name: string): string => `type ${as(name, library(name))}`;
  const types = ["Definition", "JsonSchema", "Schema", "Validator"].map(type);
  return emitNames("import ", [...types, ...asserted.parts, "standalone", "validator"], quote(schemaEntry));
}

function emitImport(
  { schema, type, asserted }: Parts,
  schemas: ReadonlyMap<string, NamedSchema>,
  ref: string,
): string {
  const target = schemas.get(ref);
  if (target === undefined) throw new MissingSchemaError(schema, ref);
  if (target === schema) return "";
  const names = [
    ...(type.refs.includes(ref) ? [`type ${ref}`] : []),
    ...(asserted.refs.includes(ref) ? [assertionName(ref)] : []),
    ...(schema.refs.includes(ref) ? [definitionName(ref)] : []),
  ];
  return emitNames("import ", names, `"./${target.fileName}.ts"`);
}

/** Who exports all of several modules gets each name once: where a schema of the API has the name of one of these types, they have others. */
function emitLibraryExport(byName: NamedSchemas["byName"], { schema }: Parts): string {
  const isTaken = (type: string): boolean => byName.has(type) || jsonSchemaName(schema.name) === type;
  const names = valueTypes.map((type) => as(type, isTaken(type) ? `schema$${type}` : type));
  return emitNames("export type ", names, quote(schemaEntry));
}

/** The types of all that the schema leads to. */
function emitReachedExports({ schema, reached, type }: Parts): string {
  if (reached.length > longestList) return allSchemaExports;
  const isImported = ({ name }: NamedSchema): boolean => type.refs.includes(name);
  const led = reached.filter((one) => one !== schema);
  const imported = led.filter(isImported).map(({ name }) => name);
  const others = led.filter((one) => !isImported(one));
  return [
    ...(imported.length === 0 ? [] : [`export type ${layOut("{ ", " }", imported, "")};\n`]),
    ...others.map(({ name, fileName }) => emitNames("export type ", [name], `"./${fileName}.ts"`)),
  ].join("");
}

function emitNames(what: string, names: readonly string[], module: string): string {
  return `${what}${layOut("{ ", " }", names, "")} from ${module};\n`;
}

function emitType({ schema, type }: Parts): string {
  const doc = docComment(schema.description, "", tags(schema));
  return `${doc}${declareType(schema.name, type)}`;
}

function emitValidator({ schema: { name }, asserted, library }: Parts): string {
  const constants = asserted.constants.map(
    (constant) => `const ${constant.name}: ${library("Schema")} = ${constant.text};\n\n`,
  );
  return `${constants.join("")}/** What \`${validatorName(name)}\` reads. */
export const ${assertionName(name)}: ${library("Schema")} = ${asserted.text};

${docComment(`Validates a \`${name}\`.`)}export const ${validatorName(name)}: ${library("Validator")}<${name}> = /* @__PURE__ */ validator(${assertionName(name)});
`;
}

function emitJsonSchema({ schema, words, library }: Parts): string {
  const { name, refs } = schema;
  const references = refs.map(definitionName).join(", ");
  return `/** What \`${jsonSchemaName(name)}\` is made of. */
export const ${definitionName(name)}: ${library("Definition")} = {
  name: ${quote(name)},
  schema: ${assertionName(name)},
${words === undefined ? "" : `  words: ${words},\n`}${refs.length === 0 ? "" : `  refs: () => [${references}],\n`}};

${docComment(`JSON Schema of \`${name}\`.`, "", tags(schema))}export const ${jsonSchemaName(name)}: ${library("JsonSchema")} = /* @__PURE__ */ standalone(${definitionName(name)});
`;
}

function tags({ deprecated }: NamedSchema): readonly string[] {
  return deprecated ? ["@deprecated"] : [];
}

function as(name: string, local: string): string {
  return name === local ? name : `${name} as ${local}`;
}
