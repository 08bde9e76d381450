import type { Severity } from "./diagnostic.ts";

interface Entry<P> {
  readonly severity: Severity;
  /** What it means in general, for the table of codes. */
  readonly cause: string;
  readonly message: (params: P) => string;
  readonly fix: (params: P) => string;
}

function entry<P>(
  severity: Severity,
  cause: string,
  message: (p: P) => string,
  fix: (p: P) => string,
): Entry<P> {
  return { severity, cause, message, fix };
}

/** What the words of each diagnostic are made with, by its code. */
export interface DiagnosticParams {
  "unreadable-spec": { file: string; reason: string };
  "yaml-syntax": { reason: string; advice: string };
  "not-openapi": { found: string };
  "swagger-2": { file: string };
  "unsupported-version": { version: string };
  structure: { reason: string };
  "redocly-error": { rule: string; reason: string };
  "redocly-warning": { rule: string; reason: string };
  "unresolved-ref": { ref: string };
  "circular-ref": { ref: string };
  "external-ref": { ref: string };
  "missing-operation-id": { operation: string; suggestion: string };
  "duplicate-operation-id": { id: string; other: string };
  "not-an-identifier": { what: string; name: string; suggestion: string };
  "name-collision": { what: string; name: string; other: string };
  "example-mismatch": { what: string; pointer: string; reason: string };
  "invalid-schema": { pointer: string; reason: string };
  "unknown-extension-key": { key: string; on: string; known: string };
  "invalid-extension": { key: string; expected: string };
  "undefined-server-variable": { name: string };
  "undefined-path-parameter": { name: string; operation: string };
  "undefined-security-scheme": { name: string };
  unsupported: { what: string; instead: string };
}

/** The code of a diagnostic. */
export type Code = keyof DiagnosticParams;

