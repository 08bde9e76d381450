import type { CanonicalSchema, NamedSchema } from "@specmint/spec";
import { allSchemaExports, longestList } from "../emit-type-exports.ts";
import { header } from "../header.ts";
import type { NamedSchemas } from "../named-schemas.ts";
import { reachableFrom } from "../reach.ts";
import { type PrintedType, printType } from "./print-type.ts";

/** Prints a schema's type, and remembers what the module has to import for it. */
export type Print = (schema: CanonicalSchema, indent: string) => PrintedType;

/**
 * The text of a module, with the imports of the named schemas that its declarations refer to.
 *
 * @param exported Names of schemas that it exports, with all that they and those that it refers to lead to; undefined: none.
 */
export function printTypeModule(
  { file, byName, normalOf }: NamedSchemas,
  declare: (print: Print) => string,
  exported?: readonly string[],
): string {
  const used = new Set<string>();
  const declarations = declare((schema, indent) => {
    const printed = printType(normalOf(schema), indent);
    for (const name of printed.refs) used.add(name);
    return printed;
  });
  const imports = [...used].sort().flatMap((name) => {
    const schema = byName.get(name);
    return schema ? emitImport(schema) : [];
  });
  const lines = [...imports, exported ? emitExports(byName, [...used, ...exported]) : ""].join("");
  const preamble = lines === "" ? "" : `${lines}\n`;
  return `${header(file)}\n\n${preamble}${declarations}`;
}

/** A named declaration: an interface where the type may stand in one. */
export function declareType(name: string, { text, isInterface }: PrintedType): string {
  return isInterface ? `export interface ${name} ${text}\n` : `export type ${name} = ${text};\n`;
}

/** The types of schemas and of all that they lead to, which the schemas' own modules have. */
function emitExports(byName: NamedSchemas["byName"], names: readonly string[]): string {
  if (reachableFrom(byName, names).length > longestList) return allSchemaExports;
  const files = [...new Set(names)].sort().flatMap((name) => byName.get(name)?.fileName ?? []);
  return files.map((file) => `export type * from "../schemas/${file}.ts";\n`).join("");
}

/** The lines, each further to the right. */
export function indentLines(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

function emitImport({ name, fileName }: NamedSchema): string {
  return `import type { ${name} } from "../schemas/${fileName}.ts";
`;
}
