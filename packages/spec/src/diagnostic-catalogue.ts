import type { Severity } from "./diagnostic.ts";

/** What is refused: a sentence, what to do, and what the code means in general where the sentence does not say it. */
const errors = {
  "unreadable-spec": [
    "<file> cannot be read: <reason>.",
    "Give the path of an OpenAPI file below the workspace, for example specs/petstore.yaml.",
  ],
  "yaml-syntax": ["The file is not valid YAML: <reason>.", "<advice>", "The file is not YAML or JSON."],
  "not-openapi": [
    "This is not an OpenAPI description: <found>.",
    "Begin the document with `openapi: 3.1.0`.",
  ],
  "swagger-2": [
    "This is a Swagger 2.0 document; Specmint reads OpenAPI 3.0, 3.1 and 3.2.",
    "Convert it to OpenAPI 3.0: npx swagger2openapi --yaml --outfile <file> <file>",
  ],
  "unsupported-version": [
    "OpenAPI <version> is not supported; Specmint reads OpenAPI 3.0, 3.1 and 3.2.",
    "Set `openapi: 3.1.0` if that is what the document follows.",
  ],
  "structure/value": [
    "<what> has to be <expected>, not <found>.",
    "<advice>",
    "A value is not what OpenAPI has in its place.",
  ],
  "structure/missing": ["The <object> must have <what>.", "Add <what>."],
  "structure/misspelt": ["The <object> has no `<key>`.", "Write `<meant>`, or begin the name with `x-`."],
  "structure/key": ["<what> has to <rule>.", "<advice>", "A key is not what OpenAPI has in its place."],
  "structure/both": ["The <object> cannot have both `<first>` and `<other>`.", "Leave out one of the two."],
  "structure/ref-place": ["A `$ref` cannot stand in place of the <object>.", "Write out what it leads to."],
  "structure/ref-target": [
    "`$ref` in place of the <object> has to lead to `#/components/<section>`, not to `<ref>`.",
    "Refer to one of `#/components/<section>`, and move what is meant there.",
  ],
  "redocly-error": [
    "<reason> (<rule>)",
    "Redocly's documentation of the rule `<rule>` says how.",
    "One of Redocly's recommended rules of severity error fails.",
  ],
  "unresolved-ref": ["$ref `<ref>` points at nothing.", "Correct the pointer, or add what it points at."],
  "circular-ref": [
    "$ref `<ref>` leads back to itself without ever reaching a value.",
    "Let one of the references in the circle be a real object.",
  ],
  "remote-ref": [
    "$ref `<ref>` leads to another host, and Specmint reads nothing from the network.",
    "Save what it points at as a file beside the spec, and refer to that by its relative path.",
  ],
  "outside-ref": [
    "$ref `<ref>` leads to <file>, outside the spec's folder.",
    "Move the file into the folder, or allow it: --allow-outside <file>",
  ],
  "unreadable-ref": [
    "$ref `<ref>` leads to <file>, which cannot be read: <reason>.",
    "Correct the path: it is relative to the file that the reference stands in.",
  ],
  "too-large": [
    "The description is too large: <reason>.",
    'Make several of it, or let more be read: `--max-size <more>`, or for good `"specmint": { "maxSize": <more> }` in the root package.json.',
  ],
  "too-deep": [
    "The file's values are nested more than <limit> levels deep.",
    "Name inner schemas under `components/schemas` and refer to them.",
  ],
  "duplicate-operation-id": [
    "operationId `<id>` is also that of <other>.",
    "Give each operation its own; it becomes the function's name in the client.",
  ],
  "duplicate-parameter": [
    "Parameter `<name>` in <in> is described twice for <operation>.",
    "Remove one of the two.",
  ],
  "not-an-identifier": [
    "<what> `<name>` cannot be a name in TypeScript.",
    "Use letters and digits, beginning with a letter, and no reserved word, for example `<suggestion>`.",
  ],
  "option-collision": [
    "<what> becomes the option `<name>`, which is also that of <other>.",
    "Give one of the two an `x-specmint: { option: … }` of its own.",
    "Two parts of the spec become the same option of `createClient`.",
  ],
  "invalid-schema": [
    "The schema at <pointer> is not valid: <reason>.",
    "Write a regular expression that JavaScript takes, such as `^[a-z]+$`.",
    "A pattern is no regular expression.",
  ],
  "unknown-extension-key": [
    "x-specmint.<key> means nothing on <on>.",
    "Known here: <known>. specs/README.md describes them.",
  ],
  "invalid-extension": [
    "<what> has to be <expected>.",
    "specs/README.md describes each key.",
    "A value under `x-specmint` is not what its key takes.",
  ],
  "undefined-server-variable": [
    "The server's URL has {<name>}, which its `variables` do not describe.",
    "Add `<name>` with a `default` under the server's `variables`.",
  ],
  "server-url": [
    "<reason>",
    "<advice>",
    "A server's URL cannot be called, as it stands or with a value that the spec has for a variable.",
  ],
  unsendable: [
    "`<text>` cannot be <what>.",
    "<advice>",
    "A name or media type has characters that HTTP does not allow where it is sent.",
  ],
  "path-fragment": [
    "The path `<path>` has a `#`: what follows it is never sent.",
    "Leave it out, or write `%23` if the path has the character itself.",
  ],
  "undefined-path-parameter": [
    "<operation> and its parameters do not agree on the path parameter `<name>`.",
    "Describe `<name>` with `in: path` and `required: true`, and write {<name>} in the path.",
  ],
  "undefined-security-scheme": [
    "The security scheme `<name>` is not described.",
    "Add `<name>` under `components.securitySchemes`.",
  ],
  "unsupported/dialect": [
    "The dialect `<name>` is not supported.",
    "Write the schemas in JSON Schema 2020-12: keywords of draft 4 mean something else there.",
  ],
  "unsupported/parameter-style": [
    "`style: <name>` of a parameter in <place> is not supported.",
    "Use <known>.",
  ],
  "unsupported/dynamic-ref": [
    "`$dynamicRef: <name>`, for which there are several `$dynamicAnchor`s, is not supported.",
    "Use `$ref`, and write a schema of its own for each of the anchors.",
  ],
  "unsupported/multiplied-refs": [
    "`$ref`s where OpenAPI allows none, to what has such again, multiply without end, which is not supported.",
    "Refer to schemas, responses and parameters, which stay references, or to whole path items.",
  ],
  "no-content": [
    "The document has no operation, no webhook and no schema.",
    "Describe at least one operation under `paths`.",
  ],
  "discriminator-mapping": [
    "The discriminator's mapping to `<text>` leads to nothing.",
    "Write the name of a schema or a reference to it: `#/components/schemas/Cat`.",
  ],
} as const;

