import type { Rules } from "../src/index.ts";
import { change, smallSpec } from "./small-spec.ts";

/** A broken or odd spec, and everything that is said about it. */
export interface DiagnosticCase {
  readonly name: string;
  readonly given: string;
  readonly rules?: Rules;
  readonly want: readonly string[];
}

/** At least one for each code of the catalogue that a spec's text can lead to. */
export const diagnosticCases: readonly DiagnosticCase[] = [
  {
    name: "syntax that is not YAML",
    given: change(["openapi: 3.1.0", "openapi: [3.1.0"]),
    want: [
      "specs/groups.yaml:2:1 - error yaml-syntax: The file is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].\n  fix: Correct the syntax at this place.",
    ],
  },
  {
    name: "a key that occurs twice",
    given: change([
      "      operationId: updateGroup",
      "      operationId: updateGroup\n      operationId: other",
    ]),
    want: [
      "specs/groups.yaml:13:7 - error yaml-syntax: The file is not valid YAML: a key occurs twice in one map.\n  fix: Remove one of the two.",
    ],
  },
  {
    name: "a number that JSON does not have",
    given: change(["default: 1", "default: .inf"]),
    want: [
      "specs/groups.yaml:36:41 - error yaml-syntax: The file is not valid YAML: infinity and not-a-number do not exist in JSON.\n  fix: Write a number or a string.",
    ],
  },
  {
    name: "aliases that multiply",
    given:
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d]\n",
    want: [
      "specs/groups.yaml:1:1 - error yaml-syntax: The file is not valid YAML: its aliases multiply without end.\n  fix: Write the repeated values out.",
    ],
  },
  {
    name: "a file that is a list",
    given: "- 1\n",
    want: [
      "specs/groups.yaml:1:1 - error not-openapi: This is not an OpenAPI description: it is not an object.\n  fix: Begin the document with `openapi: 3.1.0`.",
    ],
  },
  {
    name: "an empty file",
    given: "",
    want: [
      "specs/groups.yaml:1:1 - error not-openapi: This is not an OpenAPI description: it is not an object.\n  fix: Begin the document with `openapi: 3.1.0`.",
    ],
  },
  {
    name: "a document without a version",
    given: change(["openapi: 3.1.0\n", ""]),
    want: [
      "specs/groups.yaml:1:1 - error not-openapi: This is not an OpenAPI description: it has no `openapi` version.\n  fix: Begin the document with `openapi: 3.1.0`.",
    ],
  },
  {
    name: "a version that is a number",
    given: change(["openapi: 3.1.0\n", "openapi: 3.1\n"]),
    want: [
      "specs/groups.yaml:1:1 - error not-openapi: This is not an OpenAPI description: its `openapi` version is not a string.\n  fix: Begin the document with `openapi: 3.1.0`.",
    ],
  },
  {
    name: "Swagger 2.0",
    given: change(["openapi: 3.1.0", 'swagger: "2.0"']),
    want: [
      "specs/groups.yaml:1:1 - error swagger-2: This is a Swagger 2.0 document; Specmint reads OpenAPI 3.1.\n  fix: Convert it to OpenAPI 3.0, and from there by hand: npx swagger2openapi --yaml --outfile specs/groups.yaml specs/groups.yaml",
    ],
  },
  {
    name: "OpenAPI 3.0",
    given: change(["openapi: 3.1.0", "openapi: 3.0.3"]),
    want: [
      "specs/groups.yaml:1:1 - error unsupported-version: OpenAPI 3.0.3 is not supported yet; Specmint reads OpenAPI 3.1.\n  fix: Set `openapi: 3.1.0` and adapt the document, for example `nullable: true` to a type array.",
    ],
  },
  {
    name: "a key that OpenAPI does not have",
    given: change(["      responses:", "      respones: 1\n      responses:"]),
    want: [
      "specs/groups.yaml:21:7 - error structure: Property `respones` is not expected here.\n  fix: Correct this part as the OpenAPI Specification describes it.",
    ],
  },
  {
    name: "a required field that is missing",
    given: change(["title: Groups, ", ""]),
    want: [
      "specs/groups.yaml:2:1 - error structure: The field `title` must be present on this level.\n  fix: Correct this part as the OpenAPI Specification describes it.",
    ],
  },
  {
    name: "a reference to nothing",
    given: change([
      'schema: { $ref: "#/components/schemas/Group" }\n            examples',
      'schema: { $ref: "#/components/schemas/Grop" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:18:23 - error unresolved-ref: $ref `#/components/schemas/Grop` points at nothing in this document.\n  fix: Correct the pointer, or add what it points at under `components`.",
    ],
  },
  {
    name: "references in a circle",
    given: change([
      "    Group:\n",
      '    A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }\n    Group:\n',
    ]),
    want: [
      "specs/groups.yaml:31:10 - error circular-ref: $ref `#/components/schemas/B` leads back to itself without ever reaching a value.\n  fix: Let one of the references in the circle be a real object.",
      "specs/groups.yaml:32:10 - error circular-ref: $ref `#/components/schemas/A` leads back to itself without ever reaching a value.\n  fix: Let one of the references in the circle be a real object.",
    ],
  },
  {
    name: "a reference to another file",
    given: change([
      'schema: { $ref: "#/components/schemas/Group" }\n            examples',
      'schema: { $ref: "./other.yaml#/Group" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:18:23 - error external-ref: $ref `./other.yaml#/Group` leads out of this document, which is not supported yet.\n  fix: Copy what it points at into this document's `components` and refer to it there.",
    ],
  },
  {
    name: "a reference to an address",
    given: change([
      'schema: { $ref: "#/components/schemas/Group" }\n            examples',
      'schema: { $ref: "https://example.com/other.yaml#/Group" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:18:23 - error external-ref: $ref `https://example.com/other.yaml#/Group` leads out of this document, which is not supported yet.\n  fix: Copy what it points at into this document's `components` and refer to it there.",
    ],
  },
  {
    name: "an operation without operationId",
    given: change(["      operationId: updateGroup\n", ""]),
    want: [
      "specs/groups.yaml:11:5 - error missing-operation-id: PUT /groups/{id} has no operationId.\n  fix: Add one, for example `operationId: putGroupsId`. It becomes the function's name in the client.",
    ],
  },
  {
    name: "an operation without operationId that has a summary",
    given: change(["      operationId: updateGroup\n", "      summary: Update user group\n"]),
    want: [
      "specs/groups.yaml:11:5 - error missing-operation-id: PUT /groups/{id} has no operationId.\n  fix: Add one, for example `operationId: updateUserGroup`. It becomes the function's name in the client.",
    ],
  },
  {
    name: "two operations with one operationId",
    given: change(
      ["      responses:", "      responses: &r"],
      [
        "components:\n",
        "  /groups:\n    post:\n      operationId: updateGroup\n      responses: *r\ncomponents:\n",
      ],
    ),
    want: [
      "specs/groups.yaml:29:7 - error duplicate-operation-id: operationId `updateGroup` is also that of PUT /groups/{id}.\n  fix: Give each operation its own; it becomes the function's name in the client.",
    ],
  },
  {
    name: "an operationId that is no identifier",
    given: change(["updateGroup", "update-group"]),
    want: [
      "specs/groups.yaml:12:7 - error not-an-identifier: operationId `update-group` cannot be a name in TypeScript.\n  fix: Use letters and digits, beginning with a letter, and no reserved word, for example `updateGroup`.",
    ],
  },
  {
    name: "an operationId that is a reserved word",
    given: change(["updateGroup", "delete"]),
    want: [
      "specs/groups.yaml:12:7 - error not-an-identifier: operationId `delete` cannot be a name in TypeScript.\n  fix: Use letters and digits, beginning with a letter, and no reserved word, for example `theDelete`.",
    ],
  },
  {
    name: "a schema's name that is no identifier",
    given: change(["    Group:\n", "    group-list: { type: array }\n    Group:\n"]),
    want: [
      "specs/groups.yaml:31:5 - error not-an-identifier: schema `group-list` cannot be a name in TypeScript.\n  fix: Use letters and digits, beginning with a letter, and no reserved word, for example `GroupList`.",
    ],
  },
  {
    name: "an option's name that is no identifier",
    given: change(["env: GROUPS_HOST", "option: delete"]),
    want: [
      "specs/groups.yaml:6:7 - error not-an-identifier: option `delete` cannot be a name in TypeScript.\n  fix: Use letters and digits, beginning with a letter, and no reserved word, for example `theDelete`.",
      "specs/groups.yaml:6:51 - error invalid-extension: x-specmint.option has to be a name that can be an option in TypeScript, for example apiHost.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "two schemas that differ in case",
    given: change(["    Group:\n", "    group: { type: string }\n    Group:\n"]),
    want: [
      "specs/groups.yaml:32:5 - error name-collision: schema `Group` becomes `Group`, which is also the name of schema `group`.\n  fix: Rename one of the two.",
    ],
  },
  {
    name: "a schema with the name of an operation's type",
    given: change(["    Group:\n", "    UpdateGroupBody: { type: string }\n    Group:\n"]),
    want: [
      "specs/groups.yaml:12:7 - error name-collision: PUT /groups/{id} becomes `UpdateGroupBody`, which is also the name of schema `UpdateGroupBody`.\n  fix: Rename one of the two.",
    ],
  },
  {
    name: "an operationId with the name of an export",
    given: change(["updateGroup", "createClient"]),
    want: [
      "specs/groups.yaml:12:7 - error name-collision: PUT /groups/{id} becomes `createClient`, which is also the name of a part of every package.\n  fix: Rename one of the two.",
    ],
  },
  {
    name: "an operationId with the name of what an operation's module uses",
    given: change(["updateGroup", "style"]),
    want: [
      "specs/groups.yaml:12:7 - error name-collision: PUT /groups/{id} becomes `style`, which is also the name of a part of every package.\n  fix: Rename one of the two.",
    ],
  },
  {
    name: "two operationIds that differ in case",
    given: change(
      ["      responses:", "      responses: &r"],
      [
        "components:\n",
        "  /groups:\n    post:\n      operationId: UpdateGroup\n      responses: *r\ncomponents:\n",
      ],
    ),
    want: [
      "specs/groups.yaml:29:7 - error name-collision: POST /groups becomes `UpdateGroup`, which is also the name of PUT /groups/{id}.\n  fix: Rename one of the two.",
    ],
  },
  {
    name: "a security scheme with the name of an option",
    given: change([
      "token: { type: http, scheme: bearer }",
      "token: { type: http, scheme: bearer, x-specmint: { option: baseUrl } }",
    ]),
    want: [
      "specs/groups.yaml:29:5 - error name-collision: `token` becomes `baseUrl`, which is also the name of an option of every client.\n  fix: Rename one of the two.",
    ],
  },
  {
    name: "a security scheme and a server variable with one name",
    given: change(["env: GROUPS_HOST", "option: token"]),
    want: [
      "specs/groups.yaml:6:7 - error name-collision: `host` becomes `token`, which is also the name of `token`.\n  fix: Rename one of the two.",
    ],
  },
  {
    name: "an example with wrong members",
    given: change(["value: { name: Admins }", "value: { name: 1, size: x }"]),
    want: [
      "specs/groups.yaml:20:33 - error example-mismatch: Example `plain` does not fit its schema: at /name it must be string.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
      "specs/groups.yaml:20:42 - error example-mismatch: Example `plain` does not fit its schema: at /size it must be integer.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "an example without a required member",
    given: change(["value: { name: Admins }", "value: {}"]),
    want: [
      "specs/groups.yaml:20:24 - error example-mismatch: Example `plain` does not fit its schema: at the top it must have required property 'name'.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "a default that does not fit",
    given: change(["default: 1", "default: many"]),
    want: [
      "specs/groups.yaml:36:32 - error example-mismatch: The default does not fit its schema: at the top it must be integer.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "a schema's example that does not fit",
    given: change(["name: { type: string }", "name: { type: string, examples: [ok, 2] }"]),
    want: [
      "specs/groups.yaml:35:46 - error example-mismatch: Example 1 does not fit its schema: at the top it must be string.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "an example with a value that the enum does not list",
    given: change(["name: { type: string }", "name: { type: string, enum: [a, b] }"]),
    want: [
      'specs/groups.yaml:20:33 - error example-mismatch: Example `plain` does not fit its schema: at /name it must be equal to one of the allowed values: ["a","b"].\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.',
    ],
  },
  {
    name: "a pattern that is no regular expression",
    given: change(["name: { type: string }", 'name: { type: string, pattern: "(" }']),
    want: [
      "specs/groups.yaml:35:31 - error invalid-schema: The schema at /components/schemas/Group/properties/name is not valid: Invalid regular expression: /(/u: Unterminated group.\n  fix: Correct the schema as JSON Schema 2020-12 describes it.",
    ],
  },
  {
    name: "a keyword of the wrong type",
    given: change([
      "size: { type: integer, default: 1 }",
      "size: { type: integer, default: 1, minimum: [1] }",
    ]),
    want: [
      "specs/groups.yaml:36:44 - error structure: Expected type `number` but got `array`.\n  fix: Correct this part as the OpenAPI Specification describes it.",
    ],
  },
  {
    name: "a type that does not exist",
    given: change(["name: { type: string }", "name: { type: text }"]),
    want: [
      'specs/groups.yaml:35:17 - error structure: `type` can be one of the following only: "object", "array", "string", "number", "integer", "boolean", "null".\n  fix: Correct this part as the OpenAPI Specification describes it.',
    ],
  },
  {
    name: "an unknown key of x-specmint",
    given: change(["env: GROUPS_HOST", "environment: GROUPS_HOST"]),
    want: [
      "specs/groups.yaml:6:51 - error unknown-extension-key: x-specmint.environment means nothing on a server variable.\n  fix: Known here: option, env, required. specs/README.md describes them.",
    ],
  },
  {
    name: "x-specmint where it means nothing",
    given: change(["version: 1.0.0 }", "version: 1.0.0, x-specmint: { env: X } }"]),
    want: [
      "specs/groups.yaml:2:54 - error unknown-extension-key: x-specmint.env means nothing on this object.\n  fix: Remove it. specs/README.md says where x-specmint may stand.",
    ],
  },
  {
    name: "an environment variable with a space",
    given: change(["env: GROUPS_HOST", "env: GROUPS HOST"]),
    want: [
      "specs/groups.yaml:6:51 - error invalid-extension: x-specmint.env has to be the name of an environment variable, for example ACME_TOKEN.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "x-specmint that is no object",
    given: change(["x-specmint: { env: GROUPS_HOST }", "x-specmint: yes"]),
    want: [
      "specs/groups.yaml:6:37 - error invalid-extension: x-specmint has to be an object.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "a failure whose pointer is none",
    given: change([
      "          description: The group.",
      '          description: The group.\n          x-specmint: { failure: { pointer: ok, equals: false, schema: { $ref: "#/components/schemas/Group" } } }',
    ]),
    want: [
      "specs/groups.yaml:24:25 - error invalid-extension: x-specmint.failure has to be { pointer, equals, schema: { $ref: '#/components/schemas/…' } } with a JSON pointer and a scalar.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "a failure whose schema does not exist",
    given: change([
      "          description: The group.",
      '          description: The group.\n          x-specmint: { failure: { pointer: /ok, equals: false, schema: { $ref: "#/components/schemas/Grop" } } }',
    ]),
    want: [
      "specs/groups.yaml:24:25 - error invalid-extension: x-specmint.failure has to be { pointer, equals, schema: { $ref: '#/components/schemas/…' } } with a JSON pointer and a scalar.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "a status to retry that is a success",
    given: change([
      "      operationId: updateGroup",
      "      operationId: updateGroup\n      x-specmint: { retry: [200] }",
    ]),
    want: [
      "specs/groups.yaml:13:21 - error invalid-extension: x-specmint.retry has to be a list of HTTP statuses from 300 to 599.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "a server variable that is not described",
    given: change(["https://{host}/v1", "https://{region}.{host}/v1"]),
    want: [
      "specs/groups.yaml:4:5 - error undefined-server-variable: The server's URL has {region}, which its `variables` do not describe.\n  fix: Add `region` with a `default` under the server's `variables`.",
    ],
  },
  {
    name: "a path parameter with two names",
    given: change(["  /groups/{id}:", "  /groups/{group}:"]),
    want: [
      "specs/groups.yaml:11:5 - error undefined-path-parameter: PUT /groups/{group} and its parameters do not agree on the path parameter `group`.\n  fix: Describe `group` with `in: path` and `required: true`, and write {group} in the path.",
      "specs/groups.yaml:14:11 - error undefined-path-parameter: PUT /groups/{group} and its parameters do not agree on the path parameter `id`.\n  fix: Describe `id` with `in: path` and `required: true`, and write {id} in the path.",
    ],
  },
  {
    name: "a security scheme that is not described",
    given: change(["  - token: []", "  - key: []"]),
    want: [
      "specs/groups.yaml:8:5 - error undefined-security-scheme: The security scheme `key` is not described.\n  fix: Add `key` under `components.securitySchemes`.",
    ],
  },
  {
    name: "a rule of Redocly's with severity warning",
    given: smallSpec,
    rules: "recommended",
    want: [
      "specs/groups.yaml:2:1 - warning redocly-warning: Info object should contain `license` field (info-license)\n  fix: Redocly's documentation of the rule `info-license` says how.",
      "specs/groups.yaml:11:5 - error redocly-error: Operation object should contain `summary` field (operation-summary)\n  fix: Redocly's documentation of the rule `operation-summary` says how.",
      "specs/groups.yaml:21:7 - warning redocly-warning: Operation must have at least one `4XX` response (operation-4xx-response)\n  fix: Redocly's documentation of the rule `operation-4xx-response` says how.",
    ],
  },
  {
    name: "a rule of Redocly's with severity error",
    given: change(["  /groups/{id}:", "  /groups/{id}/:"]),
    rules: "recommended",
    want: [
      "specs/groups.yaml:2:1 - warning redocly-warning: Info object should contain `license` field (info-license)\n  fix: Redocly's documentation of the rule `info-license` says how.",
      "specs/groups.yaml:10:3 - error redocly-error: `/groups/{id}/` should not have a trailing slash (no-path-trailing-slash)\n  fix: Redocly's documentation of the rule `no-path-trailing-slash` says how.",
      "specs/groups.yaml:11:5 - error redocly-error: Operation object should contain `summary` field (operation-summary)\n  fix: Redocly's documentation of the rule `operation-summary` says how.",
      "specs/groups.yaml:21:7 - warning redocly-warning: Operation must have at least one `4XX` response (operation-4xx-response)\n  fix: Redocly's documentation of the rule `operation-4xx-response` says how.",
    ],
  },
  {
    name: "a media type other than JSON",
    given: change([
      '          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples',
      '          text/plain:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:16:9 - error unsupported: A media type other than JSON is not supported yet.\n  fix: Describe this content as application/json, or leave the operation out.",
    ],
  },
  {
    name: "two media types",
    given: change([
      '          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples',
      '          application/problem+json: {}\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:16:9 - error unsupported: More than one media type for one body is not supported yet.\n  fix: Keep the JSON one.",
    ],
  },
  {
    name: "$defs in a schema",
    given: change(["      required: [name]", "      required: [name]\n      $defs: { A: { type: string } }"]),
    want: [
      "specs/groups.yaml:34:7 - error unsupported: `$defs` in a schema is not supported yet.\n  fix: Move the schema to `components/schemas` and refer to it there.",
    ],
  },
  {
    name: "readOnly",
    given: change(["name: { type: string }", "name: { type: string, readOnly: true }"]),
    want: [
      "specs/groups.yaml:35:31 - error unsupported: `readOnly` is not supported yet.\n  fix: Describe requests and responses by two schemas, and say so in the description.",
    ],
  },
  {
    name: "a discriminator",
    given: change([
      "      required: [name]",
      "      required: [name]\n      discriminator: { propertyName: name }",
    ]),
    want: [
      "specs/groups.yaml:34:7 - error unsupported: `discriminator` is not supported yet.\n  fix: Pin the property in each branch of `oneOf` with `const` instead.",
    ],
  },
  {
    name: "patternProperties",
    given: change([
      "      required: [name]",
      "      required: [name]\n      patternProperties: { ^x: { type: string } }",
    ]),
    want: [
      "specs/groups.yaml:34:7 - error unsupported: `patternProperties` is not supported yet.\n  fix: Use `additionalProperties` with one schema for all values.",
    ],
  },
  {
    name: "typed additionalProperties beside properties",
    given: change([
      "      required: [name]",
      "      required: [name]\n      additionalProperties: { type: string }",
    ]),
    want: [
      "specs/groups.yaml:34:7 - error unsupported: Typed `additionalProperties` beside `properties` is not supported yet.\n  fix: Split the schema in two, or drop the type of the additional properties.",
    ],
  },
  {
    name: "format binary",
    given: change(["name: { type: string }", "name: { type: string, format: binary }"]),
    want: [
      "specs/groups.yaml:35:31 - error unsupported: `format: binary` is not supported yet.\n  fix: Describe JSON content only.",
    ],
  },
  {
    name: "a reference into a schema",
    given: change([
      "size: { type: integer, default: 1 }",
      'size: { $ref: "#/components/schemas/Group/properties/name" }',
    ]),
    want: [
      "specs/groups.yaml:36:17 - error unsupported: A `$ref` to anything but a schema of `components/schemas` is not supported yet.\n  fix: Move the schema that it points at to `components/schemas` and refer to it there.",
    ],
  },
  {
    name: "webhooks",
    given: change(["components:\n", "webhooks: {}\ncomponents:\n"]),
    want: [
      "specs/groups.yaml:27:1 - error unsupported: `webhooks` is not supported yet.\n  fix: Leave them out of the spec.",
    ],
  },
  {
    name: "a second server",
    given: change(["security:\n", "  - url: https://example.org\nsecurity:\n"]),
    want: [
      "specs/groups.yaml:3:1 - error unsupported: More than one server is not supported yet.\n  fix: Keep the one that callers use by default; `baseUrl` names any other.",
    ],
  },
  {
    name: "security of one operation",
    given: change(["      operationId: updateGroup", "      operationId: updateGroup\n      security: []"]),
    want: [
      "specs/groups.yaml:13:7 - error unsupported: `security` of a single operation is not supported yet.\n  fix: Describe `security` at the top of the document.",
    ],
  },
  {
    name: "callbacks",
    given: change(["      operationId: updateGroup", "      operationId: updateGroup\n      callbacks: {}"]),
    want: [
      "specs/groups.yaml:13:7 - error unsupported: `callbacks` is not supported yet.\n  fix: Leave them out of the spec.",
    ],
  },
  {
    name: "a server of one operation",
    given: change([
      "      operationId: updateGroup",
      "      operationId: updateGroup\n      servers: [{ url: https://example.com }]",
    ]),
    want: [
      "specs/groups.yaml:13:7 - error unsupported: A server of a single operation is not supported yet.\n  fix: Describe the server at the top of the document.",
    ],
  },
  {
    name: "a server of one path",
    given: change(["    put:\n", "    servers: [{ url: https://example.com }]\n    put:\n"]),
    want: [
      "specs/groups.yaml:11:5 - error unsupported: A server of a single path is not supported yet.\n  fix: Describe the server at the top of the document.",
    ],
  },
  {
    name: "a parameter with content",
    given: change([
      "schema: { type: string } }\n      requestBody",
      "content: { application/json: {} } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:14:49 - error unsupported: A parameter with `content` is not supported yet.\n  fix: Describe the parameter by a `schema`.",
    ],
  },
  {
    name: "a style that may not stand in path",
    given: change(["in: path, required", "in: path, style: form, required"]),
    want: [
      "specs/groups.yaml:14:33 - error unsupported: This `style` of a parameter in path is not supported yet.\n  fix: Use `simple`, `label` or `matrix`.",
    ],
  },
  {
    name: "a style that may not stand in query",
    given: change([
      "      requestBody",
      "        - { name: p, in: query, style: matrix, schema: { type: string } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:33 - error unsupported: This `style` of a parameter in query is not supported yet.\n  fix: Use `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`.",
    ],
  },
  {
    name: "a style that may not stand in header",
    given: change([
      "      requestBody",
      "        - { name: p, in: header, style: label, schema: { type: string } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:34 - error unsupported: This `style` of a parameter in header is not supported yet.\n  fix: Use `simple`.",
    ],
  },
  {
    name: "a style that may not stand in cookie",
    given: change([
      "      requestBody",
      "        - { name: p, in: cookie, style: deepObject, schema: { type: string } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:34 - error unsupported: This `style` of a parameter in cookie is not supported yet.\n  fix: Use `form`.",
    ],
  },
  {
    name: "a delimited style with explode",
    given: change([
      "      requestBody",
      "        - { name: p, in: query, style: pipeDelimited, explode: true, schema: { type: array } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:55 - error unsupported: `spaceDelimited` or `pipeDelimited` with `explode: true` is not supported yet.\n  fix: Leave `explode` out, or use the style `form`, which repeats the name.",
    ],
  },
  {
    name: "a delimited style for a primitive value",
    given: change([
      "      requestBody",
      "        - { name: p, in: query, style: spaceDelimited, schema: { type: [array, string] } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:33 - error unsupported: `spaceDelimited` or `pipeDelimited` for anything but a list or an object is not supported yet.\n  fix: Use the style `form`, or a `schema` with `type: array`.",
    ],
  },
  {
    name: "deepObject for a list",
    given: change([
      "      requestBody",
      "        - { name: p, in: query, style: deepObject, schema: { type: array } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:33 - error unsupported: `deepObject` for anything but an object is not supported yet.\n  fix: Use the style `form`, or a `schema` with `type: object`.",
    ],
  },
  {
    name: "encoding",
    given: change([
      '            schema: { $ref: "#/components/schemas/Group" }\n            examples',
      '            encoding: {}\n            schema: { $ref: "#/components/schemas/Group" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:18:13 - error unsupported: `encoding` is not supported yet.\n  fix: Leave it out; it means nothing for JSON.",
    ],
  },
  {
    name: "OAuth 2",
    given: change(["token: { type: http, scheme: bearer }", "token: { type: oauth2, flows: {} }"]),
    want: [
      "specs/groups.yaml:29:5 - error unsupported: A security scheme other than `apiKey` and `http` with scheme `bearer` is not supported yet.\n  fix: Describe what is sent: OAuth 2 and OpenID Connect send a bearer token.",
    ],
  },
  {
    name: "a spec without servers",
    given: change([
      "servers:\n  - url: https://{host}/v1\n    variables:\n      host: { default: example.com, x-specmint: { env: GROUPS_HOST } }\n",
      "",
    ]),
    want: [
      "specs/groups.yaml:1:1 - error unsupported: A spec without a server is not supported yet.\n  fix: Add `servers` with the URL that callers use by default.",
    ],
  },
  {
    name: "a schema dialect of its own",
    given: change(["info:", "jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema\ninfo:"]),
    want: [
      "specs/groups.yaml:2:1 - error unsupported: `jsonSchemaDialect` is not supported yet.\n  fix: Write schemas in OpenAPI 3.1's own dialect.",
    ],
  },
  {
    name: "a schema that consists of itself",
    given: change([
      "    Group:\n",
      '    Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }] }\n    Group:\n',
    ]),
    want: [
      "specs/groups.yaml:31:5 - error circular-ref: $ref `#/components/schemas/Loop` leads back to itself without ever reaching a value.\n  fix: Let one of the references in the circle be a real object.",
    ],
  },
  {
    name: "a $ref beside other keywords",
    given: change([
      "size: { type: integer, default: 1 }",
      'size: { $ref: "#/components/schemas/Group", required: [name] }',
    ]),
    want: [
      "specs/groups.yaml:36:17 - error unsupported: A `$ref` beside other keywords of a schema is not supported yet.\n  fix: Put the reference and the rest into a schema of its own each, or copy what it points at.",
      "specs/groups.yaml:36:53 - error unsupported: `required` for a property that the same schema does not describe is not supported yet.\n  fix: Describe the property under `properties` beside `required`.",
    ],
  },
  {
    name: "a required property that is not described",
    given: change(["required: [name]", "required: [name, id]"]),
    want: [
      "specs/groups.yaml:20:24 - error example-mismatch: Example `plain` does not fit its schema: at the top it must have required property 'id'.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
      "specs/groups.yaml:33:7 - error unsupported: `required` for a property that the same schema does not describe is not supported yet.\n  fix: Describe the property under `properties` beside `required`.",
    ],
  },
  {
    name: "a tuple that may be longer or shorter",
    given: change([
      "size: { type: integer, default: 1 }",
      "size: { type: array, prefixItems: [{ type: string }] }",
    ]),
    want: [
      "specs/groups.yaml:36:30 - error unsupported: `prefixItems` without `items: false` and a `minItems` that is their number is not supported yet.\n  fix: Say that the list has exactly these items: add `items: false` and `minItems`.",
    ],
  },
  {
    name: "a reference with an escaped letter",
    given: change(["size: { type: integer, default: 1 }", 'size: { $ref: "#/components/schemas/Gr%6Fup" }']),
    want: [
      "specs/groups.yaml:36:17 - error unsupported: A `$ref` to anything but a schema of `components/schemas` is not supported yet.\n  fix: Move the schema that it points at to `components/schemas` and refer to it there.",
    ],
  },
  {
    name: "an example outside the spec",
    given: change([
      "plain: { value: { name: Admins } }",
      'plain: { externalValue: "http://127.0.0.1/example" }',
    ]),
    want: [
      "specs/groups.yaml:20:24 - error unsupported: `externalValue` is not supported yet.\n  fix: Write the example under `value`: nothing outside the spec is read.",
    ],
  },
  {
    name: "a server without https",
    given: change(["https://{host}/v1", "http://{host}/v1"]),
    want: [
      "specs/groups.yaml:4:5 - error unsupported: A server without an https:// URL (http:// on a loopback host) is not supported yet.\n  fix: Write the whole address: https://api.example.com/v1.",
    ],
  },
  {
    name: "a server with a relative URL",
    given: change(["https://{host}/v1", "/v1"]),
    want: [
      "specs/groups.yaml:4:5 - error unsupported: A server without an https:// URL (http:// on a loopback host) is not supported yet.\n  fix: Write the whole address: https://api.example.com/v1.",
    ],
  },
  {
    name: "a server whose URL is none",
    given: change(["  - url: https://{host}/v1", '  - url: "https://a.example/`x` <img>"']),
    want: [
      "specs/groups.yaml:4:5 - error unsupported: A server without an https:// URL (http:// on a loopback host) is not supported yet.\n  fix: Write the whole address: https://api.example.com/v1.",
    ],
  },
  {
    name: "a body of GET",
    given: change(["    put:", "    get:"]),
    want: [
      "specs/groups.yaml:15:7 - error unsupported: A request body of GET, HEAD or TRACE is not supported yet.\n  fix: Use parameters, or POST: fetch sends no body with these methods.",
    ],
  },
  {
    name: "TRACE",
    given: change(
      ["    put:", "    trace:"],
      [
        '      requestBody:\n        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
        "",
      ],
    ),
    want: [
      "specs/groups.yaml:11:5 - error unsupported: The method TRACE is not supported yet.\n  fix: Leave the operation out: fetch does not send it.",
    ],
  },
  {
    name: "a parameter that is a list of objects",
    given: change([
      "      requestBody",
      '        - { name: q, in: query, schema: { type: array, items: { $ref: "#/components/schemas/Group" } } }\n      requestBody',
    ]),
    want: [
      "specs/groups.yaml:15:33 - error unsupported: A nested parameter (a list or object that has lists or objects in it) is not supported yet.\n  fix: Use several parameters of simple types: OpenAPI defines no style for it.",
    ],
  },
  {
    name: "a parameter that is a list of lists",
    given: change([
      "      requestBody",
      "        - { name: q, in: header, schema: { type: array, items: { type: array } } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:34 - error unsupported: A nested parameter (a list or object that has lists or objects in it) is not supported yet.\n  fix: Use several parameters of simple types: OpenAPI defines no style for it.",
    ],
  },
  {
    name: "a parameter that is an object with a list",
    given: change([
      "      requestBody",
      "        - { name: q, in: cookie, schema: { properties: { a: { type: array } } } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:34 - error unsupported: A nested parameter (a list or object that has lists or objects in it) is not supported yet.\n  fix: Use several parameters of simple types: OpenAPI defines no style for it.",
    ],
  },
  {
    name: "a deepObject with an object",
    given: change([
      "      requestBody",
      '        - { name: q, in: query, style: deepObject, schema: { type: object, additionalProperties: { $ref: "#/components/schemas/Group" } } }\n      requestBody',
    ]),
    want: [
      "specs/groups.yaml:15:52 - error unsupported: A nested parameter (a list or object that has lists or objects in it) is not supported yet.\n  fix: Use several parameters of simple types: OpenAPI defines no style for it.",
    ],
  },
  {
    name: "a parameter that may be nested",
    given: change([
      "      requestBody",
      "        - { name: q, in: query, schema: { anyOf: [{ type: string }, { type: array, items: { oneOf: [{ type: string }, { type: object }] } }] } }\n      requestBody",
    ]),
    want: [
      "specs/groups.yaml:15:33 - error unsupported: A nested parameter (a list or object that has lists or objects in it) is not supported yet.\n  fix: Use several parameters of simple types: OpenAPI defines no style for it.",
    ],
  },
  {
    name: "a path without an operation",
    given: change(["    put:\n", "    x-put:\n"]),
    want: [
      "specs/groups.yaml:1:1 - error unsupported: A spec without an operation is not supported yet.\n  fix: Describe at least one operation under `paths`.",
    ],
  },
];
