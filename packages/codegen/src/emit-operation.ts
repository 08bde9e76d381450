import type { Model, Operation } from "@specmint/spec";
import { emitIdempotencyKey, emitInit, emitRequestBody } from "./emit-request-body.ts";
import { emitResponses } from "./emit-responses.ts";
import { emitOperationSecurity, type Security } from "./emit-security.ts";
import { emitSerializers } from "./emit-serializers.ts";
import { emitOperationServer } from "./emit-server.ts";
import { emitHiddenExports } from "./emit-type-exports.ts";
import { type Emitted, emitImports, joinEmitted, runtimeEntry } from "./emitted.ts";
import { docComment, quote } from "./escape.ts";
import { type GeneratedFile, moduleFile } from "./generated-file.ts";
import { header } from "./header.ts";
import type { ModuleKeys } from "./module-keys.ts";
import { operationDoc } from "./operation-doc.ts";
import { listOperationTypes, type OperationTypes } from "./operation-types.ts";

/** What is the same for all operations of an API. */
export interface ClientContext {
  readonly model: Model;
  readonly security: Security;
  /** The names of the modules of schemas, by the names of these. */
  readonly schemaFiles: ReadonlyMap<string, string>;
  readonly typesPackage: string;
  readonly keys: ModuleKeys;
}

/** The module of one operation: its input, its result, and the function. */
export function emitOperation(context: ClientContext, operation: Operation): GeneratedFile {
  return moduleFile(
    `operations/${operation.fileName}.ts`,
    () => context.keys.keyOf(operation),
    () => printModule(context, operation),
  );
}

function printModule(context: ClientContext, operation: Operation): string {
  const types = listOperationTypes(operation);
  const members = emitMembers(context, operation);
  const values = ["callOperation", ...members.imports];
  return `${header(context.model.file)}

${emitImports(runtimeEntry, [...types.ofRuntime, "OperationDefinition"], values)}${emitTypeImports(context, operation, types)}import type { Client } from "../client.ts";

${emitTypeExports(context, operation, types)}
const operation: OperationDefinition = {
  api: ${quote(context.model.slug)},
  method: ${quote(operation.method)},
  path: ${quote(operation.path)},
${members.text}};

${emitInit(operation)}
${docComment(`What \`${operation.id}\` gives.`)}export type ${operation.typeName}Result =
${types.results.map((member) => `  | ${member}`).join("\n")};

${emitFunction(operation, ["Client", "OperationDefinition", "operation", "types", ...types.ofRuntime, ...values])}`;
}

function emitMembers({ model, security }: ClientContext, operation: Operation): Emitted {
  const { retry } = operation;
  return joinEmitted([
    emitOperationServer(operation),
    emitOperationSecurity(security, model, operation),
    emitRequestBody(operation),
    { text: retry.length === 0 ? "" : `  retry: [${retry.join(", ")}],\n`, imports: [] },
    emitIdempotencyKey(operation),
    emitSerializers(operation),
    emitResponses(operation),
  ]);
}

/** The function. Where the module has its name for something else, it has another one there, which ends in `$`. */
function emitFunction(operation: Operation, taken: readonly string[]): string {
  const { id, typeName, body, parameters } = operation;
  const isTaken = taken.includes(id);
  const hasRequired = body?.required || parameters.some(({ required }) => required);
  const init = `init: ${typeName}Init${hasRequired ? "" : " = {}"}`;
  const signature = `${isTaken ? `${id}$` : id}(client: Client, ${init}): Promise<${typeName}Result>`;
  return `${operationDoc(operation)}${isTaken ? "" : "export "}function ${signature} {
  return callOperation(client, operation, init);
}
${isTaken ? `\nexport { ${id}$ as ${id} };\n` : ""}`;
}

/** The modules of the types package: that of the operation, and those of failures inside a success. */
function emitTypeImports(
  { typesPackage, schemaFiles }: ClientContext,
  { fileName }: Operation,
  { isTyped, ofSchemas, clashing }: OperationTypes,
): string {
  const failures = ofSchemas.map((name) =>
    emitImports(`${typesPackage}/schemas/${schemaFiles.get(name)}`, [name], [], clashing),
  );
  const own = isTyped
    ? `import type * as types from ${quote(`${typesPackage}/operations/${fileName}`)};\n`
    : "";
  return own + failures.join("");
}

/** What results consist of, for the declarations of programs that import nothing else. */
function emitTypeExports(
  { model, typesPackage }: ClientContext,
  { typeName, fileName }: Operation,
  { ofRuntime }: OperationTypes,
): string {
  const taken = new Set([`${typeName}Init`, `${typeName}Result`, ...ofRuntime]);
  const hidden = model.schemas.filter(({ name }) => taken.has(name));
  const lines = hidden.map(({ name, fileName: file }) =>
    emitHiddenExports([name], taken, `${typesPackage}/schemas/${file}`),
  );
  return `export type { ${ofRuntime.join(", ")} };
export type * from ${quote(`${typesPackage}/operations/${fileName}`)};
${lines.join("")}`;
}