/** What is odd, in the same parts. */
const warnings = {
  "unknown-key": [
    "<reason>",
    "<advice>",
    "A key means nothing in this version of OpenAPI, or something only in another.",
  ],
  "accept/unused": ["`accept` names `<code>`, of which nothing is warned here or below.", "Take it out."],
  "accept/unknown": ["`accept` names `<code>`, which is no code of a warning.", "<advice>"],
  "accept/error": [
    "`accept` names `<code>`, which is an error: only warnings can be accepted.",
    "Take it out.",
  ],
  "redocly-warning": [
    "<reason> (<rule>)",
    "Redocly's documentation of the rule `<rule>` says how.",
    "One of Redocly's recommended rules of severity warning fails.",
  ],
  "redocly-skipped": [
    "Redocly's rules are not asked, as references lead through too many schemas.",
    "Nothing has to be done: the other checks are made.",
  ],
  "misplaced-ref": [
    "$ref `<ref>` stands in place of `<where>`, where OpenAPI allows none: it is taken as what it leads to.<more>",
    "Nothing has to be done for Specmint. For other tools, refer to the whole path item or component instead.",
    "A `$ref` stands where OpenAPI allows none. It is taken as what it leads to.",
  ],
  "rounded-number": [
    "This number is read as <read>, which may not be what is written: it is beyond 2^53.",
    "Write it as a string if its digits matter.",
  ],
  "missing-operation-id": [
    "<operation> has no operationId; it becomes `<name>`.",
    "Add one, for example `operationId: <suggestion>`. It becomes the function's name in the client.",
  ],
  "repeated-operation": [
    "<operation> is <other> once more; it becomes `<name>`.<more>",
    "Write the operation out, with an `operationId` of its own, if it shall have another name.",
    "An operation stands below several paths, by a `$ref` or an alias: below all but one it is named by its method and path.",
  ],
  "name-collision": [
    "<what> cannot become `<wanted>`, which is the name of <other>: it becomes `<name>`.",
    "Rename one of the two: the name it gets depends on what else the spec has.",
  ],
  "renamed-option": [
    "`<key>` becomes the option `<name>`, because <owner> has `<wanted>` already.",
    "Choose the option's name by an `x-specmint: { option: … }` of its own.",
  ],
  "example-mismatch": [
    "<what> does not fit its schema: at <at> it <reason>.",
    "Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    "An example or default does not fit its schema. The packages leave such an example out.",
  ],
  "unsatisfiable-schema": [
    "No value satisfies <what>: <reason>.",
    "Correct one of the keywords, or leave the schema out.",
  ],
  "unreachable-branch": [
    "<branch> of `<list>` <reason>.",
    "Correct the branch, or leave it out; in `oneOf`, tell it apart by a `const` or by `required`, or use `anyOf`.",
    "No value ever takes a branch of `oneOf` or `anyOf`.",
  ],
  "enum-type": [
    "`<keyword>` has <values>, but values of this schema are of type <types>.",
    "<advice>",
    "A value of `enum` or `const` is not of its schema's type: it never occurs, and the packages do not have it.",
  ],
  "undescribed-required": [
    "`required` names `<name>`, which no `properties` describe; such a property may have any value.",
    "<advice>",
  ],
  "discriminator-optional": [
    "`<property>` tells the branches apart, but is not <how> in <branch>; it is taken as required.",
    "Describe `<property>` under `properties` of this branch and list it in `required`.",
    "A branch does not require, or does not describe, the property that tells the branches apart.",
  ],
  "discriminator-not-a-branch": [
    "The discriminator's mapping leads to `<text>`, which is no branch of <what>.",
    "Add the schema to the branches, or take it out of the mapping.",
  ],
  "discriminator-inline-branch": [
    "A branch of <what> has no name, and nothing says which `<property>` belongs to it; it may have any.",
    "Move the branch to `components/schemas` and refer to it, or give `<property>` a `const` in it.",
  ],
  "discriminator-contradiction": [
    "The mapping says `<mapped>` for <branch>, but its `<property>` can only be <possible>; it stays as it is.",
    "Let both say the same.",
    "The mapping of a discriminator says one value for a branch, and the branch itself another.",
  ],
  "discriminator-name": [
    "No mapping says which `<property>` belongs to <branch>, and its name cannot be one, which has to be <possible>; it may have any.",
    "Add a `mapping` with the value that means the schema, or give `<property>` a `const` in it.",
    "A branch is known by its name, which the property of the discriminator cannot have as a value.",
  ],
  "discriminator-without-branches": [
    "The discriminator of <what> tells nothing apart: there is no `oneOf` or `anyOf` beside it, and no schema has this one in its `allOf`; `<property>` is a property like others.",
    "List the branches in `oneOf`, or leave the discriminator out.",
    "A discriminator has no branches to tell apart.",
  ],
} as const;

