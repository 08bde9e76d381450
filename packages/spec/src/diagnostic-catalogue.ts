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
  structure: { reason: string; instead?: string | undefined };
  "unknown-key": { reason: string; advice: string };
  "redocly-error": { rule: string; reason: string };
  "redocly-warning": { rule: string; reason: string };
  "unresolved-ref": { ref: string };
  "circular-ref": { ref: string };
  "remote-ref": { ref: string };
  "outside-ref": { ref: string; file: string; reason: string };
  "unreadable-ref": { ref: string; file: string; reason: string };
  "too-deep": { limit: number };
  "rounded-number": { read: string };
  "slow-pattern": { pattern: string };
  "missing-operation-id": { operation: string; name: string; suggestion: string };
  "duplicate-operation-id": { id: string; other: string };
  "not-an-identifier": { what: string; name: string; suggestion: string };
  "name-collision": { what: string; wanted: string; name: string; other: string };
  "renamed-option": { key: string; name: string; wanted: string; owner: string };
  "option-collision": { what: string; name: string; other: string };
  "example-mismatch": { what: string; pointer: string; reason: string };
  "invalid-schema": { pointer: string; reason: string };
  "unknown-extension-key": { key: string; on: string; known: string };
  "invalid-extension": { key: string; expected: string };
  "undefined-server-variable": { name: string };
  "server-url": { reason: string; advice: string };
  unsendable: { text: string; what: string; advice: string };
  "path-fragment": { path: string };
  "undefined-path-parameter": { name: string; operation: string };
  "undefined-security-scheme": { name: string };
  unsupported: { what: string; instead: string };
  approximated: { what: string; became: string; instead: string };
  "no-content": Record<never, never>;
  "unsatisfiable-schema": { what: string; reason: string };
  "unreachable-branch": { branch: string; list: string; reason: string };
  "undescribed-required": { name: string; near: string };
  "discriminator-optional": { property: string; branch: string; how: "described" | "required" };
  "discriminator-mapping": { text: string };
  "discriminator-not-a-branch": { text: string; what: string };
  "discriminator-inline-branch": { property: string; what: string };
  "discriminator-without-branches": { property: string; what: string };
  "discriminator-contradiction": {
    property: string;
    branch: string;
    mapped: string;
    mappedAt: string;
    pinned: string;
    pinnedAt: string;
  };
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
    () => "This is a Swagger 2.0 document; Specmint reads OpenAPI 3.0, 3.1 and 3.2.",
    (p) => `Convert it to OpenAPI 3.0: npx swagger2openapi --yaml --outfile ${p.file} ${p.file}`,
  ),
  "unsupported-version": entry(
    "error",
    "The document's OpenAPI version is not supported.",
    (p) => `OpenAPI ${p.version} is not supported; Specmint reads OpenAPI 3.0, 3.1 and 3.2.`,
    () => "Set `openapi: 3.1.0` if that is what the document follows.",
  ),
  structure: entry(
    "error",
    "The document does not have the structure OpenAPI prescribes.",
    (p) => p.reason,
    (p) => p.instead ?? "Correct this part as the OpenAPI Specification describes it.",
  ),
  "unknown-key": entry(
    "warning",
    "A key means nothing in this version of OpenAPI, or something only in another.",
    (p) => p.reason,
    (p) => p.advice,
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
    (p) => `$ref \`${p.ref}\` points at nothing.`,
    () => "Correct the pointer, or add what it points at.",
  ),
  "circular-ref": entry(
    "error",
    "A chain of `$ref`s leads back to itself.",
    (p) => `$ref \`${p.ref}\` leads back to itself without ever reaching a value.`,
    () => "Let one of the references in the circle be a real object.",
  ),
  "remote-ref": entry(
    "error",
    "A `$ref` leads to another host: nothing is read from the network.",
    (p) => `$ref \`${p.ref}\` leads to another host, and Specmint reads nothing from the network.`,
    () => "Save what it points at as a file beside the spec, and refer to that by its relative path.",
  ),
  "outside-ref": entry(
    "error",
    "A `$ref` leads out of the spec's folder.",
    (p) => `$ref \`${p.ref}\` leads to ${p.file}, outside the spec's folder.`,
    (p) => `Move the file into the folder, or allow it: --allow-outside ${p.file}`,
  ),
  "unreadable-ref": entry(
    "error",
    "A `$ref` leads to a file that cannot be read.",
    (p) => `$ref \`${p.ref}\` leads to ${p.file}, which cannot be read: ${p.reason}.`,
    () => "Correct the path: it is relative to the file that the reference stands in.",
  ),
  "too-deep": entry(
    "error",
    "The file's values are nested deeper than any description needs.",
    (p) => `The file's values are nested more than ${p.limit} levels deep.`,
    () => "Name inner schemas under `components/schemas` and refer to them.",
  ),
  "rounded-number": entry(
    "warning",
    "A whole number is larger than JavaScript, and JSON as most programs read it, can hold exactly.",
    (p) => `This number is read as ${p.read}, which may not be what is written: it is beyond 2^53.`,
    () => "Write it as a string if its digits matter.",
  ),
  "slow-pattern": entry(
    "warning",
    "A pattern takes a time that grows exponentially with the text, so that somebody can stop a program with one.",
    (p) => `Pattern \`${p.pattern}\` takes more than 100 ms for an example.`,
    () => "Let no part of it be repeated within a part that is repeated: `(a+)*` as `a*`.",
  ),
  "missing-operation-id": entry(
    "warning",
    "An operation has no `operationId`, so that it is named by its method and path.",
    (p) => `${p.operation} has no operationId; it becomes \`${p.name}\`.`,
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
    "warning",
    "Two parts of the spec would become the same name, so that one of them gets another.",
    (p) =>
      `${p.what} cannot become \`${p.wanted}\`, which is the name of ${p.other}: it becomes \`${p.name}\`.`,
    () => "Rename one of the two: the name it gets depends on what else the spec has.",
  ),
  "renamed-option": entry(
    "warning",
    "A security scheme or server variable cannot have the option of `createClient` that it is called by, so that it gets another.",
    (p) => `\`${p.key}\` becomes the option \`${p.name}\`, because ${p.owner} has \`${p.wanted}\` already.`,
    () => "Choose the option's name by an `x-specmint: { option: … }` of its own.",
  ),
  "option-collision": entry(
    "error",
    "Two parts of the spec become the same option of `createClient`.",
    (p) => `${p.what} becomes the option \`${p.name}\`, which is also that of ${p.other}.`,
    () => "Give one of the two an `x-specmint: { option: … }` of its own.",
  ),
  "example-mismatch": entry(
    "warning",
    "An example or default does not fit its schema. The packages leave such an example out.",
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
  "server-url": entry(
    "error",
    "A server's URL cannot be called, as it stands or with a value that the spec has for a variable.",
    (p) => p.reason,
    (p) => p.advice,
  ),
  unsendable: entry(
    "error",
    "A name or media type has characters that HTTP does not allow where it is sent.",
    (p) => `\`${p.text}\` cannot be ${p.what}.`,
    (p) => p.advice,
  ),
  "path-fragment": entry(
    "error",
    "A path has a `#`: what follows it is never sent.",
    (p) => `The path \`${p.path}\` has a \`#\`: what follows it is never sent.`,
    () => "Leave it out, or write `%23` if the path has the character itself.",
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
  approximated: entry(
    "warning",
    "A legal part of OpenAPI that the packages say or do less exactly than the spec.",
    (p) => `${p.what} is approximated: ${p.became}.`,
    (p) => p.instead,
  ),
  "no-content": entry(
    "error",
    "The document describes nothing that packages could be made of.",
    () => "The document has no operation, no webhook and no schema.",
    () => "Describe at least one operation under `paths`.",
  ),
  "unsatisfiable-schema": entry(
    "warning",
    "No value satisfies a schema.",
    (p) => `No value satisfies ${p.what}: ${p.reason}.`,
    () => "Correct one of the keywords, or leave the schema out.",
  ),
  "unreachable-branch": entry(
    "warning",
    "No value ever takes a branch of `oneOf` or `anyOf`.",
    (p) => `${p.branch} of \`${p.list}\` ${p.reason}.`,
    (p) =>
      p.list === "oneOf"
        ? "Correct the branch, tell it apart by a `const` or by `required`, or use `anyOf`."
        : "Correct the branch, or leave it out.",
  ),
  "undescribed-required": entry(
    "warning",
    "`required` names a property that no schema describes.",
    (p) =>
      `\`required\` names \`${p.name}\`, which no \`properties\` describe; such a property may have any value.`,
    (p) =>
      p.near
        ? `Did you mean \`${p.near}\`?`
        : `Describe \`${p.name}\` under \`properties\`, or take it out of \`required\`.`,
  ),
  "discriminator-optional": entry(
    "warning",
    "A branch does not require, or does not describe, the property that tells the branches apart.",
    (p) =>
      `\`${p.property}\` tells the branches apart, but is not ${p.how} in ${p.branch}; it is taken as required.`,
    (p) => `Describe \`${p.property}\` under \`properties\` of this branch and list it in \`required\`.`,
  ),
  "discriminator-mapping": entry(
    "error",
    "The mapping of a discriminator leads to nothing.",
    (p) => `The discriminator's mapping to \`${p.text}\` leads to nothing.`,
    () => "Write the name of a schema or a reference to it: `#/components/schemas/Cat`.",
  ),
  "discriminator-not-a-branch": entry(
    "warning",
    "The mapping of a discriminator leads to a schema that is none of the branches.",
    (p) => `The discriminator's mapping leads to \`${p.text}\`, which is no branch of ${p.what}.`,
    () => "Add the schema to the branches, or take it out of the mapping.",
  ),
  "discriminator-inline-branch": entry(
    "warning",
    "A branch without a name stands under a discriminator, which knows branches by their names.",
    (p) =>
      `A branch of ${p.what} has no name, and nothing says which \`${p.property}\` belongs to it; it may have any.`,
    (p) =>
      `Move the branch to \`components/schemas\` and refer to it, or give \`${p.property}\` a \`const\` in it.`,
  ),
  "discriminator-without-branches": entry(
    "warning",
    "A discriminator has no branches to tell apart.",
    (p) =>
      `The discriminator of ${p.what} tells nothing apart: there is no \`oneOf\` or \`anyOf\` beside it, and no schema has this one in its \`allOf\`; \`${p.property}\` is a property like others.`,
    () => "List the branches in `oneOf`, or leave the discriminator out.",
  ),
  "discriminator-contradiction": entry(
    "error",
    "The mapping of a discriminator says one value for a branch, and the branch itself another.",
    (p) =>
      `The mapping says \`${p.mapped}\` for ${p.branch} at ${p.mappedAt}, but its \`${p.property}\` says ${p.pinned} at ${p.pinnedAt}.`,
    () => "Let both say the same.",
  ),
};
