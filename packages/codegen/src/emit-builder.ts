import type { Json, Model, NamedSchema } from "@specmint/spec";
import { emitSchemaExports } from "./emit-type-exports.ts";
import { docComment, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { printConstant } from "./print-constant.ts";
import { reachableFrom } from "./reach.ts";

/**
 * The module of one schema's builder.
 *
 * @param endless Names of schemas whose types nothing can be computed from.
 */
export function emitBuilder(
  model: Model,
  schemas: ReadonlyMap<string, NamedSchema>,
  schema: NamedSchema,
  typesPackage: string,
  endless: ReadonlySet<string>,
): GeneratedFile {
  const reached = reachableFrom(schemas, [schema.name]);
  const isEndless = reached.some(({ name }) => endless.has(name));
  const copied = schema.sample === undefined || isEndless ? "" : '\nimport { copy } from "../constant.ts";';
  const text = `${header(model.file)}

import type * as types from ${quote(`${typesPackage}/schemas/${schema.fileName}`)};${copied}

${emitSchemaExports(reached, typesPackage, new Set([`build${schema.name}`]))}
${emitBuild(schema, isEndless)}`;
  return { path: `builders/${schema.fileName}.ts`, text };
}

function emitBuild(schema: NamedSchema, isEndless: boolean): string {
  const { name, sample } = schema;
  if (sample === undefined) return emitIdentity(schema);
  const copied = isEndless
    ? `structuredClone(sample) as unknown as types.${name}`
    : `copy<types.${name}>(sample)`;
  return schema.isPlainObject ? emitOverrides(schema, sample, copied) : emitDefault(schema, sample, copied);
}

function emitIdentity({ name, deprecated }: NamedSchema): string {
  const words = `Gives \`value\` back as ${name}: the spec shows no value to start from.`;
  return `${docComment(words, "", tags(deprecated))}export function build${name}(value: types.${name}): types.${name} {
  return value;
}
`;
}

/** Not in place: so the value may have members that the type does not speak of. */
function emitSample(sample: Json): string {
  return `const sample = ${printConstant(sample)};

`;
}

function emitDefault({ name, deprecated }: NamedSchema, sample: Json, copied: string): string {
  const words = `A valid ${name}: \`value\`, or else an example.`;
  return `${emitSample(sample)}${docComment(words, "", tags(deprecated))}export function build${name}(value: types.${name} = ${copied}): types.${name} {
  return value;
}
`;
}

function emitOverrides({ name, deprecated }: NamedSchema, sample: Json, copied: string): string {
  const words = [
    `A valid ${name}, new on each call: an example, with the members of \`overrides\` in place of its own.`,
    "What is nested is replaced as a whole.",
  ];
  return `${emitSample(sample)}${docComment(words, "", tags(deprecated))}export function build${name}(overrides: Partial<types.${name}> = {}): types.${name} {
  return { ...${copied}, ...overrides };
}
`;
}

function tags(deprecated: boolean): readonly string[] {
  return deprecated ? ["@deprecated"] : [];
}
