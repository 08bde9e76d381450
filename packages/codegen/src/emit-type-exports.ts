import type { NamedSchema } from "@specmint/spec";
import { quote } from "./escape.ts";

// With pnpm, a program cannot import what the packages that it installs depend on. Its own declarations can name the
// type of what a call gives only if a module that it does import exports that type. So each module exports the types of
// all that its values have.

/** Beyond it, a program loads all schemas sooner than a list of those that it needs. */
export const longestList = 100;

/** The lines that export types of schemas from their modules: those in the folder above (`..`), or those of a package. */
export function emitSchemaExports(
  schemas: readonly NamedSchema[],
  from: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const [index, ending] = from === ".." ? ["/types/index.ts", ".ts"] : ["/types", ""];
  if (schemas.length > longestList) return `export type * from ${quote(`${from}${index}`)};\n`;
  return schemas
    .map(({ name, fileName }) => {
      const own = taken.has(name) ? `${name} as types$${name}` : name;
      return `export type { ${own} } from ${quote(`${from}/schemas/${fileName}${ending}`)};\n`;
    })
    .join("");
}

/** The line that exports again what a module has hidden by exports of its own, by names that no spec has. */
export function emitHiddenExports(
  names: readonly string[],
  taken: ReadonlySet<string>,
  module: string,
): string {
  const hidden = names.filter((name) => taken.has(name)).map((name) => `${name} as types$${name}`);
  return hidden.length === 0 ? "" : `export type { ${hidden.join(", ")} } from ${quote(module)};\n`;
}
