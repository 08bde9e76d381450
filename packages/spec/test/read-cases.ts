import type { DiagnosticCase } from "./diagnostic-cases.ts";
import { change, smallSpec } from "./small-spec.ts";

const bodyRef = 'schema: { $ref: "#/components/schemas/Group" }\n            examples';

/** The small spec with another reference for the schema of its request's body. */
function withRef(ref: string): string {
  return change([bodyRef, `schema: { $ref: "${ref}" }\n            examples`]);
}

/** The small spec in the words of OpenAPI 3.0, with another schema. */
function inOld(schema: string): string {
  return change(["openapi: 3.1.0", "openapi: 3.0.4"], ["    Group:\n", `    Old: ${schema}\n    Group:\n`]);
}

/** What the stage `read` says: of files, references between them, and the words of OpenAPI 3.0. */
export const readCases: readonly DiagnosticCase[] = [
  { name: "OpenAPI 3.0", given: change(["openapi: 3.1.0", "openapi: 3.0.3"]), want: [] },
  { name: "OpenAPI 3.2", given: change(["openapi: 3.1.0", "openapi: 3.2.0"]), want: [] },
  {
    name: "OpenAPI 4.0",
    given: change(["openapi: 3.1.0", "openapi: 4.0.0"]),
    want: [
      "specs/groups.yaml:1:1 - error unsupported-version: OpenAPI 4.0.0 is not supported; Specmint reads OpenAPI 3.0, 3.1 and 3.2.\n  fix: Set `openapi: 3.1.0` if that is what the document follows.",
    ],
  },
  {
    name: "a version without its last number",
    given: change(["openapi: 3.1.0", 'openapi: "3.1"']),
    want: [
      "specs/groups.yaml:1:1 - error unsupported-version: OpenAPI 3.1 is not supported; Specmint reads OpenAPI 3.0, 3.1 and 3.2.\n  fix: Set `openapi: 3.1.0` if that is what the document follows.",
    ],
  },
  {
    name: "a key that occurs twice in JSON",
    given: '{\n  "openapi": "3.1.0",\n  "openapi": "3.1.0"\n}\n',
    want: [
      "specs/groups.yaml:3:3 - error yaml-syntax: The file is not valid YAML: a key occurs twice in one map.\n  fix: Remove one of the two.",
    ],
  },
  {
    name: "JSON that ends too early",
    given: '{ "openapi": "3.1.0"',
    want: [
      "specs/groups.yaml:1:21 - error yaml-syntax: The file is not valid YAML: Flow map must end with a }.\n  fix: Correct the syntax at this place.",
    ],
  },
  {
    name: "a number of JSON that is too large for any",
    given: '{ "openapi": "3.1.0", "info": 1e999 }',
    want: [
      "specs/groups.yaml:1:23 - error yaml-syntax: The file is not valid YAML: infinity and not-a-number do not exist in JSON.\n  fix: Write a number or a string.",
    ],
  },
  ...[
    `openapi: ${"[".repeat(302)}${"]".repeat(302)}\n`,
    `openapi: ${"{a: ".repeat(10_000)}`,
    "- ".repeat(3000),
    "? ".repeat(3000),
    "a: ".repeat(3000),
    Array.from({ length: 2000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
  ].map((given) => ({
    name: `values that are nested without end: ${JSON.stringify(given.slice(0, 12))}`,
    given,
    want: [
      "specs/groups.yaml:1:1 - error too-deep: The file's values are nested more than 300 levels deep.\n  fix: Name inner schemas under `components/schemas` and refer to them.",
    ],
  })),
  {
    name: "whole numbers beyond 2^53, but not as limits",
    given: change([
      "size: { type: integer, default: 1 }",
      "size: { type: integer, default: 9007199254740993, maximum: 9223372036854775807 }",
    ]),
    want: [
      "specs/groups.yaml:36:32 - warning rounded-number: This number is read as 9007199254740992, which may not be what is written: it is beyond 2^53.\n  fix: Write it as a string if its digits matter.",
    ],
  },
  {
    name: "a reference to another file, which has it",
    given: withRef("./other.yaml#/Team"),
    others: { "specs/other.yaml": "Team: { type: object, properties: { name: { type: string } } }\n" },
    want: [],
  },
  {
    name: "a reference to another file, which has it by a name that the spec has as well",
    given: withRef("./other.yaml#/Group").replace(
      "    Group:\n",
      "    Group2: { type: string }\n    Group:\n",
    ),
    others: { "specs/other.yaml": "Group: { type: object, properties: { name: { type: string } } }\n" },
    want: [
      "specs/other.yaml:1:1 - warning name-collision: this schema cannot become `Group`, which is the name of schema `Group`: it becomes `Group3`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "references to two files whose names become one",
    given: withRef("./a/user-group.yaml").replace(
      "name: { type: string }",
      "name: { $ref: ./b/user_group.yaml }",
    ),
    others: {
      "specs/a/user-group.yaml": "type: object\nproperties: { name: { type: string } }\n",
      "specs/b/user_group.yaml": "type: string\n",
    },
    want: [
      "specs/b/user_group.yaml:1:1 - warning name-collision: schema `user_group` cannot become `UserGroup`, which is the name of schema `user-group`: it becomes `UserGroup2`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "a reference to another file, which is not there",
    given: withRef("./other.yaml#/Group"),
    want: [
      "specs/groups.yaml:18:23 - error unresolved-ref: $ref `./other.yaml#/Group` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "a reference to another file, which does not have it",
    given: withRef("./other.yaml#/Group"),
    others: { "specs/other.yaml": "Grop: { type: object }\n" },
    want: [
      "specs/groups.yaml:18:23 - error unresolved-ref: $ref `./other.yaml#/Group` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "another file that is not YAML",
    given: withRef("other.yaml"),
    others: { "specs/other.yaml": "type: object\nproperties: {\n" },
    want: [
      "specs/other.yaml:3:1 - error yaml-syntax: The file is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }.\n  fix: Correct the syntax at this place.",
    ],
  },
  {
    name: "a reference to nothing in another file",
    given: withRef("schemas/group.yaml"),
    others: {
      "specs/schemas/group.yaml": 'type: object\nproperties:\n  id: { $ref: "id.yaml#/none" }\n',
      "specs/schemas/id.yaml": "type: string\n",
    },
    want: [
      "specs/schemas/group.yaml:3:9 - error unresolved-ref: $ref `id.yaml#/none` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "a reference to another host without its scheme",
    given: withRef("//example.com/group.yaml"),
    want: [
      "specs/groups.yaml:18:23 - error remote-ref: $ref `//example.com/group.yaml` leads to another host, and Specmint reads nothing from the network.\n  fix: Save what it points at as a file beside the spec, and refer to that by its relative path.",
    ],
  },
  {
    name: "a reference to another host in another file",
    given: withRef("other.yaml"),
    others: { "specs/other.yaml": "allOf:\n  - $ref: http://example.com/a.json\n" },
    want: [
      "specs/other.yaml:2:5 - error remote-ref: $ref `http://example.com/a.json` leads to another host, and Specmint reads nothing from the network.\n  fix: Save what it points at as a file beside the spec, and refer to that by its relative path.",
    ],
  },
  {
    name: "a reference to an anchor that does not exist",
    given: withRef("#none"),
    want: [
      "specs/groups.yaml:18:23 - error unresolved-ref: $ref `#none` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "a reference that is no URI",
    given: withRef("http://["),
    want: [
      "specs/groups.yaml:18:23 - error unresolved-ref: $ref `http://[` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "a pointer with half an escape",
    given: withRef("#/components/%E0%A4"),
    want: [
      "specs/groups.yaml:18:23 - error unresolved-ref: $ref `#/components/%E0%A4` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "references in a circle, by way of another file",
    given: change(["    Group:\n", '    A: { $ref: "other.yaml#/B" }\n    Group:\n']),
    others: { "specs/other.yaml": "B: { $ref: groups.yaml#/components/schemas/A }\n" },
    want: [
      "specs/other.yaml:1:6 - error circular-ref: $ref `#/components/schemas/A` leads back to itself without ever reaching a value.\n  fix: Let one of the references in the circle be a real object.",
    ],
  },
  {
    name: "path items in a circle",
    given: change([
      "components:\n",
      '  /a: { $ref: "#/paths/~1b" }\n  /b: { $ref: "#/paths/~1a" }\ncomponents:\n',
    ]),
    want: [
      "specs/groups.yaml:27:9 - error circular-ref: $ref `#/paths/~1b` leads back to itself without ever reaching a value.\n  fix: Let one of the references in the circle be a real object.",
      "specs/groups.yaml:28:9 - error circular-ref: $ref `#/paths/~1a` leads back to itself without ever reaching a value.\n  fix: Let one of the references in the circle be a real object.",
    ],
  },
  {
    name: "a discriminator whose mapping leads to a file without the schema",
    given: change([
      "      required: [name]",
      "      required: [name]\n      oneOf: [{ type: object }]\n      discriminator: { propertyName: name, mapping: { a: other.yaml#/None } }",
    ]),
    others: { "specs/other.yaml": "Some: { type: object }\n" },
    want: [
      "specs/groups.yaml:35:55 - error unresolved-ref: $ref `other.yaml#/None` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "references that are relative to an `$id`, to a schema that has such a name and to a file",
    given: change([
      "      required: [name]\n      properties:\n",
      "      $id: https://example.com/group\n      required: [name]\n      properties:\n        a: { $ref: node }\n        b: { $id: node, type: string }\n        c: { $ref: other.yaml }\n",
    ]),
    others: { "specs/other.yaml": "type: object\n" },
    want: [],
  },
  {
    name: "a reference that an `$id` makes one to another host",
    given: change([
      "      required: [name]\n      properties:\n",
      "      $id: https://example.com/group\n      required: [name]\n      properties:\n        a: { $ref: node }\n",
    ]),
    want: [
      "specs/groups.yaml:36:14 - error remote-ref: $ref `node` leads to another host, and Specmint reads nothing from the network.\n  fix: Save what it points at as a file beside the spec, and refer to that by its relative path.",
    ],
  },
  {
    name: "a dynamic reference beside another reference",
    given: change([
      "      required: [name]\n      properties:\n",
      '      $dynamicAnchor: node\n      required: [name]\n      properties:\n        next: { $ref: "#/components/schemas/Group", $dynamicRef: "#none" }\n',
    ]),
    want: [
      "specs/groups.yaml:36:53 - error unresolved-ref: $ref `#none` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "a reference in place of an operation",
    given: change(["paths:\n", "paths:\n  /users:\n    get: { $ref: operations.yaml#/list }\n"]),
    others: {
      "specs/operations.yaml":
        "list: { operationId: listUsers, responses: { '204': { description: Done. } } }\n",
    },
    want: [
      "specs/groups.yaml:11:12 - warning misplaced-ref: $ref `operations.yaml#/list` stands in place of `get`, where OpenAPI allows none: it is taken as what it leads to.\n  fix: Nothing has to be done for Specmint. For other tools, refer to the whole path item or component instead.",
    ],
  },
  {
    name: "references in many places where OpenAPI allows none, in one line",
    given: change(
      ["info: { title: Groups, version: 1.0.0 }", "info: { $ref: parts.yaml#/info }"],
      ["  - url: https://{host}/v1\n    variables:\n", "  - $ref: parts.yaml#/server\n"],
      ["      host: { default: example.com, x-specmint: { env: GROUPS_HOST } }\n", ""],
      [
        "      properties:\n        name: { type: string }\n",
        "      properties:\n        $ref: parts.yaml#/properties\n",
      ],
    ),
    others: {
      "specs/parts.yaml":
        "info: { title: Groups, version: 1.0.0 }\nserver: { url: https://example.com }\nproperties: { name: { type: string } }\n",
    },
    want: [
      "specs/groups.yaml:2:9 - warning misplaced-ref: $ref `parts.yaml#/info` stands in place of `info`, where OpenAPI allows none: it is taken as what it leads to. The same holds for 2 more places.\n  fix: Nothing has to be done for Specmint. For other tools, refer to the whole path item or component instead.",
    ],
  },
  {
    name: "a reference in place of an operation that leads nowhere, once",
    given: change(["paths:\n", "paths:\n  /users:\n    get: { $ref: '#/nowhere' }\n"]),
    want: [
      "specs/groups.yaml:11:12 - error unresolved-ref: $ref `#/nowhere` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "references that multiply without end",
    given:
      change(["        name: { type: string }\n", '        $ref: "#/x-0"\n']) +
      Array.from({ length: 30 }, (_, level) => {
        const next = `{ properties: { $ref: "#/x-${level + 1}" } }`;
        return `x-${level}: { a: ${next}, b: ${next} }\n`;
      }).join("") +
      "x-30: { a: { type: string } }\n",
    want: [
      "specs/groups.yaml:1:1 - error unsupported/multiplied-refs: `$ref`s where OpenAPI allows none, to what has such again, multiply without end, which is not supported.\n  fix: Refer to schemas, responses and parameters, which stay references, or to whole path items.",
    ],
  },
  {
    name: "a path that is another one once more",
    given: change(["paths:\n", 'paths:\n  /teams/{id}: { $ref: "#/paths/~1groups~1{id}" }\n']),
    want: [
      "specs/groups.yaml:10:3 - warning repeated-operation: PUT /teams/{id} is PUT /groups/{id} once more; it becomes `putTeamsId`.\n  fix: Write the operation out, with an `operationId` of its own, if it shall have another name.",
    ],
  },
  {
    name: "path items and operations that are aliases",
    given: change(
      ["  /groups/{id}:\n    put:\n", "  /groups/{id}: &item\n    put: &operation\n"],
      [
        "components:\n",
        "  /teams/{id}: *item\n  /users/{id}: { <<: *item, summary: Users. }\n  /sets/{id}: { patch: *operation }\ncomponents:\n",
      ],
    ),
    want: [
      "specs/groups.yaml:27:3 - warning repeated-operation: PUT /teams/{id} is PUT /groups/{id} once more; it becomes `putTeamsId`. The same holds for 2 more operations.\n  fix: Write the operation out, with an `operationId` of its own, if it shall have another name.",
    ],
  },
  {
    name: "a path of another name for its parameter, as one that is not described",
    given: change(["paths:\n", 'paths:\n  /teams/{team}: { $ref: "#/paths/~1groups~1{id}" }\n']),
    want: [
      "specs/groups.yaml:10:3 - warning repeated-operation: PUT /teams/{team} is PUT /groups/{id} once more; it becomes `putTeamsTeam`.\n  fix: Write the operation out, with an `operationId` of its own, if it shall have another name.",
      "specs/groups.yaml:12:5 - error undefined-path-parameter: PUT /teams/{team} and its parameters do not agree on the path parameter `team`.\n  fix: Describe `team` with `in: path` and `required: true`, and write {team} in the path.",
      "specs/groups.yaml:15:11 - error undefined-path-parameter: PUT /teams/{team} and its parameters do not agree on the path parameter `id`.\n  fix: Describe `id` with `in: path` and `required: true`, and write {id} in the path.",
    ],
  },
  {
    name: "a dynamic reference with one anchor",
    given: change([
      "      required: [name]\n      properties:\n",
      '      $dynamicAnchor: node\n      required: [name]\n      properties:\n        next: { $dynamicRef: "#node" }\n',
    ]),
    want: [],
  },
  {
    name: "a dynamic reference with several anchors",
    given: change([
      "      required: [name]\n      properties:\n",
      '      $dynamicAnchor: node\n      required: [name]\n      properties:\n        next: { $dynamicRef: "#node" }\n        other: { $id: "https://example.com/other", $dynamicAnchor: node }\n',
    ]),
    want: [
      "specs/groups.yaml:36:17 - error unsupported/dynamic-ref: `$dynamicRef: #node`, for which there are several `$dynamicAnchor`s, is not supported.\n  fix: Use `$ref`, and write a schema of its own for each of the anchors.",
    ],
  },
  {
    name: "a dynamic reference to nothing",
    given: change(["size: { type: integer, default: 1 }", 'size: { $dynamicRef: "#none" }']),
    want: [
      "specs/groups.yaml:36:17 - error unresolved-ref: $ref `#none` points at nothing.\n  fix: Correct the pointer, or add what it points at.",
    ],
  },
  {
    name: "`nullable` without a type in OpenAPI 3.0",
    given: inOld('{ nullable: true, allOf: [{ $ref: "#/components/schemas/Group" }] }'),
    want: [],
  },
  {
    name: "`nullable` beside schemas that let null in already in OpenAPI 3.0",
    given: inOld("{ nullable: true, allOf: [{ properties: { a: {} } }] }"),
    want: [],
  },
  {
    name: "`nullable` beside an enum without null in OpenAPI 3.0",
    given: inOld("{ type: string, nullable: true, enum: [a] }"),
    want: [
      "specs/groups.yaml:31:26 - warning approximated/nullable-enum: `nullable` beside an `enum` without null is approximated: one of the values or null, though OpenAPI 3.0 lets the `enum` rule null out.\n  fix: Add null to the `enum` if it is meant, else remove `nullable`.",
    ],
  },
  {
    name: "keywords beside a reference in OpenAPI 3.0",
    given: inOld(
      '{ type: object, properties: { a: { $ref: "#/components/schemas/Group", nullable: true, default: {}, description: A. } } }',
    ),
    want: [
      "specs/groups.yaml:31:81 - warning approximated/beside-ref: `nullable` beside a `$ref` is approximated: nothing, as OpenAPI 3.0 ignores it.\n  fix: Put the reference into `allOf` and leave the keyword beside that.",
      "specs/groups.yaml:31:97 - warning approximated/beside-ref: `default` beside a `$ref` is approximated: nothing, as OpenAPI 3.0 ignores it.\n  fix: Put the reference into `allOf` and leave the keyword beside that.",
    ],
  },
  {
    name: "a schema of OpenAPI 3.0 in another file",
    given: change(
      ["openapi: 3.1.0", "openapi: 3.0.4"],
      [bodyRef, `schema: { $ref: other.yaml }\n            examples`],
    ),
    others: { "specs/other.yaml": "type: object\nproperties:\n  name: { nullable: true, enum: [Admins] }\n" },
    want: [
      "specs/other.yaml:3:11 - warning approximated/nullable-enum: `nullable` beside an `enum` without null is approximated: one of the values or null, though OpenAPI 3.0 lets the `enum` rule null out.\n  fix: Add null to the `enum` if it is meant, else remove `nullable`.",
    ],
  },
  {
    name: "nothing of a sound spec in JSON",
    given: JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Groups", version: "1" },
      components: { schemas: { A: { type: "string" } } },
      servers: [{ url: "https://example.com" }],
    }),
    want: [],
  },
  {
    name: "nothing of `nullable` alone in OpenAPI 3.0, where a schema without a type accepts null",
    given: inOld("{ nullable: true, description: Anything. }"),
    want: [],
  },
  { name: "nothing of a sound spec", given: smallSpec, want: [] },
];
