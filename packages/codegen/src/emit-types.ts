import {
  type ApiResponse,
  type Content,
  type Model,
  type Operation,
  operationTypeNames,
  responseTypeName,
} from "@specmint/spec";
import { emitOpenapiTypes } from "./emit-openapi-types.ts";
import { emitSchemas } from "./emit-schemas.ts";
import { emitValidators } from "./emit-validators.ts";
import { docComment, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { printDocument } from "./with-provenance.ts";

/** The files of a types package. */
export function emitTypes(model: Model): readonly GeneratedFile[] {
  return [
    emitOpenapiTypes(model),
    emitAliases(model),
    emitIndex(model),
    { path: "openapi.json", text: printDocument(model) },
    ...emitSchemas(model),
    ...emitValidators(model),
  ];
}

function emitIndex(model: Model): GeneratedFile {
  return {
    path: "index.ts",
    text: `${header(model.file)}

export type * from "./aliases.ts";
export type { components, operations, paths } from "./openapi.ts";
`,
  };
}

function emitAliases(model: Model): GeneratedFile {
  const schemas = model.schemas.map(
    ({ name, description, deprecated }) => `
${docComment(description, "", deprecated ? ["@deprecated"] : [])}export type ${name} = components["schemas"][${quote(name)}];
`,
  );
  const used = model.schemas.length > 0 ? "components, operations" : "operations";
  return {
    path: "aliases.ts",
    text: `${header(model.file)}

import type { ${used} } from "./openapi.ts";
${schemas.join("")}${model.operations.map(emitOperationAliases).join("")}`,
  };
}

function emitOperationAliases(operation: Operation): string {
  const { params, body } = operationTypeNames(operation.id);
  const type = `operations[${quote(operation.id)}]`;
  const call = `\`${operation.method} ${operation.path}\``;
  return [
    emitAlias(`The parameters of ${call}.`, params, `${type}["parameters"]`),
    ...(operation.body
      ? [
          emitAlias(
            `The body of ${call}.`,
            body,
            contentType(operation.body, `NonNullable<${type}["requestBody"]>`),
          ),
        ]
      : []),
    ...operation.responses.map((response) => emitResponseAlias(operation, response, call)),
  ].join("");
}

function emitResponseAlias(
  { id, method }: Operation,
  { status, key, content, description }: ApiResponse,
  call: string,
): string {
  const member = /^\d+$/.test(key) ? key : quote(key);
  const type =
    content && method !== "HEAD"
      ? contentType(content, `operations[${quote(id)}]["responses"][${member}]`)
      : absentType(status);
  return emitAlias(
    `What ${call} answers with status ${status}: ${description}`,
    responseTypeName(id, status),
    type,
  );
}

/** A response without `content` says nothing of a body; only some statuses cannot have one (RFC 9110, section 6.4.1). */
function absentType(status: string): string {
  return ["204", "205", "304"].includes(status) ? "undefined" : "unknown";
}

function emitAlias(doc: string, name: string, type: string): string {
  return `
${docComment(doc)}export type ${name} = ${type};
`;
}

function contentType({ mediaType, schemaName }: Content, owner: string): string {
  return schemaName ?? `${owner}["content"][${quote(mediaType)}]`;
}
