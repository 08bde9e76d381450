import type { Model, Operation } from "@specmint/spec";
import { emitIdempotencyKey, emitInit, emitRequestBody } from "./emit-request-body.ts";
import { emitResponses } from "./emit-responses.ts";
import { emitOperationSecurity, type Security } from "./emit-security.ts";
import { emitSerializers } from "./emit-serializers.ts";
import { emitOperationServer } from "./emit-server.ts";
import { emitSchemaExports, runtimeTypesIn } from "./emit-type-exports.ts";
import { emitRuntimeImports, joinEmitted, runtimeEntry } from "./emitted.ts";
import { docComment, quote } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { listResults } from "./list-results.ts";

/** What is the same for all operations of an API. */
export interface ClientContext {
  readonly model: Model;
  readonly security: Security;
  /** The names of the modules of schemas, by the names of these. */
  readonly schemaFiles: ReadonlyMap<string, string>;
  readonly typesPackage: string;
}

/** The module of one operation: its input, its result, and the function. No name of a spec ends in `$`. */
export function emitOperation(context: ClientContext, operation: Operation): GeneratedFile {
  const { model, security } = context;
  const { id, typeName, retry } = operation;
  const hasRequired = operation.body?.required || operation.parameters.some(({ required }) => required);
  const members = joinEmitted([
    emitOperationServer(operation),
    emitOperationSecurity(security, model, operation),
    emitRequestBody(operation),
    { text: retry.length === 0 ? "" : `  retry: [${retry.join(", ")}],\n`, imports: [] },
    emitIdempotencyKey(operation),
    emitSerializers(operation),
    emitResponses(operation),
  ]);
  const text = `${header(model.file)}

${emitRuntimeImports(["callOperation", ...members.imports])}${emitTypeImports(context, operation)}import type { Client as Client$ } from "../client.ts";

${emitTypeExports(context, operation)}
const operation$: runtime$.OperationDefinition = {
  api: ${quote(model.slug)},
  method: ${quote(operation.method)},
  path: ${quote(operation.path)},
${members.text}};

${emitInit(operation)}
${docComment([`What \`${id}\` gives.`])}export type ${typeName}Result =
${emitResults(operation)};

${docComment(operationWords(operation), "", operation.deprecated ? ["@deprecated"] : [])}export function ${id}(client: Client$, init: ${typeName}Init${hasRequired ? "" : " = {}"}): Promise<${typeName}Result> {
  return callOperation$(client, operation$, init);
}
`;
  return { path: `operations/${operation.fileName}.ts`, text };
}

function operationWords({ summary, description, method, path }: Operation): readonly string[] {
  return [summary, description, `\`${method} ${path}\``];
}

function emitResults(operation: Operation): string {
  const names = listFailures(operation);
  return listResults(operation, (name) => `failure${names.indexOf(name)}$.${name}`)
    .map((member) => `  | ${member}`)
    .join("\n");
}

/** The modules of the types package: that of the operation, and those of failures inside a success. */
function emitTypeImports({ typesPackage, schemaFiles }: ClientContext, operation: Operation): string {
  const contents = operation.body?.contents ?? [];
  const isUsed =
    operation.parameters.length > 0 ||
    contents.some(({ kind }) => kind !== "binary") ||
    emitResults(operation).includes("types$.");
  const own = `import type * as types$ from ${quote(`${typesPackage}/operations/${operation.fileName}`)};\n`;
  const failures = listFailures(operation).map(
    (name, index) =>
      `import type * as failure${index}$ from ${quote(`${typesPackage}/schemas/${schemaFiles.get(name)}`)};\n`,
  );
  return (isUsed ? own : "") + failures.join("");
}

/** What results consist of, for the declarations of programs that import nothing else. */
function emitTypeExports({ model, typesPackage }: ClientContext, operation: Operation): string {
  const { id, typeName, fileName, body } = operation;
  const isBinary = body?.contents.some(({ kind }) => kind === "binary");
  const ofRuntime = [
    "CallOptions",
    ...(isBinary ? ["BinaryBody"] : []),
    ...runtimeTypesIn(emitResults(operation)),
  ].sort();
  const own = new Set([id, `${typeName}Init`, `${typeName}Result`]);
  const names = ofRuntime.map((name) => (own.has(name) ? `${name} as runtime$${name}` : name));
  const taken = new Set([...own, ...ofRuntime]);
  const hidden = model.schemas.filter(({ name }) => taken.has(name));
  return `export type { ${names.join(", ")} } from ${quote(runtimeEntry)};
export type * from ${quote(`${typesPackage}/operations/${fileName}`)};
${emitSchemaExports(hidden, typesPackage, taken)}`;
}

/** The schemas that type failures inside a success; only a success can have one. */
function listFailures({ responses }: Operation): readonly string[] {
  const names = responses.flatMap(({ status, failure }) =>
    failure && status.startsWith("2") ? [failure.schemaName] : [],
  );
  return [...new Set(names)];
}
