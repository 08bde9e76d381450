import { quote } from "./escape.ts";

// With pnpm, a program cannot import what the packages that it installs depend on. Its own declarations can name the
// type of what a call gives only if a module that it does import exports that type. So each module exports the types of
// all that its values have: that of a schema lists those that the schema leads to, others export all of such modules.

/** Beyond it, a program loads all schemas sooner than a list of those that it needs. */
export const longestList = 100;

/** The line that exports the types of all schemas from a module in a folder of the types package. */
export const allSchemaExports = 'export type * from "../types/index.ts";\n';

/** The line that exports again what a module has hidden by exports of its own, by names that no spec has. */
export function emitHiddenExports(
  names: readonly string[],
  taken: ReadonlySet<string>,
  module: string,
): string {
  const hidden = names.filter((name) => taken.has(name)).map((name) => `${name} as types$${name}`);
  return hidden.length === 0 ? "" : `export type { ${hidden.join(", ")} } from ${quote(module)};\n`;
}
