import type { Rules } from "../src/index.ts";
import { change, smallSpec } from "./small-spec.ts";

/** A broken or odd spec, and everything that is said about it. */
export interface DiagnosticCase {
  readonly name: string;
  readonly given: string;
  /** The texts of the files that it may refer to. */
  readonly others?: Readonly<Record<string, string>>;
  readonly rules?: Rules;
  readonly want: readonly string[];
}

/** Those of the stage `check`, without what is said of fidelity and the lints. */
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
    name: "several documents in one file",
    given: `${smallSpec}---\nopenapi: 3.1.0\n`,
    want: [
      "specs/groups.yaml:37:1 - error yaml-syntax: The file is not valid YAML: a second document begins here.\n  fix: Write each document into a file of its own.",
    ],
  },
  {
    name: "keys that are collections or aliases",
    given: change([
      "        size: {",
      "        ? [a, b]\n        : &c {}\n        ? *c\n        : {}\n        size: {",
    ]),
    want: [
      "specs/groups.yaml:36:11 - error yaml-syntax: The file is not valid YAML: a key is a list, a map or an alias.\n  fix: Write a text as the key, in quotes if need be.",
      "specs/groups.yaml:38:11 - error yaml-syntax: The file is not valid YAML: a key is a list, a map or an alias.\n  fix: Write a text as the key, in quotes if need be.",
    ],
  },
  {
    name: "a tag for what JSON does not have",
    given: change(["size: { type: integer, default: 1 }", "size: { enum: !!set { a, b } }"]),
    want: [
      "specs/groups.yaml:36:23 - error yaml-syntax: The file is not valid YAML: Unresolved tag: tag:yaml.org,2002:set.\n  fix: Correct the syntax at this place.",
    ],
  },
  {
    name: "a key that YAML takes for null, at its place",
    given: change(["  schemas:\n", "  schemas:\n    ~: { type: string }\n"]),
    want: [
      "specs/groups.yaml:31:5 - error structure/key: `schemas.~` of the Components Object has to consist of letters, digits, `.`, `-` and `_`.\n  fix: Let it consist of letters, digits, `.`, `-` and `_`.",
    ],
  },
  {
    name: "a number that JSON does not have",
    given: change(["default: 1", "default: .inf"]),
    want: [
      "specs/groups.yaml:36:32 - error yaml-syntax: The file is not valid YAML: infinity and not-a-number do not exist in JSON.\n  fix: Write a number or a string.",
    ],
  },
  {
    name: "aliases that multiply",
    given:
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e]\n",
    want: [
      'specs/groups.yaml:1:1 - error too-large: The description is too large: its aliases stand for more than 131,072 values.\n  fix: Make several of it, or let more be read: `--max-size 64`, or for good `"specmint": { "maxSize": 64 }` in the root package.json.',
    ],
  },
  {
    name: "aliases without an end, or without an anchor",
    given: "a: &a [b, *a]\nc: *d\n",
    want: [
      "specs/groups.yaml:1:11 - error yaml-syntax: The file is not valid YAML: an alias stands in what it stands for.\n  fix: Refer by `$ref` to what contains itself.",
      "specs/groups.yaml:2:4 - error yaml-syntax: The file is not valid YAML: an alias has no anchor before it.\n  fix: Set the anchor, or correct the name.",
    ],
  },
  {
    name: "a merge with what is no map",
    given: "a: { <<: 5 }\n",
    want: [
      "specs/groups.yaml:1:1 - error yaml-syntax: The file is not valid YAML: Merge sources must be maps or map aliases.\n  fix: Correct it.",
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
      "specs/groups.yaml:1:1 - error swagger-2: This is a Swagger 2.0 document; Specmint reads OpenAPI 3.0, 3.1 and 3.2.\n  fix: Convert it to OpenAPI 3.0: npx swagger2openapi --yaml --outfile specs/groups.yaml specs/groups.yaml",
    ],
  },
  {
    name: "two keys that cannot stand side by side",
    given: change([
      "plain: { value: { name: Admins } }",
      "plain: { value: { name: Admins }, externalValue: a.json }",
    ]),
    want: [
      "specs/groups.yaml:20:49 - error structure/both: The Example Object cannot have both `value` and `externalValue`.\n  fix: Leave out one of the two.",
    ],
  },
  {
    name: "a reference where none may stand",
    given: change(["servers:\n", 'externalDocs: { $ref: "#/components/schemas/Group" }\nservers:\n']),
    want: [
      "specs/groups.yaml:3:17 - error structure/ref-place: A `$ref` cannot stand in place of the External Documentation Object.\n  fix: Write out what it leads to.",
    ],
  },
  {
    name: "a reference to another kind of component",
    given: change([
      '            schema: { $ref: "#/components/schemas/Group" }\n            examples',
      '            schema: { $ref: "#/components/securitySchemes/token" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:18:23 - error structure/ref-target: `$ref` in place of the Schema Object has to lead to `#/components/schemas`, not to `#/components/securitySchemes/token`.\n  fix: Refer to one of `#/components/schemas`, and move what is meant there.",
    ],
  },
  {
    name: "a key that OpenAPI does not have",
    given: change(["      responses:", "      respones: 1\n      responses:"]),
    want: [
      "specs/groups.yaml:21:7 - error structure/misspelt: The Operation Object has no `respones`.\n  fix: Write `responses`, or begin the name with `x-`.",
    ],
  },
  {
    name: "a required field that is missing",
    given: change(["title: Groups, ", ""]),
    want: [
      "specs/groups.yaml:2:1 - error structure/missing: The Info Object must have `title`.\n  fix: Add `title`.",
    ],
  },
  {
    name: "a reference to nothing",
    given: change([
      'schema: { $ref: "#/components/schemas/Group" }\n            examples',
      'schema: { $ref: "#/components/schemas/Grop" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:18:23 - error unresolved-ref: $ref `#/components/schemas/Grop` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
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
    name: "a reference to an address",
    given: change([
      'schema: { $ref: "#/components/schemas/Group" }\n            examples',
      'schema: { $ref: "https://example.com/other.yaml#/Group" }\n            examples',
    ]),
    want: [
      "specs/groups.yaml:18:23 - error remote-ref: $ref `https://example.com/other.yaml#/Group` leads to another host, and Specmint reads nothing from the network.\n  fix: Save what it points at as a file beside the spec, and refer to that by its relative path.",
    ],
  },
  {
    name: "a pattern that takes exponential time, in three places",
    given: change([
      "name: { type: string }",
      'name: { type: string, pattern: "^([A-z]+)+$" }\n        b: { patternProperties: { "^([A-z]+)+$": { pattern: "^([A-z]+)+$" } } }',
    ]),
    want: [
      "specs/groups.yaml:35:31 - warning approximated/slow-pattern: The pattern `^([A-z]+)+$` is approximated: nothing checks it, as it may take a time that grows exponentially with the text.\n  fix: Let there be one way alone to match a text: `(a+)*` as `a*`, `(a|ab)*` as `(ab?)*`, and no repeat beside another of the same characters.",
      "specs/groups.yaml:36:35 - warning approximated/slow-pattern: The pattern `^([A-z]+)+$` is approximated: nothing checks it, as it may take a time that grows exponentially with the text.\n  fix: Let there be one way alone to match a text: `(a+)*` as `a*`, `(a|ab)*` as `(ab?)*`, and no repeat beside another of the same characters.",
      "specs/groups.yaml:36:52 - warning approximated/slow-pattern: The pattern `^([A-z]+)+$` is approximated: nothing checks it, as it may take a time that grows exponentially with the text.\n  fix: Let there be one way alone to match a text: `(a+)*` as `a*`, `(a|ab)*` as `(ab?)*`, and no repeat beside another of the same characters.",
    ],
  },
  {
    name: "an operation without operationId",
    given: change(["      operationId: updateGroup\n", ""]),
    want: [
      "specs/groups.yaml:11:5 - warning missing-operation-id: PUT /groups/{id} has no operationId; it becomes `putGroupsId`.\n  fix: Add one, for example `operationId: putGroupsId`. It becomes the function's name in the client.",
    ],
  },
  {
    name: "an operation without operationId that has a summary",
    given: change(["      operationId: updateGroup\n", "      summary: Update user group\n"]),
    want: [
      "specs/groups.yaml:11:5 - warning missing-operation-id: PUT /groups/{id} has no operationId; it becomes `putGroupsId`.\n  fix: Add one, for example `operationId: updateUserGroup`. It becomes the function's name in the client.",
    ],
  },
  {
    name: "two parameters of one name in one place",
    given: change([
      "      requestBody:\n",
      "        - { name: q, in: query, schema: { type: string } }\n        - { name: q, in: query, schema: { type: integer } }\n      requestBody:\n",
    ]),
    want: [
      "specs/groups.yaml:16:11 - error duplicate-parameter: Parameter `q` in query is described twice for PUT /groups/{id}.\n  fix: Remove one of the two.",
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
    name: "an option's name that is no identifier",
    given: change(["env: GROUPS_HOST", "option: delete"]),
    want: [
      "specs/groups.yaml:6:7 - error not-an-identifier: option `delete` cannot be a name in TypeScript.\n  fix: Use letters and digits, beginning with a letter, and no reserved word, for example `theDelete`.",
      "specs/groups.yaml:6:51 - error invalid-extension: x-specmint.option has to be a name that can be an option in TypeScript, for example apiHost.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "a schema with the name of an operation's type",
    given: change(["    Group:\n", "    UpdateGroupBody: { type: string }\n    Group:\n"]),
    want: [
      "specs/groups.yaml:12:7 - warning name-collision: PUT /groups/{id} cannot become `UpdateGroupBody`, which is the name of schema `UpdateGroupBody`: it becomes `UpdateGroup2Body`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "an operationId with the name of an export",
    given: change(["updateGroup", "createClient"]),
    want: [
      "specs/groups.yaml:12:7 - warning name-collision: PUT /groups/{id} cannot become `createClient`, which is the name of a part of every package: it becomes `createClient2`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
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
      "specs/groups.yaml:29:7 - warning name-collision: POST /groups cannot become `updateGroup`, which is the name of PUT /groups/{id}: it becomes `updateGroup2`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "a security scheme with the name of an option",
    given: change([
      "token: { type: http, scheme: bearer }",
      "token: { type: http, scheme: bearer, x-specmint: { option: baseUrl } }",
    ]),
    want: [
      "specs/groups.yaml:29:5 - error option-collision: `token` becomes the option `baseUrl`, which is also that of every client.\n  fix: Give one of the two an `x-specmint: { option: … }` of its own.",
    ],
  },
  {
    name: "a security scheme and a server variable with one name",
    given: change(["env: GROUPS_HOST", "option: token"]),
    want: [
      "specs/groups.yaml:6:7 - error option-collision: `host` becomes the option `token`, which is also that of `token`.\n  fix: Give one of the two an `x-specmint: { option: … }` of its own.",
    ],
  },
  {
    name: "an example with wrong members",
    given: change(["value: { name: Admins }", "value: { name: 1, size: x }"]),
    want: [
      "specs/groups.yaml:20:33 - warning example-mismatch: Example `plain` does not fit its schema: at /name it must be string.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
      "specs/groups.yaml:20:42 - warning example-mismatch: Example `plain` does not fit its schema: at /size it must be integer.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "an example without a required member",
    given: change(["value: { name: Admins }", "value: {}"]),
    want: [
      "specs/groups.yaml:20:24 - warning example-mismatch: Example `plain` does not fit its schema: at the top it must have required property 'name'.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "a default that does not fit",
    given: change(["default: 1", "default: many"]),
    want: [
      "specs/groups.yaml:36:32 - warning example-mismatch: The default does not fit its schema: at the top it must be integer.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "a schema's example that does not fit",
    given: change(["name: { type: string }", "name: { type: string, examples: [ok, 2] }"]),
    want: [
      "specs/groups.yaml:35:46 - warning example-mismatch: Example 1 does not fit its schema: at the top it must be string.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "an example with a value that the enum does not list",
    given: change(["name: { type: string }", "name: { type: string, enum: [a, b] }"]),
    want: [
      'specs/groups.yaml:20:33 - warning example-mismatch: Example `plain` does not fit its schema: at /name it must be equal to one of the allowed values: ["a","b"].\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.',
    ],
  },
  {
    name: "a pattern that is no regular expression",
    given: change(["name: { type: string }", 'name: { type: string, pattern: "(" }']),
    want: [
      "specs/groups.yaml:35:31 - error invalid-schema: The schema at /components/schemas/Group/properties/name is not valid: Invalid regular expression: /(/u: Unterminated group.\n  fix: Write a regular expression that JavaScript takes, such as `^[a-z]+$`.",
    ],
  },
  {
    name: "a keyword of the wrong type",
    given: change([
      "size: { type: integer, default: 1 }",
      "size: { type: integer, default: 1, minimum: [1] }",
    ]),
    want: [
      "specs/groups.yaml:36:44 - error structure/value: `minimum` of the Schema Object has to be a number, not a list.\n  fix: Write a number.",
    ],
  },
  {
    name: "a type that does not exist",
    given: change(["name: { type: string }", "name: { type: text }"]),
    want: [
      "specs/groups.yaml:35:17 - error structure/value: `type` of the Schema Object has to be one of `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`, not `text`.\n  fix: Write `type: string`.",
    ],
  },
  {
    name: "an unknown key of x-specmint",
    given: change(["env: GROUPS_HOST", "environment: GROUPS_HOST"]),
    want: [
      "specs/groups.yaml:6:51 - error unknown-extension-key: x-specmint.environment means nothing on a server variable.\n  fix: Known here: option, env, required, accept. specs/README.md describes them.",
    ],
  },
  {
    name: "warnings accepted in vain",
    given: change([
      "version: 1.0.0 }",
      "version: 1.0.0, x-specmint: { accept: { approximated/not: why, exampel-mismatch: why, deep-object-nested: why, odd: why, structure/value: why } } }",
    ]),
    want: [
      "specs/groups.yaml:2:64 - warning accept/unused: `accept` names `approximated/not`, of which nothing is warned here or below.\n  fix: Take it out.",
      "specs/groups.yaml:2:87 - warning accept/unknown: `accept` names `exampel-mismatch`, which is no code of a warning.\n  fix: Did you mean `example-mismatch`?",
      "specs/groups.yaml:2:110 - warning accept/unknown: `accept` names `deep-object-nested`, which is no code of a warning.\n  fix: Did you mean `approximated/deep-object-nested`?",
      "specs/groups.yaml:2:135 - warning accept/unknown: `accept` names `odd`, which is no code of a warning.\n  fix: Take it out.",
      "specs/groups.yaml:2:145 - warning accept/error: `accept` names `structure/value`, which is an error: only warnings can be accepted.\n  fix: Take it out.",
    ],
  },
  {
    name: "warnings accepted without a reason",
    given: change(["version: 1.0.0 }", 'version: 1.0.0, x-specmint: { accept: { approximated/not: "" } } }']),
    want: [
      "specs/groups.yaml:2:54 - error invalid-extension: x-specmint.accept has to be a reason for each code that is accepted, for example { approximated/not: the server checks it }.\n  fix: specs/README.md describes each key.",
    ],
  },
  {
    name: "x-specmint among paths and among responses",
    given: change(
      ["paths:\n", "paths:\n  x-specmint: { retry: [503] }\n"],
      ["      responses:\n", "      responses:\n        x-specmint: { failure: true }\n"],
    ),
    want: [
      "specs/groups.yaml:10:17 - error unknown-extension-key: x-specmint.retry means nothing on this object.\n  fix: Known here: accept. specs/README.md describes them.",
      "specs/groups.yaml:23:23 - error unknown-extension-key: x-specmint.failure means nothing on this object.\n  fix: Known here: accept. specs/README.md describes them.",
    ],
  },
  {
    name: "x-specmint where it means nothing",
    given: change(["version: 1.0.0 }", "version: 1.0.0, x-specmint: { env: X } }"]),
    want: [
      "specs/groups.yaml:2:54 - error unknown-extension-key: x-specmint.env means nothing on this object.\n  fix: Known here: accept. specs/README.md describes them.",
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
    name: "a keyword of OpenAPI 3.0 in 3.1",
    given: change(["name: { type: string }", "name: { type: string, nullable: true }"]),
    want: [
      'specs/groups.yaml:35:31 - warning unknown-key: `nullable` of the Schema Object is OpenAPI 3.0; in a 3.1 document it means nothing.\n  fix: Write `type: [string, "null"]`, or set `openapi: 3.0.0`.',
    ],
  },
  {
    name: "a key of OpenAPI 3.2 in 3.1",
    given: change(["openapi: 3.1.0\n", "openapi: 3.1.0\n$self: https://example.com/groups\n"]),
    want: [
      "specs/groups.yaml:2:1 - warning unknown-key: `$self` of the OpenAPI Object is OpenAPI 3.2; in a 3.1 document it is taken as such.\n  fix: Say it in the words of OpenAPI 3.1, or set `openapi: 3.2.0`.",
    ],
  },
  {
    name: "two webhooks with one name",
    given: change([
      "components:\n",
      "webhooks:\n  group-made: { post: { responses: {} } }\n  group.made: { post: { responses: {} } }\ncomponents:\n",
    ]),
    want: [
      "specs/groups.yaml:29:17 - warning name-collision: webhook `group.made` cannot become `GroupMadeParams`, which is the name of webhook `group-made`: it becomes `GroupMade2Params`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "a schema that is called as the JSON Schema of another",
    given: change(["    Group:\n", "    GroupSchema: { type: string }\n    Group:\n"]),
    want: [
      "specs/groups.yaml:31:5 - warning name-collision: schema `GroupSchema` cannot become `GroupSchema`, which is the name of the JSON Schema of `Group`: it becomes `GroupSchema2`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "a security scheme and a server variable that become one option",
    given: change(["    token: { type: http", "    Host: { type: http"], ["  - token: []", "  - Host: []"]),
    want: [
      "specs/groups.yaml:29:5 - warning renamed-option: `Host` becomes the option `host2`, because `host` has `host` already.\n  fix: Choose the option's name by an `x-specmint: { option: … }` of its own.",
    ],
  },
  {
    name: "a schema with the key of another one's type",
    given: change([
      "    Group:\n",
      "    group.list: { type: string }\n    groupList: { type: string }\n    GroupList: { type: string }\n    Group:\n",
    ]),
    want: [
      "specs/groups.yaml:31:5 - warning name-collision: schema `group.list` cannot become `GroupList`, which is the name of schema `GroupList`: it becomes `GroupList2`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
      "specs/groups.yaml:32:5 - warning name-collision: schema `groupList` cannot become `GroupList`, which is the name of schema `GroupList`: it becomes `GroupList3`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "an operationId that becomes the name of another",
    given: change(
      ["      operationId: updateGroup", "      operationId: update/group"],
      ["      responses:", "      responses: &r"],
      [
        "components:\n",
        "  /groups:\n    post:\n      operationId: updateGroup\n      responses: *r\ncomponents:\n",
      ],
    ),
    want: [
      "specs/groups.yaml:12:7 - warning name-collision: PUT /groups/{id} cannot become `updateGroup`, which is the name of POST /groups: it becomes `updateGroup2`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "an example that is not observed beside one that is",
    given: change([
      "plain: { value: { name: Admins } }",
      "seen: { value: { name: 1 }, x-specmint: { observed: true } }\n              plain: { value: { name: 1 } }",
    ]),
    want: [
      "specs/groups.yaml:21:33 - warning example-mismatch: Example `plain` does not fit its schema: at /name it must be string.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
  {
    name: "an example with the member of one direction in the other",
    given: change(
      [
        "size: { type: integer, default: 1 }",
        "size: { type: integer, readOnly: true }\n      additionalProperties: false",
      ],
      ["value: { name: Admins }", "value: { name: Admins, size: 1 }"],
    ),
    want: [
      "specs/groups.yaml:20:47 - warning example-mismatch: Example `plain` does not fit its schema: at /size it must NOT have additional properties.\n  fix: Correct the example or the schema. An example of what a server really sent is marked `x-specmint: { observed: true }`.",
    ],
  },
];
