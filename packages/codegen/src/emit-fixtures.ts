import type { Model } from "@specmint/spec";
import { emitBuilder } from "./emit-builder.ts";
import { emitExamples } from "./emit-examples.ts";
import { emitHiddenExports } from "./emit-type-exports.ts";
import { endlessSchemas } from "./endless-schemas.ts";
import { quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { hasExamples } from "./has-examples.ts";
import { header } from "./header.ts";

/**
 * The files of a fixtures package.
 *
 * @param typesPackage Name of the API's types package.
 */
export function emitFixtures(model: Model, typesPackage: string): readonly GeneratedFile[] {
  const schemas = new Map(model.schemas.map((schema) => [schema.name, schema]));
  const endless = endlessSchemas(schemas);
  return [
    { path: "constant.ts", text: `${header(model.file)}\n\n${constant}` },
    { path: "frozen.ts", text: `${header(model.file)}\n\n${frozen}` },
    ...model.operations.filter(hasExamples).map((operation) => emitExamples(model, operation, typesPackage)),
    ...model.schemas.map((schema) => emitBuilder(model, schemas, schema, typesPackage, endless)),
    { path: "index.ts", text: emitIndex(model, typesPackage) },
  ];
}

const constant = `/**
 * The type of a constant that is written as a literal: whatever else a value may have, objects in
 * it may have members that the type does not speak of. A type that takes any value takes any constant.
 */
export type Constant<T> = T extends string | number | boolean
  ? T
  : string extends T
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
 * A value in which nothing can be changed, however deep. Its lists have the type of ordinary ones,
 * so that it can be passed to whatever takes the value: changing one throws.
 */
export type Frozen<T> = T extends string | number | boolean
  ? T
  : string extends T
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

function listBuilders({ schemas }: Model): readonly string[] {
  return schemas.map(({ name, fileName }) => `export { build${name} } from "./builders/${fileName}.ts";`);
}

function listExamples({ operations }: Model): readonly string[] {
  return operations
    .filter(hasExamples)
    .map(({ id, fileName }) => `export { ${id}Examples } from "./examples/${fileName}.ts";`);
}

/** Nothing that the package has of its own is hidden by a type: that would be so if all were `export *`. */
function emitIndex(model: Model, typesPackage: string): string {
  const { file, schemas, operations } = model;
  const names = schemas.map(({ name }) => name);
  const taken = new Set([
    "Frozen",
    ...names.map((name) => `build${name}`),
    ...operations.map(({ id }) => `${id}Examples`),
  ]);
  const own = [...listBuilders(model), ...listExamples(model)];
  return `${header(file)}

${own.map((line) => `${line}\n`).join("")}export type { Frozen } from "./frozen.ts";
export type * from ${quote(typesPackage)};
${emitHiddenExports(names, taken, typesPackage)}`;
}
