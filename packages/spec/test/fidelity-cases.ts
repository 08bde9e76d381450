import type { DiagnosticCase } from "./diagnostic-cases.ts";
import { withSchemas } from "./lint-cases.ts";
import { change, smallSpec } from "./small-spec.ts";

/** Specs that the packages say less exactly, or not at all, and everything that is said about them. */
export const fidelityCases: readonly DiagnosticCase[] = [
  {
    name: "`not`",
    given: withSchemas("Odd: { not: { type: string } }"),
    want: [
      "specs/groups.yaml:37:12 - warning approximated/not: `not` in a schema is approximated: the type accepts what it excludes, the validator does not.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`if`",
    given: withSchemas("Odd: { if: { type: string }, then: { minLength: 1 } }"),
    want: [
      "specs/groups.yaml:37:12 - warning approximated/if: `if` in a schema is approximated: the type accepts values that `then` or `else` refuses, the validator does not.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`dependentRequired`",
    given: withSchemas("Odd: { type: object, dependentRequired: { a: [b] } }"),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/dependent-required: `dependentRequired` in a schema is approximated: the type accepts objects without what other properties require, the validator does not.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`dependentSchemas`",
    given: withSchemas(
      "Odd: { type: object, dependentSchemas: { a: { required: [b], properties: { b: {} } } } }",
    ),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/dependent-schemas: `dependentSchemas` in a schema is approximated: the type accepts objects that do not fit what other properties require, the validator does not.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`contains`",
    given: withSchemas("Odd: { type: array, contains: { type: string }, minContains: 2 }"),
    want: [
      "specs/groups.yaml:37:25 - warning approximated/contains: `contains` in a schema is approximated: the type accepts lists without such an item, the validator does not.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`propertyNames`",
    given: withSchemas("Odd: { type: object, propertyNames: { maxLength: 3 } }"),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/property-names: `propertyNames` in a schema is approximated: the type accepts every name, the validator does not.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`patternProperties`",
    given: withSchemas("Odd: { type: object, patternProperties: { ^a: { type: string } } }"),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/pattern-properties: `patternProperties` is approximated: the type lets every property have any of these types, the validator goes by the names.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`unevaluatedProperties`",
    given: withSchemas("Odd: { type: object, unevaluatedProperties: { type: string } }"),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/unevaluated-properties: `unevaluatedProperties` in a schema is approximated: the type accepts further properties of any type, the validator does not.\n  fix: Nothing has to be done: the validator checks it.",
    ],
  },
  {
    name: "`unevaluatedItems`",
    given: withSchemas("Odd: { type: array, prefixItems: [{ type: string }], unevaluatedItems: false }"),
    want: [
      "specs/groups.yaml:37:58 - warning approximated/unevaluated-items: `unevaluatedItems` in a schema is approximated: the type accepts further items of any type, the validator does not.\n  fix: Nothing has to be done: the validator checks it. `items` has an exact type, where it says the same.",
    ],
  },
  {
    name: "typed `additionalProperties` beside `properties`",
    given: withSchemas(
      "Odd: { type: object, properties: { a: { type: string } }, additionalProperties: { type: integer } }",
    ),
    want: [
      "specs/groups.yaml:37:63 - warning approximated/additional-properties: Typed `additionalProperties` beside `properties` is approximated: the type lets further properties have the type of any property, the validator only that of `additionalProperties`.\n  fix: Nothing has to be done: the validator checks it. A property of its own for the further ones would have an exact type.",
    ],
  },
  {
    name: "`contentEncoding`",
    given: withSchemas("Odd: { type: string, contentEncoding: base64, contentMediaType: image/png }"),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/content-encoding: `contentEncoding` is approximated: a string stays as it is sent, and is not decoded.\n  fix: Nothing has to be done: encode and decode where the value is used.",
    ],
  },
  {
    name: "`contentMediaType` and `contentSchema`",
    given: withSchemas(
      "Odd: { type: string, contentMediaType: application/json, contentSchema: { type: object } }",
    ),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/content-media-type: `contentMediaType` is approximated: a string stays as it is sent, and is not read as that media type.\n  fix: Nothing has to be done: read and write the string where the value is used.",
      "specs/groups.yaml:37:62 - warning approximated/content-schema: `contentSchema` is approximated: a string stays as it is sent, and what is in it is not checked.\n  fix: Nothing has to be done: check what is in the string where the value is used.",
    ],
  },
  {
    name: "formats that nobody checks",
    given: withSchemas(
      "Odd: { type: string, format: phone }\nOther: { type: array, items: { type: string, format: phone } }\nThird: { type: string, format: datetime }",
    ),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/format: `format: phone` is approximated: the validator does not check it.\n  fix: Nothing has to be done; a `pattern` or an `enum` is checked.",
      "specs/groups.yaml:38:50 - warning approximated/format: `format: phone` is approximated: the validator does not check it.\n  fix: Nothing has to be done; a `pattern` or an `enum` is checked.",
      "specs/groups.yaml:39:28 - warning approximated/format: `format: datetime` is approximated: the validator does not check it.\n  fix: Did you mean `date-time`?",
    ],
  },
  {
    name: "`xml`",
    given: withSchemas(
      "Odd: { type: object, xml: { name: odd } }\nOther: { type: object, xml: { name: other } }",
    ),
    want: [
      "specs/groups.yaml:37:26 - warning approximated/xml: `xml` is approximated: no XML is written or read: what is XML is a string.\n  fix: Nothing has to be done where the API speaks JSON.",
      "specs/groups.yaml:38:28 - warning approximated/xml: `xml` is approximated: no XML is written or read: what is XML is a string.\n  fix: Nothing has to be done where the API speaks JSON.",
    ],
  },
  {
    name: "another dialect of a schema",
    given: withSchemas('Odd: { $schema: "http://json-schema.org/draft-07/schema#", type: string }'),
    want: [
      "specs/groups.yaml:37:12 - warning approximated/dialect: The dialect `http://json-schema.org/draft-07/schema#` is approximated: schemas are read as JSON Schema 2020-12.\n  fix: Nothing has to be done if the schemas mean the same there; else write them in 2020-12.",
    ],
  },
  {
    name: "draft 4 for all schemas",
    given: change([
      "openapi: 3.1.0",
      "openapi: 3.1.0\njsonSchemaDialect: http://json-schema.org/draft-04/schema#",
    ]),
    want: [
      "specs/groups.yaml:2:1 - error unsupported/dialect: The dialect `http://json-schema.org/draft-04/schema#` is not supported.\n  fix: Write the schemas in JSON Schema 2020-12: keywords of draft 4 mean something else there.",
    ],
  },
  {
    name: "a header that parameters cannot describe",
    given: change([
      "        - { name: id, in: path",
      "        - { name: Accept, in: header, schema: { type: string } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:13 - warning approximated/ignored-header: A header parameter `Accept` is approximated: it is left out, as OpenAPI says.\n  fix: Describe media types under `content` and credentials under `security`, and leave the parameter out.",
    ],
  },
  {
    name: "a style that is out of place",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, style: simple, schema: { type: string } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:33 - error unsupported/parameter-style: `style: simple` of a parameter in query is not supported.\n  fix: Use `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`.",
    ],
  },
  {
    name: "a style that is out of place where there is but one",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: header, style: form, schema: { type: string } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:34 - error unsupported/parameter-style: `style: form` of a parameter in header is not supported.\n  fix: Use `simple`.",
    ],
  },
  {
    name: "the style of cookies",
    given: change(
      ["openapi: 3.1.0", "openapi: 3.2.0"],
      [
        "        - { name: id, in: path",
        "        - { name: n, in: cookie, style: cookie, schema: { type: string } }\n        - { name: id, in: path",
      ],
    ),
    want: [
      "specs/groups.yaml:14:34 - warning approximated/cookie-style: `style: cookie` is approximated: it is sent as with `form`, and so what is not allowed in a URL is percent-encoded.\n  fix: Nothing has to be done for letters, digits, `-`, `.`, `_` and `~`.",
    ],
  },
  {
    name: "a delimited parameter that is no list",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, style: pipeDelimited, schema: { type: string } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:33 - warning approximated/delimited-value: `style: pipeDelimited` for anything but a list or an object is approximated: a single value is sent as with `form`.\n  fix: Use the style `form`, or a `schema` with `type: array`.",
    ],
  },
  {
    name: "a delimited parameter that is exploded",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, style: spaceDelimited, explode: true, schema: { type: array, items: { type: string } } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:56 - warning approximated/delimited-explode: `spaceDelimited` or `pipeDelimited` with `explode: true` is approximated: it is sent as with `form`, which repeats the name.\n  fix: Leave `explode` out, or use the style `form`.",
    ],
  },
  {
    name: "`deepObject` for a list",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, style: deepObject, explode: true, schema: { type: array, items: { type: string } } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:33 - warning approximated/deep-object-value: `style: deepObject` for anything but an object is approximated: OpenAPI does not define how it is written; a list is written with brackets (`a[0]`), and a single value as with `form`.\n  fix: Nothing has to be done if the API reads that; else use the style `form`.",
    ],
  },
  {
    name: "`deepObject` for a single value beside an object",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, style: deepObject, schema: { anyOf: [{ type: object }, { type: integer }] } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:33 - warning approximated/deep-object-value: `style: deepObject` for anything but an object is approximated: OpenAPI does not define how it is written; a list is written with brackets (`a[0]`), and a single value as with `form`.\n  fix: Nothing has to be done if the API reads that; else use the style `form`.",
    ],
  },
  {
    name: "`deepObject` for nested values",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, style: deepObject, schema: { type: object, properties: { a: { type: array, items: { type: string } } } } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:33 - warning approximated/deep-object-nested: `style: deepObject` with lists or objects inside a list or an object is approximated: OpenAPI does not define how nested values of `deepObject` are written; they are written with brackets (`a[b][c]`, `a[0]`).\n  fix: Nothing has to be done if the API reads that; else describe it as `application/json`.",
    ],
  },
  {
    name: "a nested parameter",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, schema: { type: array, items: { type: array, items: { type: string } } } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:33 - warning approximated/nested-parameter: A parameter with lists or objects inside a list or an object is approximated: the client refuses to send a value that has any in it, as OpenAPI defines no way to write it.\n  fix: Use several parameters of simple types, or `content` with `application/json`.",
    ],
  },
  {
    name: "a parameter of a media type that is not JSON",
    given: change([
      "        - { name: id, in: path",
      "        - { name: n, in: query, content: { application/xml: { schema: { type: object } } } }\n        - { name: id, in: path",
    ]),
    want: [
      "specs/groups.yaml:14:33 - warning approximated/text-parameter: A parameter of the media type `application/xml` is approximated: the client sends text as it is, and nothing else.\n  fix: Use `application/json`, or a `schema` with a `style`.",
    ],
  },
  {
    name: "a request body of GET",
    given: change(["    put:", "    get:"]),
    want: [
      "specs/groups.yaml:15:7 - warning approximated/body-without-meaning: A request body of GET is approximated: it is left out: fetch sends none with this method.\n  fix: Use parameters, or another method.",
    ],
  },
  {
    name: "the method TRACE",
    given: change(
      ["    put:", "    trace:"],
      [
        '      requestBody:\n        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
        "",
      ],
    ),
    want: [
      "specs/groups.yaml:11:5 - warning approximated/forbidden-method: The method TRACE is approximated: the operation is left out: fetch does not send it.\n  fix: Leave the operation out.",
    ],
  },
  {
    name: "a method that fetch refuses",
    given: change(
      ["openapi: 3.1.0", "openapi: 3.2.0"],
      [
        "paths:\n  /groups/{id}:\n",
        'paths:\n  /other:\n    additionalOperations:\n      CONNECT: { operationId: other, responses: { "200": { description: Ok. } } }\n  /groups/{id}:\n',
      ],
    ),
    want: [
      "specs/groups.yaml:12:7 - warning approximated/forbidden-method: The method CONNECT is approximated: the operation is left out: fetch does not send it.\n  fix: Leave the operation out.",
    ],
  },
  {
    name: "XML in a request",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      '        content:\n          application/xml: { schema: { $ref: "#/components/schemas/Group" } }\n',
    ]),
    want: [
      "specs/groups.yaml:17:11 - warning approximated/text-of-others: `application/xml` with a schema of other values than strings is approximated: it is a string that the caller writes and reads.\n  fix: Nothing has to be done; describe it as `application/json` if the API has that too.",
    ],
  },
  {
    name: "bytes with a schema of objects",
    given: change([
      '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
      '            application/pdf: { schema: { $ref: "#/components/schemas/Group" } }\n',
    ]),
    want: [
      "specs/groups.yaml:25:13 - warning approximated/structured-bytes: `application/pdf` with a schema of objects or lists is approximated: it is a `Blob` that the caller writes and reads.\n  fix: Nothing has to be done; describe it as `application/json` if the API has that too.",
    ],
  },
  {
    name: "parts in a response",
    given: change([
      '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
      '            multipart/form-data: { schema: { $ref: "#/components/schemas/Group" } }\n',
    ]),
    want: [
      "specs/groups.yaml:25:13 - warning approximated/received-parts: `multipart/form-data` in a response is approximated: it is a `Blob` that the caller reads.\n  fix: Nothing has to be done; describe it as `application/json` if the API has that too.",
    ],
  },
  {
    name: "numbers in XML",
    given: change([
      '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
      "            application/xml: { schema: { type: integer } }\n            text/plain: { schema: { type: integer } }\n            text/html: {}\n",
    ]),
    want: [
      "specs/groups.yaml:25:13 - warning approximated/text-of-others: `application/xml` with a schema of other values than strings is approximated: it is a string that the caller writes and reads.\n  fix: Nothing has to be done; describe it as `application/json` if the API has that too.",
    ],
  },
  {
    name: "a form in a response",
    given: change([
      '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
      '            application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Group" } }\n',
    ]),
    want: [
      "specs/groups.yaml:25:13 - warning approximated/received-form: `application/x-www-form-urlencoded` in a response is approximated: it is a string that the caller reads.\n  fix: Nothing has to be done; describe it as `application/json` if the API has that too.",
    ],
  },
  {
    name: "an unknown media type with a schema of objects",
    given: change([
      '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
      '            application/x-groups: { schema: { $ref: "#/components/schemas/Group" } }\n',
    ]),
    want: [
      "specs/groups.yaml:25:13 - warning approximated/assumed-json: The media type `application/x-groups` is approximated: it is written and read as JSON, because its schema describes objects or lists.\n  fix: Nothing has to be done if it is JSON; else describe it by `type: string`.",
    ],
  },
  {
    name: "a range of media types in a request",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          '*/*': { schema: { $ref: \"#/components/schemas/Group\" } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:11 - warning approximated/sent-range: The range of media types `*/*` in a request is approximated: one of them is sent: JSON, text or bytes, by the schema.\n  fix: Name the media type that is to be sent.",
    ],
  },
  {
    name: "events with a `schema`",
    given: change([
      '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
      "            text/event-stream: { schema: { type: string } }\n",
    ]),
    want: [
      "specs/groups.yaml:25:13 - warning approximated/events-schema: The `schema` of `text/event-stream` is approximated: it is not looked at: what is read are events, whose `data` is a string.\n  fix: Describe one event by `itemSchema` (OpenAPI 3.2).",
    ],
  },
  {
    name: "lines with a `schema` that is no list",
    given: change([
      '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
      '            application/jsonl: { schema: { $ref: "#/components/schemas/Group" } }\n',
    ]),
    want: [
      "specs/groups.yaml:25:13 - warning approximated/lines-schema: A `schema` of `application/jsonl` that is no list is approximated: it is taken as that of one line.\n  fix: Describe one line by `itemSchema` (OpenAPI 3.2), or the whole by `type: array`.",
    ],
  },
  {
    name: "a form with nested members",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: { type: array, items: { type: string } } } } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:11 - warning approximated/nested-member: A member of `application/x-www-form-urlencoded` with lists or objects inside a list or an object is approximated: it is written as JSON, as OpenAPI defines no other way.\n  fix: Nothing has to be done if the API reads that; say `contentType: application/json` under `encoding`.",
    ],
  },
  {
    name: "a form with nested members in the style `deepObject`",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: { type: object } } } }, encoding: { a: { style: deepObject, explode: true } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:152 - warning approximated/deep-object-nested: `style: deepObject` with lists or objects inside a list or an object is approximated: OpenAPI does not define how nested values of `deepObject` are written; they are written with brackets (`a[b][c]`, `a[0]`).\n  fix: Nothing has to be done if the API reads that; else describe it as `application/json`.",
      "specs/groups.yaml:17:152 - warning approximated/deep-object-value: `style: deepObject` for anything but an object is approximated: OpenAPI does not define how it is written; a list is written with brackets (`a[0]`), and a single value as with `form`.\n  fix: Nothing has to be done if the API reads that; else use the style `form`.",
    ],
  },
  {
    name: "a form with a styled nested member",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: { type: object } } } }, encoding: { a: { style: form, explode: true } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:152 - warning approximated/nested-styled-member: A styled member of a form with lists or objects inside a list or an object is approximated: the client refuses to send a value that has any in it, as OpenAPI defines no way to write it.\n  fix: Say `contentType: application/json` if the API reads that, and leave the style out; or use `deepObject`.",
    ],
  },
  {
    name: "a form with a nested member that is exploded",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: { type: object } } } }, encoding: { a: { explode: true } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:152 - warning approximated/nested-styled-member: A styled member of a form with lists or objects inside a list or an object is approximated: the client refuses to send a value that has any in it, as OpenAPI defines no way to write it.\n  fix: Say `contentType: application/json` if the API reads that, and leave the style out; or use `deepObject`.",
    ],
  },
  {
    name: "a form with a nested member that allows reserved characters",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: array, items: { type: object } } } }, encoding: { a: { allowReserved: true } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:152 - warning approximated/nested-styled-member: A styled member of a form with lists or objects inside a list or an object is approximated: the client refuses to send a value that has any in it, as OpenAPI defines no way to write it.\n  fix: Say `contentType: application/json` if the API reads that, and leave the style out; or use `deepObject`.",
    ],
  },
  {
    name: "nothing where the API sends what is nested",
    given: `${smallSpec}webhooks:
  changed:
    post:
      parameters: [{ name: n, in: query, style: deepObject, schema: { type: array, items: { type: object } } }]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, properties: { a: { type: array, items: { type: object } }, b: { type: array, items: { type: object } } } }
            encoding: { a: { style: deepObject }, b: { style: form } }
      responses: { "200": { description: Ok. } }
`,
    want: [],
  },
  {
    name: "parts with headers, and with a style",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          multipart/form-data: { schema: { type: object, properties: { a: { type: array, items: { type: string } } } }, encoding: { a: { style: form, headers: { X-A: { schema: { type: string } } } } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:138 - warning approximated/part-style: `style` of a part of `multipart/form-data` is approximated: a list is sent as one part for each item, and an object as JSON.\n  fix: Leave it out.",
      "specs/groups.yaml:17:151 - warning approximated/part-headers: A part with `headers` is approximated: it is sent without them.\n  fix: Nothing has to be done if the API does without them.",
    ],
  },
  {
    name: "a part with `explode` alone",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          multipart/form-data: { schema: { type: object, properties: { a: { type: array, items: { type: string } } } }, encoding: { a: { explode: false } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:138 - warning approximated/part-style: `explode` of a part of `multipart/form-data` is approximated: a list is sent as one part for each item, and an object as JSON.\n  fix: Leave it out.",
    ],
  },
  {
    name: "`encoding` where it means nothing",
    given: change([
      '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
      "        content:\n          text/plain: { schema: { type: string }, encoding: { a: { contentType: text/plain } } }\n",
    ]),
    want: [
      "specs/groups.yaml:17:51 - warning approximated/encoding: `encoding` of `text/plain` is approximated: it is not looked at, as OpenAPI says: it is for forms.\n  fix: Leave it out.",
    ],
  },
  {
    name: "parts by position",
    given: change(
      ["openapi: 3.1.0", "openapi: 3.2.0"],
      [
        '        content:\n          application/json:\n            schema: { $ref: "#/components/schemas/Group" }\n            examples:\n              plain: { value: { name: Admins } }\n',
        "        content:\n          multipart/mixed: { schema: { type: array }, prefixEncoding: [{ contentType: text/plain }] }\n",
      ],
    ),
    want: [
      "specs/groups.yaml:17:11 - warning approximated/structured-bytes: `multipart/mixed` with a schema of objects or lists is approximated: it is a `Blob` that the caller writes and reads.\n  fix: Nothing has to be done; describe it as `application/json` if the API has that too.",
      "specs/groups.yaml:17:55 - warning approximated/positional-parts: `prefixEncoding` is approximated: the caller writes and reads the parts, as one `Blob`.\n  fix: Nothing has to be done; `multipart/form-data` is written by the client.",
    ],
  },
  {
    name: "`itemSchema` of what is read whole",
    given: change(
      ["openapi: 3.1.0", "openapi: 3.2.0"],
      [
        '            application/json:\n              schema: { $ref: "#/components/schemas/Group" }\n',
        '            application/json:\n              itemSchema: { $ref: "#/components/schemas/Group" }\n',
      ],
    ),
    want: [
      "specs/groups.yaml:26:15 - warning approximated/item-schema: `itemSchema` of `application/json` is approximated: it is not looked at: the body is read whole.\n  fix: Describe the whole by `schema`, or use a media type of events or lines.",
    ],
  },
  {
    name: "a response header `Content-Type`",
    given: change([
      "          description: The group.\n",
      "          description: The group.\n          headers: { Content-Type: { schema: { type: string } } }\n",
    ]),
    want: [
      "specs/groups.yaml:24:22 - warning approximated/content-type-header: A response header `Content-Type` is approximated: it is left out, as OpenAPI says.\n  fix: Describe media types under `content`, and leave the header out.",
    ],
  },
  {
    name: "an example outside the spec",
    given: change([
      "plain: { value: { name: Admins } }",
      "plain: { externalValue: https://example.com/group.json }",
    ]),
    want: [
      "specs/groups.yaml:20:24 - warning approximated/external-value: `externalValue` of an example is approximated: the example is left out, as nothing outside the spec is read.\n  fix: Write the example under `value`.",
    ],
  },
  {
    name: "an example that is serialized alone",
    given: change(
      ["openapi: 3.1.0", "openapi: 3.2.0"],
      ["plain: { value: { name: Admins } }", "plain: { serializedValue: '{}' }"],
    ),
    want: [
      "specs/groups.yaml:20:24 - warning approximated/serialized-value: `serializedValue` of an example is approximated: the example is left out, as only values are examples of a type.\n  fix: Write the example under `dataValue` too.",
    ],
  },
  {
    name: "a spec without servers",
    given: change([
      "servers:\n  - url: https://{host}/v1\n    variables:\n      host: { default: example.com, x-specmint: { env: GROUPS_HOST } }\n",
      "",
    ]),
    want: [
      "specs/groups.yaml:1:1 - warning approximated/no-servers: A spec without `servers` is approximated: callers have to give `baseUrl`.\n  fix: Add `servers` with the URL that callers use by default.",
    ],
  },
  {
    name: "a relative server",
    given: change([
      "  - url: https://{host}/v1\n    variables:\n      host: { default: example.com, x-specmint: { env: GROUPS_HOST } }\n",
      "  - url: /v1\n  - url: ftp://api.example.com\n",
    ]),
    want: [
      "specs/groups.yaml:4:5 - warning approximated/server-address: The server `/v1` is approximated: it is left out, as clients call only whole addresses that begin with https:// or http://; `baseUrl` names any other.\n  fix: Write the whole address: https://api.example.com/v1.",
      "specs/groups.yaml:5:5 - warning approximated/server-address: The server `ftp://api.example.com` is approximated: it is left out, as clients call only whole addresses that begin with https:// or http://; `baseUrl` names any other.\n  fix: Write the whole address: https://api.example.com/v1.",
    ],
  },
  {
    name: "servers without encryption, by themselves and by a variable's default",
    given: change([
      "  - url: https://{host}/v1\n    variables:\n      host: { default: example.com, x-specmint: { env: GROUPS_HOST } }\n",
      "  - url: http://gateway.internal:8080/v1\n  - url: http://localhost:8080\n  - url: '{scheme}://{host}'\n    variables: { scheme: { default: http }, host: { default: localhost.example } }\n",
    ]),
    want: [
      "specs/groups.yaml:4:5 - warning approximated/open-http: The server `http://gateway.internal:8080/v1` is approximated: clients refuse to call it without the option `allowHttp`, as everybody on the network can read and change what is sent over http://.\n  fix: Write https:// if the server has it; else callers who can trust the network give `allowHttp: true`.",
      "specs/groups.yaml:6:5 - warning approximated/open-http: The server `{scheme}://{host}` is approximated: clients refuse to call it without the option `allowHttp`, as everybody on the network can read and change what is sent over http://.\n  fix: Write https:// if the server has it; else callers who can trust the network give `allowHttp: true`.",
    ],
  },
  {
    name: "security schemes that clients cannot serve",
    given: change(["token: { type: http, scheme: bearer }", "token: { type: http, scheme: digest }"]),
    want: [
      "specs/groups.yaml:29:14 - warning approximated/security-scheme: A security scheme of the type `http digest` is approximated: the client sends no credential for it.\n  fix: Give what is to be sent by the option `headers`, or by a `fetch` of your own.",
    ],
  },
  {
    name: "mutual TLS",
    given: change(["token: { type: http, scheme: bearer }", "token: { type: mutualTLS }"]),
    want: [
      "specs/groups.yaml:29:14 - warning approximated/security-scheme: A security scheme of the type `mutualTLS` is approximated: the client sends no credential for it.\n  fix: Give what is to be sent by the option `headers`, or by a `fetch` of your own.",
    ],
  },
  {
    name: "a document with nothing in it",
    given:
      "openapi: 3.1.0\ninfo: { title: Groups, version: 1.0.0 }\nservers: [{ url: https://example.com }]\npaths: {}\n",
    want: [
      "specs/groups.yaml:4:1 - error no-content: The document has no operation, no webhook and no schema.\n  fix: Describe at least one operation under `paths`.",
    ],
  },
];
