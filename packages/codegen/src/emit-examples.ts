import {
  type Content,
  type Example,
  type Model,
  type Operation,
  operationTypeNames,
  responseTypeName,
} from "@specmint/spec";
import { docComment, propertyName, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { printConstant } from "./print-constant.ts";

/** The examples of one body. */
interface Group {
  /** Prefix of its constants: `request`, `response200`. */
  readonly prefix: string;
  /** Key in `responses`; undefined for the request. */
  readonly status?: string;
  /** Type of the valid ones. */
  readonly type: string;
  readonly examples: readonly (Example & { readonly constant: string })[];
}

/** The module with the examples of one operation. */
export function emitExamples(model: Model, operation: Operation, typesPackage: string): GeneratedFile {
  const groups = listGroups(operation);
  const valid = only(groups, ({ observed }) => !observed);
  const observed = only(groups, (example) => example.observed).map((group) => ({
    ...group,
    type: "unknown",
  }));
  const words = [
    `The examples of \`${operation.method} ${operation.path}\`, by their names in the spec; frozen.`,
    "Those under `observed` were seen in the wild and do not fit the spec's types.",
  ];
  const text = `${header(model.file)}

${valid.length > 0 ? `import type * as types from ${quote(`${typesPackage}/operations/${operation.fileName}`)};\n` : ""}import { ${valid.length > 0 ? "type Frozen, " : ""}freeze } from "../frozen.ts";
${groups.flatMap(({ examples }) => examples.map(emitConstant)).join("")}
${docComment(words)}export const ${operation.id}Examples: {
${emitSection(valid, "  ", emitType)}  readonly observed: {
${emitSection(observed, "    ", emitType)}  };
} = /* @__PURE__ */ freeze({
${emitSection(valid, "  ", emitMember)}  observed: {
${emitSection(observed, "    ", emitMember)}  },
});
`;
  return { path: `examples/${operation.fileName}.ts`, text };
}

/** The groups with those of their examples that are wanted; without the groups that have none. */
function only(groups: readonly Group[], isWanted: (example: Example) => boolean): readonly Group[] {
  return groups
    .map((group) => ({ ...group, examples: group.examples.filter(isWanted) }))
    .filter(({ examples }) => examples.length > 0);
}

function listGroups({ typeName, body, responses }: Operation): readonly Group[] {
  const responseGroups = responses.map(({ status, contents }) =>
    listGroup(`response${status}`, responseTypeName(typeName, status), contents, status),
  );
  return [listGroup("request", operationTypeNames(typeName).body, body?.contents ?? []), ...responseGroups];
}

function listGroup(prefix: string, type: string, contents: readonly Content[], status?: string): Group {
  const examples = distinctExamples(contents).map((example, index) => ({
    ...example,
    constant: `${prefix}_${index}`,
  }));
  return {
    prefix,
    type: contents.length > 0 ? `Frozen<types.${type}>` : "never",
    examples,
    ...(status === undefined ? {} : { status }),
  };
}

/** Two contents may have an example of the same name: the later one's media type is added to it. */
function distinctExamples(contents: readonly Content[]): readonly Example[] {
  const taken = new Set<string>();
  return contents.flatMap(({ mediaType, examples }) =>
    examples.map((example) => {
      const name = taken.has(example.name) ? `${example.name} (${mediaType})` : example.name;
      taken.add(name);
      return { ...example, name };
    }),
  );
}

/** \`as const\` and not in place: so the value may have members that the type does not speak of. */
function emitConstant({ constant, value }: Group["examples"][number]): string {
  return `
const ${constant} = ${printConstant(value)};
`;
}

type Emit = (example: Group["examples"][number], group: Group, indent: string) => string;

function emitSection(groups: readonly Group[], indent: string, emit: Emit): string {
  const mark = emit === emitType ? { before: "readonly ", after: ";" } : { before: "", after: "," };
  const members = (group: Group, inner: string): string =>
    `{\n${group.examples.map((example) => emit(example, group, `${inner}  `)).join("")}${inner}}${mark.after}\n`;
  const requests = groups.filter(({ status }) => status === undefined);
  const responses = groups.filter(({ status }) => status !== undefined);
  return `${requests.map((group) => `${indent}${mark.before}request: ${members(group, indent)}`).join("")}${indent}${mark.before}responses: {
${responses.map((group) => `${indent}  ${mark.before}${statusKey(group)}: ${members(group, `${indent}  `)}`).join("")}${indent}}${mark.after}
`;
}

function emitType(example: Group["examples"][number], group: Group, indent: string): string {
  const words = [example.summary, example.description];
  return `${docComment(words, indent)}${indent}readonly ${propertyName(example.name)}: ${group.type};\n`;
}

function emitMember(example: Group["examples"][number], _: Group, indent: string): string {
  return `${indent}${propertyName(example.name)}: ${example.constant},\n`;
}

function statusKey({ status }: Group): string {
  return /^\d+$/.test(status ?? "") ? String(status) : propertyName(status ?? "");
}