/** What is good to know, in the same parts. */
const notes = {
  "no-sample": [
    "No value of <what> is known: <reason>.",
    "Show one by `examples`.",
    "No value of a schema is known, so that the fixtures have none.",
  ],
} as const;

/** What the packages say less exactly than the spec: what that is, what it becomes, and what to write instead, if not nothing. */
const approximations = {
  // Schemas.
  not: ["`not` in a schema", "the type accepts what it excludes, the validator does not"],
  if: ["`if` in a schema", "the type accepts values that `then` or `else` refuses, the validator does not"],
  contains: ["`contains` in a schema", "the type accepts lists without such an item, the validator does not"],
  "dependent-required": [
    "`dependentRequired` in a schema",
    "the type accepts objects without what other properties require, the validator does not",
  ],
  "dependent-schemas": [
    "`dependentSchemas` in a schema",
    "the type accepts objects that do not fit what other properties require, the validator does not",
  ],
  "property-names": ["`propertyNames` in a schema", "the type accepts every name, the validator does not"],
  "pattern-properties": [
    "`patternProperties`",
    "the type lets every property have any of these types, the validator goes by the names",
  ],
  "additional-properties": [
    "Typed `additionalProperties` beside `properties`",
    "the type lets further properties have the type of any property, the validator only that of `additionalProperties`",
    "Nothing has to be done: the validator checks it. A property of its own for the further ones would have an exact type.",
  ],
  "unevaluated-properties": [
    "`unevaluatedProperties` in a schema",
    "the type accepts further properties of any type, the validator does not",
  ],
  "unevaluated-items": [
    "`unevaluatedItems` in a schema",
    "the type accepts further items of any type, the validator does not",
    "Nothing has to be done: the validator checks it. `items` has an exact type, where it says the same.",
  ],
  "content-encoding": [
    "`contentEncoding`",
    "a string stays as it is sent, and is not decoded",
    "Nothing has to be done: encode and decode where the value is used.",
  ],
  "content-media-type": [
    "`contentMediaType`",
    "a string stays as it is sent, and is not read as that media type",
    "Nothing has to be done: read and write the string where the value is used.",
  ],
  "content-schema": [
    "`contentSchema`",
    "a string stays as it is sent, and what is in it is not checked",
    "Nothing has to be done: check what is in the string where the value is used.",
  ],
  format: ["`format: <name>`", "the validator does not check it", "<advice>"],
  xml: [
    "`xml`",
    "no XML is written or read: what is XML is a string",
    "Nothing has to be done where the API speaks JSON.",
  ],
  dialect: [
    "The dialect `<name>`",
    "schemas are read as JSON Schema 2020-12",
    "Nothing has to be done if the schemas mean the same there; else write them in 2020-12.",
  ],
  "beside-ref": [
    "`<name>` beside a `$ref`",
    "nothing, as OpenAPI 3.0 ignores it",
    "Put the reference into `allOf` and leave the keyword beside that.",
  ],
  "nullable-enum": [
    "`nullable` beside an `enum` without null",
    "one of the values or null, though OpenAPI 3.0 lets the `enum` rule null out",
    "Add null to the `enum` if it is meant, else remove `nullable`.",
  ],
  "slow-pattern": [
    "The pattern `<pattern>`",
    "nothing checks it, as <why>",
    "Let there be one way alone to match a text: `(a+)*` as `a*`, `(a|ab)*` as `(ab?)*`, and no repeat beside another of the same characters.",
  ],
  // Servers and security.
  "no-servers": [
    "A spec without `servers`",
    "callers have to give `baseUrl`",
    "Add `servers` with the URL that callers use by default.",
  ],
  "server-query": [
    "The server `<name>`",
    "it is left out, as operations' paths could not follow its query or fragment; `baseUrl` names any other",
    "End the address with its path, and describe what follows as parameters.",
  ],
  "server-address": [
    "The server `<name>`",
    "it is left out, as clients call only whole addresses that begin with https:// or http://; `baseUrl` names any other",
    "Write the whole address: https://api.example.com/v1.",
  ],
  "open-http": [
    "The server `<name>`",
    "clients refuse to call it without the option `allowHttp`, as everybody on the network can read and change what is sent over http://",
    "Write https:// if the server has it; else callers who can trust the network give `allowHttp: true`.",
  ],
  "security-scheme": [
    "A security scheme of the type `<name>`",
    "the client sends no credential for it",
    "Give what is to be sent by the option `headers`, or by a `fetch` of your own.",
  ],
  // Operations and parameters.
  "body-without-meaning": [
    "A request body of <name>",
    "it is left out: fetch sends none with this method",
    "Use parameters, or another method.",
  ],
  "forbidden-method": [
    "The method <name>",
    "the operation is left out: fetch does not send it",
    "Leave the operation out.",
  ],
  "ignored-header": [
    "A header parameter `<name>`",
    "it is left out, as OpenAPI says",
    "Describe media types under `content` and credentials under `security`, and leave the parameter out.",
  ],
  "cookie-style": [
    "`style: cookie`",
    "it is sent as with `form`, and so what is not allowed in a URL is percent-encoded",
    "Nothing has to be done for letters, digits, `-`, `.`, `_` and `~`.",
  ],
  "delimited-value": [
    "`style: <name>` for anything but a list or an object",
    "a single value is sent as with `form`",
    "Use the style `form`, or a `schema` with `type: array`.",
  ],
  "delimited-explode": [
    "`spaceDelimited` or `pipeDelimited` with `explode: true`",
    "it is sent as with `form`, which repeats the name",
    "Leave `explode` out, or use the style `form`.",
  ],
  "deep-object-value": [
    "`style: deepObject` for anything but an object",
    "OpenAPI does not define how it is written; a list is written with brackets (`a[0]`), and a single value as with `form`",
    "Nothing has to be done if the API reads that; else use the style `form`.",
  ],
  "deep-object-nested": [
    "`style: deepObject` with lists or objects inside a list or an object",
    "OpenAPI does not define how nested values of `deepObject` are written; they are written with brackets (`a[b][c]`, `a[0]`)",
    "Nothing has to be done if the API reads that; else describe it as `application/json`.",
  ],
  "nested-parameter": [
    "A parameter with lists or objects inside a list or an object",
    "the client refuses to send a value that has any in it, as OpenAPI defines no way to write it",
    "Use several parameters of simple types, or `content` with `application/json`.",
  ],
  "text-parameter": [
    "A parameter of the media type `<name>`",
    "the client sends text as it is, and nothing else",
    "Use `application/json`, or a `schema` with a `style`.",
  ],
  // Bodies.
  "text-of-others": [
    "`<name>` with a schema of other values than strings",
    "it is a string that the caller writes and reads",
    "Nothing has to be done; describe it as `application/json` if the API has that too.",
  ],
  "structured-bytes": [
    "`<name>` with a schema of objects or lists",
    "it is a `Blob` that the caller writes and reads",
    "Nothing has to be done; describe it as `application/json` if the API has that too.",
  ],
  "received-form": [
    "`<name>` in a response",
    "it is a string that the caller reads",
    "Nothing has to be done; describe it as `application/json` if the API has that too.",
  ],
  "received-parts": [
    "`<name>` in a response",
    "it is a `Blob` that the caller reads",
    "Nothing has to be done; describe it as `application/json` if the API has that too.",
  ],
  "assumed-json": [
    "The media type `<name>`",
    "it is written and read as JSON, because its schema describes objects or lists",
    "Nothing has to be done if it is JSON; else describe it by `type: string`.",
  ],
  "sent-range": [
    "The range of media types `<name>` in a request",
    "one of them is sent: JSON, text or bytes, by the schema",
    "Name the media type that is to be sent.",
  ],
  "events-schema": [
    "The `schema` of `<name>`",
    "it is not looked at: what is read are events, whose `data` is a string",
    "Describe one event by `itemSchema` (OpenAPI 3.2).",
  ],
  "lines-schema": [
    "A `schema` of `<name>` that is no list",
    "it is taken as that of one line",
    "Describe one line by `itemSchema` (OpenAPI 3.2), or the whole by `type: array`.",
  ],
  "item-schema": [
    "`itemSchema` of `<name>`",
    "it is not looked at: the body is read whole",
    "Describe the whole by `schema`, or use a media type of events or lines.",
  ],
  "nested-member": [
    "A member of `<name>` with lists or objects inside a list or an object",
    "it is written as JSON, as OpenAPI defines no other way",
    "Nothing has to be done if the API reads that; say `contentType: application/json` under `encoding`.",
  ],
  "nested-styled-member": [
    "A styled member of a form with lists or objects inside a list or an object",
    "the client refuses to send a value that has any in it, as OpenAPI defines no way to write it",
    "Say `contentType: application/json` if the API reads that, and leave the style out; or use `deepObject`.",
  ],
  encoding: [
    "`encoding` of `<name>`",
    "it is not looked at, as OpenAPI says: it is for forms",
    "Leave it out.",
  ],
  "positional-parts": [
    "`<name>`",
    "the caller writes and reads the parts, as one `Blob`",
    "Nothing has to be done; `multipart/form-data` is written by the client.",
  ],
  "part-style": [
    "`<name>` of a part of `multipart/form-data`",
    "a list is sent as one part for each item, and an object as JSON",
    "Leave it out.",
  ],
  "part-headers": [
    "A part with `headers`",
    "it is sent without them",
    "Nothing has to be done if the API does without them.",
  ],
  "content-type-header": [
    "A response header `Content-Type`",
    "it is left out, as OpenAPI says",
    "Describe media types under `content`, and leave the header out.",
  ],
  "external-value": [
    "`externalValue` of an example",
    "the example is left out, as nothing outside the spec is read",
    "Write the example under `value`.",
  ],
  "serialized-value": [
    "`serializedValue` of an example",
    "the example is left out, as only values are examples of a type",
    "Write the example under `dataValue` too.",
  ],
} as const;

