import type { Operation } from "@specmint/spec";
import { docComment } from "../escape.ts";
import type { GeneratedFile } from "../generated-file.ts";
import type { NamedSchemas } from "../named-schemas.ts";
import { callTypes } from "./call-types.ts";
import { emitTypeModule } from "./type-module.ts";

/** Name of the interface that has an operation in openapi-typescript's shape. */
export function operationInterface({ typeName }: Operation): string {
  return `${typeName}Operation`;
}

/** The module of an operation's types. */
export function emitOperationTypes(schemas: NamedSchemas, operation: Operation): GeneratedFile {
  const { typeName, method, parameters, body, responses } = operation;
  const title = `\`${method} ${operation.path}\``;
  const doc = docComment(
    [operation.summary, operation.description, title],
    "",
    operation.deprecated ? ["@deprecated"] : [],
  );
  const call = {
    name: operationInterface(operation),
    typeName,
    method,
    parameters,
    body,
    responses,
    doc,
    title,
  };
  // Those of failures inside a success are for the client alone.
  const failures = responses.flatMap(({ failure }) => (failure ? [failure.schemaName] : []));
  return emitTypeModule(
    schemas,
    `operations/${operation.fileName}.ts`,
    (print) => callTypes({ ...call, side: "sender" }, print),
    failures,
  );
}
