import type { Model } from "@specmint/spec";
import { emitBuilder } from "./emit-builder.ts";
import { emitExamples } from "./emit-examples.ts";
import { emitFolderIndex } from "./emit-folder-index.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { hasExamples } from "./has-examples.ts";
import { header } from "./header.ts";

/**
 * The files of a fixtures package.
 *
 * @param typesPackage Name of the API's types package.
 */
export function emitFixtures(model: Model, typesPackage: string): readonly GeneratedFile[] {
  return [
    { path: "constant.ts", text: `${header(model.file)}\n\n${constant}` },
    { path: "frozen.ts", text: `${header(model.file)}\n\n${frozen}` },
    ...model.operations.filter(hasExamples).map((operation) => emitExamples(model, operation, typesPackage)),
    ...model.schemas.map((schema) => emitBuilder(model, schema, typesPackage)),
    emitBuilders(model),
    emitAllExamples(model),
    { path: "index.ts", text: emitIndex(model) },
  ];
}

const constant = `/**
 * The type of a constant that is written as a literal: whatever else a value may have, objects in it may have members that
 * the type does not speak of.
 */
export type Constant<T> = T extends string | number | boolean
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Constant<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]: Constant<T[K]> } & { readonly [name: string]: unknown }
      : T;

/** A new value, equal to a constant. */
export function copy<T>(value: Constant<T>): T {
  return structuredClone(value) as T;
}
`;

const frozen = `import type { Constant } from "./constant.ts";

/**
 * A value in which nothing can be changed, however deep. Its lists have the type of ordinary ones, so that it can be
 * passed to whatever takes the value: changing one throws.
 */
export type Frozen<T> = T extends string | number | boolean
  ? T
  : T extends readonly unknown[]
    ? { [K in keyof T]: Frozen<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

/** Freezes a constant and all that is in it. */
export function freeze<T>(value: NoInfer<Constant<T>>): T {
  freezeDeep(value);
  return value as T;
}

function freezeDeep(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const member of Object.values(value)) freezeDeep(member);
  Object.freeze(value);
}
`;

function emitBuilders({ file, schemas }: Model): GeneratedFile {
  const builders = schemas.map(({ name, fileName }) => `export { build${name} } from "./${fileName}.ts";`);
  return emitFolderIndex(file, "builders", builders);
}

function emitAllExamples({ file, operations }: Model): GeneratedFile {
  const examples = operations
    .filter(hasExamples)
    .map(({ id, fileName }) => `export { ${id}Examples } from "./${fileName}.ts";`);
  return emitFolderIndex(file, "examples", examples);
}

function emitIndex({ file }: Model): string {
  return `${header(file)}

export * from "./builders/index.ts";
export * from "./examples/index.ts";
export type { Frozen } from "./frozen.ts";
`;
}
