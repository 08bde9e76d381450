import {
  type ApiResponse,
  type Model,
  type Operation,
  operationTypeNames,
  responseTypeName,
} from "@specmint/spec";
import { emitSerializers } from "./emit-serializers.ts";
import { docComment, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { emitStatusType, listStatuses } from "./status-types.ts";

/** The module of one operation: its input, its result, and the function. */
export function emitOperation(model: Model, operation: Operation, typesPackage: string): GeneratedFile {
  const results = resultMembers(operation);
  const serializers = emitSerializers(operation);
  const { id, typeName } = operation;
  const hasRequired = operation.body?.required || operation.parameters.some(({ required }) => required);
  const text = `${header(model.file)}

import {
  ${[...listRuntimeImports(results), ...serializers.imports].join(",\n  ")},
} from "@specmint/runtime";
import type * as types from ${quote(typesPackage)};
import type { Client } from "../client.ts";

const operation: OperationDefinition = {
  method: ${quote(operation.method)},
  path: ${quote(operation.path)},
${emitMediaTypes(operation)}${emitRetry(operation)}${serializers.text}  responses: {
${operation.responses.map((response) => emitResponse(operation, response)).join("")}  },
};

${docComment([`What \`${id}\` takes.`])}export interface ${typeName}Init extends CallOptions {
${emitInit(operation)}}

${docComment([`What \`${id}\` gives.`])}export type ${typeName}Result =
${results.map((member) => `  | ${member}`).join("\n")};

${docComment(operationWords(operation), "", operation.deprecated ? ["@deprecated"] : [])}export function ${id}(client: Client, init: ${typeName}Init${hasRequired ? "" : " = {}"}): Promise<${typeName}Result> {
  return callOperation(client, operation, init);
}
`;
  return { path: `operations/${operation.fileName}.ts`, text };
}

function operationWords(operation: Operation): readonly string[] {
  return [operation.summary, operation.description, `\`${operation.method} ${operation.path}\``];
}

function emitInit({ id, parameters, body }: Operation): string {
  const names = operationTypeNames(id);
  const required = parameters.some((parameter) => parameter.required);
  const params = parameters.length > 0 ? `  params${required ? "" : "?"}: types.${names.params};\n` : "";
  if (!body) return params;
  return `${params}${docComment([body.description], "  ")}  body${body.required ? "" : "?"}: types.${names.body};\n`;
}

/** What is asked for, and what is sent where that is not plain `application/json`. */
function emitMediaTypes({ body, responses }: Operation): string {
  const accepted = [...new Set(responses.flatMap(({ content }) => content?.mediaType ?? []))];
  const isPlain = !body || body.mediaType === "application/json";
  return [
    ...(isPlain ? [] : [`  contentType: ${quote(body.mediaType)},\n`]),
    ...(accepted.length === 0 ? [] : [`  accept: ${quote(accepted.join(", "))},\n`]),
  ].join("");
}

function emitRetry({ retry }: Operation): string {
  return retry.length === 0 ? "" : `  retry: [${retry.join(", ")}],\n`;
}

function emitResponse({ method }: Operation, { status, content, failure }: ApiResponse): string {
  const predicate = failure
    ? `, failure: { keys: [${failure.keys.map(quote).join(", ")}], equals: ${JSON.stringify(failure.equals)} }`
    : "";
  return `    ${quote(status)}: { json: ${content !== undefined && method !== "HEAD"}${predicate} },\n`;
}

/** The members of the result's union: each response, and the statuses that the spec does not mention. */
function resultMembers({ id, responses }: Operation): readonly string[] {
  const statuses = responses.map(({ status }) => status);
  const described = responses.flatMap((response) => {
    const type = emitStatusType(listStatuses(response.status, statuses));
    if (type === "never") return [];
    const body = `types.${responseTypeName(id, response.status)}`;
    if (!isSuccess(response.status)) return [`Failure<${type}, ${body}>`];
    const { failure } = response;
    return [
      `Success<${type}, ${body}>`,
      ...(failure ? [`Failure<${type}, types.${failure.schemaName}>`] : []),
    ];
  });
  const rest = statuses.includes("default") ? "never" : emitStatusType(listStatuses("default", statuses));
  return rest === "never" ? described : [...described, `Failure<${rest}, unknown>`];
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

function listRuntimeImports(results: readonly string[]): readonly string[] {
  const text = results.join(" ");
  const optional = ["Failure", "Status2XX", "Status3XX", "Status4XX", "Status5XX", "Success"];
  const used = optional.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return [
    "type CallOptions",
    "callOperation",
    "type OperationDefinition",
    ...used.map((name) => `type ${name}`),
  ];
}
