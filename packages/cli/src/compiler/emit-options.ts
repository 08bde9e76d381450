import { isMembers } from "../read-manifest.ts";

/**
 * The options of TypeScript that have a say in what is emitted, and lead to no file or folder: so somebody else may give them, and what is
 * emitted does not depend on where it is.
 */
const names: readonly string[] = [
  "allowImportingTsExtensions",
  "alwaysStrict",
  "declaration",
  "declarationMap",
  "downlevelIteration",
  "emitBOM",
  "emitDecoratorMetadata",
  "erasableSyntaxOnly",
  "esModuleInterop",
  "exactOptionalPropertyTypes",
  "experimentalDecorators",
  "importHelpers",
  "importsNotUsedAsValues",
  "inlineSourceMap",
  "inlineSources",
  "isolatedDeclarations",
  "isolatedModules",
  "module",
  "moduleDetection",
  "moduleResolution",
  "newLine",
  "noEmitHelpers",
  "preserveConstEnums",
  "preserveValueImports",
  "removeComments",
  "rewriteRelativeImportExtensions",
  "sourceMap",
  "strict",
  "strictNullChecks",
  "stripInternal",
  "target",
  "useDefineForClassFields",
  "verbatimModuleSyntax",
];

/** Options of a tsconfig.json, by name. */
export type EmitOptions = Readonly<Record<string, boolean | string | readonly string[]>>;

/** Those of a compiler's options that have a say in what is emitted, in the order of their names. */
export function emitOptions(options: unknown): EmitOptions {
  if (!isMembers(options)) return {};
  const found = names.flatMap((name) => {
    const value = Object.hasOwn(options, name) ? options[name] : undefined;
    return isOption(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function isOption(value: unknown): value is boolean | string | readonly string[] {
  const isText = (one: unknown): boolean => typeof one === "string";
  return typeof value === "boolean" || isText(value) || (Array.isArray(value) && value.every(isText));
}