/** Every diagnostic there is. */
export const catalogue: { readonly [C in Code]: Entry<DiagnosticParams[C]> } = {
  "unreadable-spec": entry(
    "error",
    "The file cannot be read.",
    (p) => `${p.file} cannot be read: ${p.reason}.`,
    () => "Give the path of an OpenAPI file below the workspace, for example specs/petstore.yaml.",
  ),
  "yaml-syntax": entry(
    "error",
    "The file is not YAML or JSON.",
    (p) => `The file is not valid YAML: ${p.reason}.`,
    (p) => p.advice,
  ),
  "not-openapi": entry(
    "error",
    "The document has no `openapi` version.",
    (p) => `This is not an OpenAPI description: ${p.found}.`,
    () => "Begin the document with `openapi: 3.1.0`.",
  ),
  "swagger-2": entry(
    "error",
    "The document is Swagger 2.0.",
    () => "This is a Swagger 2.0 document; Specmint reads OpenAPI 3.1.",
    (p) =>
      `Convert it to OpenAPI 3.0, and from there by hand: npx swagger2openapi --yaml --outfile ${p.file} ${p.file}`,
  ),
  "unsupported-version": entry(
    "error",
    "The document's OpenAPI version is not supported yet.",
    (p) => `OpenAPI ${p.version} is not supported yet; Specmint reads OpenAPI 3.1.`,
    () => "Set `openapi: 3.1.0` and adapt the document, for example `nullable: true` to a type array.",
  ),
  structure: entry(
    "error",
    "The document does not have the structure OpenAPI prescribes.",
    (p) => p.reason,
    () => "Correct this part as the OpenAPI Specification describes it.",
  ),
  "redocly-error": entry(
    "error",
    "One of Redocly's recommended rules of severity error fails.",
    (p) => `${p.reason} (${p.rule})`,
    (p) => `Redocly's documentation of the rule \`${p.rule}\` says how.`,
  ),
  "redocly-warning": entry(
    "warning",
    "One of Redocly's recommended rules of severity warning fails.",
    (p) => `${p.reason} (${p.rule})`,
    (p) => `Redocly's documentation of the rule \`${p.rule}\` says how.`,
  ),
  "unresolved-ref": entry(
    "error",
    "A `$ref` points at nothing.",
    (p) => `$ref \`${p.ref}\` points at nothing in this document.`,
    () => "Correct the pointer, or add what it points at under `components`.",
  ),
  "circular-ref": entry(
    "error",
    "A chain of `$ref`s leads back to itself.",
    (p) => `$ref \`${p.ref}\` leads back to itself without ever reaching a value.`,
    () => "Let one of the references in the circle be a real object.",
  ),
  "external-ref": entry(
    "error",
    "A `$ref` leads out of the document.",
    (p) => `$ref \`${p.ref}\` leads out of this document, which is not supported yet.`,
    () => "Copy what it points at into this document's `components` and refer to it there.",
  ),
  "missing-operation-id": entry(
    "error",
    "An operation has no `operationId`.",
    (p) => `${p.operation} has no operationId.`,
    (p) =>
      `Add one, for example \`operationId: ${p.suggestion}\`. It becomes the function's name in the client.`,
  ),
  "duplicate-operation-id": entry(
    "error",
    "Two operations have the same `operationId`.",
    (p) => `operationId \`${p.id}\` is also that of ${p.other}.`,
    () => "Give each operation its own; it becomes the function's name in the client.",
  ),
  "not-an-identifier": entry(
    "error",
    "A name that becomes a name in TypeScript is not an identifier there.",
    (p) => `${p.what} \`${p.name}\` cannot be a name in TypeScript.`,
    (p) =>
      `Use letters and digits, beginning with a letter, and no reserved word, for example \`${p.suggestion}\`.`,
  ),
  "name-collision": entry(
    "error",
    "Two parts of the spec become the same name or the same file.",
    (p) => `${p.what} becomes \`${p.name}\`, which is also the name of ${p.other}.`,
    () => "Rename one of the two.",
  ),
  "example-mismatch": entry(
    "error",
    "An example does not fit its schema.",
    (p) => `${p.what} does not fit its schema: at ${p.pointer || "the top"} it ${p.reason}.`,
    () =>
      "Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
  ),
  "invalid-schema": entry(
    "error",
    "A schema is not valid JSON Schema 2020-12.",
    (p) => `The schema at ${p.pointer} is not valid: ${p.reason}.`,
    () => "Correct the schema as JSON Schema 2020-12 describes it.",
  ),
  "unknown-extension-key": entry(
    "error",
    "`x-specmint` has a key that means nothing there.",
    (p) => `x-specmint.${p.key} means nothing on ${p.on}.`,
    (p) =>
      p.known
        ? `Known here: ${p.known}. specs/README.md describes them.`
        : "Remove it. specs/README.md says where x-specmint may stand.",
  ),
  "invalid-extension": entry(
    "error",
    "A value under `x-specmint` is not what its key takes.",
    (p) => `x-specmint${p.key ? `.${p.key}` : ""} has to be ${p.expected}.`,
    () => "specs/README.md describes each key.",
  ),
  "undefined-server-variable": entry(
    "error",
    "A server's URL has a variable that is not described.",
    (p) => `The server's URL has {${p.name}}, which its \`variables\` do not describe.`,
    (p) => `Add \`${p.name}\` with a \`default\` under the server's \`variables\`.`,
  ),
  "undefined-path-parameter": entry(
    "error",
    "A path has a parameter that is not described, or the other way round.",
    (p) => `${p.operation} and its parameters do not agree on the path parameter \`${p.name}\`.`,
    (p) =>
      `Describe \`${p.name}\` with \`in: path\` and \`required: true\`, and write {${p.name}} in the path.`,
  ),
  "undefined-security-scheme": entry(
    "error",
    "A security requirement names a scheme that does not exist.",
    (p) => `The security scheme \`${p.name}\` is not described.`,
    (p) => `Add \`${p.name}\` under \`components.securitySchemes\`.`,
  ),
  unsupported: entry(
    "error",
    "A legal part of OpenAPI that Specmint cannot represent yet. It is refused rather than dropped.",
    (p) => `${p.what} is not supported yet.`,
    (p) => p.instead,
  ),
};