type Entries = typeof errors &
  typeof warnings &
  typeof notes & {
    readonly [R in keyof typeof approximations as `approximated/${R}`]: (typeof approximations)[R];
  };

/** The code of a diagnostic. `approximated/…`, `structure/…` and `unsupported/…` are families, with a code for each rule. */
export type Code = keyof Entries;

/** What the words of each diagnostic are made with, by its code: what `<name>` stands for in them. */
export type DiagnosticParams = { readonly [C in Code]: Record<Names<Entries[C][number]>, string> };

type Names<T extends string> = T extends `${string}<${infer Name}>${infer Rest}` ? Name | Names<Rest> : never;

/** The words of a diagnostic. */
export interface Entry {
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  /** What it means in general. */
  readonly cause: string;
}

/** Every diagnostic there is. */
export const catalogue: Readonly<Record<Code, Entry>> = Object.fromEntries([
  ...entries("error", errors),
  ...entries("warning", warnings),
  ...entries("note", notes),
  ...Object.entries<readonly string[]>(approximations).map(([rule, [what, became, instead]]) =>
    entry("warning", `approximated/${rule}`, [
      `${what} is approximated: ${became}.`,
      instead ?? "Nothing has to be done: the validator checks it.",
    ]),
  ),
]) as Record<Code, Entry>;

function entries(severity: Severity, all: Readonly<Record<string, readonly string[]>>): [string, Entry][] {
  return Object.entries(all).map(([code, words]) => entry(severity, code, words));
}

function entry(severity: Severity, code: string, words: readonly string[]): [string, Entry] {
  const [message = "", fix = "", cause = message.replace(/<\w+>/g, "…")] = words;
  return [code, { severity, message, fix, cause }];
}
