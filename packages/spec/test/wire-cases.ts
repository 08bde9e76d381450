import type { DiagnosticCase } from "./diagnostic-cases.ts";
import { change } from "./small-spec.ts";

const variable = "host: { default: example.com, x-specmint: { env: GROUPS_HOST } }";
const scheme = "token: { type: http, scheme: bearer }";
const parameter = "- { name: id, in: path, required: true, schema: { type: string } }";
const operationId = "      operationId: updateGroup";

/** Names of options and functions that mean something already, and what cannot go over the wire as the spec has it. */
export const wireCases: readonly DiagnosticCase[] = [
  {
    name: "an operationId that would make a promise of the module",
    given: change(["updateGroup", "then"]),
    want: [
      "specs/groups.yaml:12:7 - warning name-collision: PUT /groups/{id} cannot become `then`, which is the name of what `await import(…)` calls: it becomes `then2`.\n  fix: Rename one of the two: the name it gets depends on what else the spec has.",
    ],
  },
  {
    name: "a security scheme with the name of what every object has",
    given: change(
      ["  - token: []", "  - toString: []"],
      [scheme, "toString: { type: http, scheme: bearer }"],
    ),
    want: [
      "specs/groups.yaml:29:5 - warning renamed-option: `toString` becomes the option `toString2`, because every object has `toString` already.\n  fix: Choose the option's name by an `x-specmint: { option: … }` of its own.",
    ],
  },
  {
    name: "a server variable with the name of an option of every client",
    given: change(["https://{host}/v1", "https://{auth}/v1"], [variable, "auth: { default: example.com }"]),
    want: [
      "specs/groups.yaml:6:7 - warning renamed-option: `auth` becomes the option `auth2`, because every client has `auth` already.\n  fix: Choose the option's name by an `x-specmint: { option: … }` of its own.",
    ],
  },
  {
    name: "an option called as what every object has",
    given: change(["env: GROUPS_HOST", "option: constructor"]),
    want: [
      "specs/groups.yaml:6:7 - error option-collision: `host` becomes the option `constructor`, which is also that of every object.\n  fix: Give one of the two an `x-specmint: { option: … }` of its own.",
    ],
  },
  {
    name: "a server with a password",
    given: change(["https://{host}/v1", "https://me:secret@{host}/v1?a=1"]),
    want: [
      "specs/groups.yaml:4:5 - error server-url: The server's URL has a user name or password in it.\n  fix: Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.",
    ],
  },
  {
    name: "a server with a user name that is a variable, in a URL that is left out",
    given: change(["https://{host}/v1", "http:\\\\{host}@example.com/v1"]),
    want: [
      "specs/groups.yaml:4:5 - error server-url: The server's URL has a user name or password in it.\n  fix: Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.",
    ],
  },
  {
    name: "variables with a password, a query and a fragment",
    given: change(
      ["https://{host}/v1", "https://{host}/{base}"],
      [
        variable,
        "host: { default: example.com, enum: [example.com, 'me:secret@example.com', 'example.com\\me@'] }\n      base: { default: 'v1?a=@', enum: ['v1?a=@', 'v1#?', v1] }",
      ],
    ),
    want: [
      "specs/groups.yaml:6:57 - error server-url: A value of `host` puts a user name or password into the server's URL.\n  fix: Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.",
      "specs/groups.yaml:7:15 - error server-url: The default of `base` puts a query into the server's URL.\n  fix: Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.",
      "specs/groups.yaml:7:41 - error server-url: A value of `base` puts a query into the server's URL.\n  fix: Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.",
      "specs/groups.yaml:7:51 - error server-url: A value of `base` puts a fragment into the server's URL.\n  fix: Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.",
    ],
  },
  {
    name: "a default that may not be chosen",
    given: change([variable, "host: { default: example.com, enum: [example.net] }"]),
    want: [
      "specs/groups.yaml:6:15 - error server-url: The default of `host` is none of its `enum`.\n  fix: Add it to the `enum`, or correct it.",
    ],
  },
  {
    name: "a server whose defaults make no URL",
    given: change(
      ["https://{host}/v1", "https://{host}:{port}/v1"],
      [variable, `${variable}\n      port: { default: any }`],
    ),
    want: [
      "specs/groups.yaml:4:5 - error server-url: By default the server's URL is `https://example.com:any/v1`, which cannot be parsed.\n  fix: Correct its host or port.",
    ],
  },
  {
    name: "a listed value that makes no URL",
    given: change(
      ["https://{host}/v1", "https://{host}:{port}/v1"],
      [variable, `${variable}\n      port: { default: "443", enum: ["443", "70000"] }`],
    ),
    want: [
      "specs/groups.yaml:7:45 - error server-url: A value of `port` gives the server a URL that cannot be parsed.\n  fix: Correct its host or port.",
    ],
  },
  {
    name: "a server that is no URL",
    given: change(["https://{host}/v1", "https://example.com:70000/{host}"]),
    want: [
      "specs/groups.yaml:4:5 - error server-url: By default the server's URL is `https://example.com:70000/example.com`, which cannot be parsed.\n  fix: Correct its host or port.",
    ],
  },
  {
    name: "servers with a query and a fragment",
    given: change([
      "  - url: https://{host}/v1",
      "  - url: https://example.com/?a=1\n  - url: https://example.com/#a\n  - url: https://{host}/v1",
    ]),
    want: [
      "specs/groups.yaml:4:5 - warning approximated/server-query: The server `https://example.com/?a=1` is approximated: it is left out, as operations' paths could not follow its query or fragment; `baseUrl` names any other.\n  fix: End the address with its path, and describe what follows as parameters.",
      "specs/groups.yaml:5:5 - warning approximated/server-query: The server `https://example.com/#a` is approximated: it is left out, as operations' paths could not follow its query or fragment; `baseUrl` names any other.\n  fix: End the address with its path, and describe what follows as parameters.",
    ],
  },
  {
    name: "a server of an operation with a password",
    given: change([operationId, `${operationId}\n      servers: [{ url: "https://me@example.com" }]`]),
    want: [
      "specs/groups.yaml:13:19 - error server-url: The server's URL has a user name or password in it.\n  fix: Take it out: credentials belong under `components.securitySchemes`, parameters to the operations.",
    ],
  },
  {
    name: "a header parameter whose name breaks the line",
    given: change([
      parameter,
      `${parameter}\n        - { name: "X\\r\\nEvil: 1", in: header, schema: { type: string } }`,
    ]),
    want: [
      "specs/groups.yaml:15:13 - error unsendable: `X Evil: 1` cannot be the name of a header.\n  fix: Use letters, digits and `-`, as in a token of RFC 9110, section 5.6.2.",
    ],
  },
  {
    name: "parameters without a name, and with half a character",
    given: change([
      parameter,
      `${parameter}\n        - { name: "", in: query, schema: { type: string } }\n        - { name: "\\uD83E", in: cookie, schema: { type: string } }`,
    ]),
    want: [
      "specs/groups.yaml:15:13 - error unsendable: `` cannot be the name of a query parameter.\n  fix: Give it a name, of whole characters.",
      "specs/groups.yaml:16:13 - error unsendable: `\\ud83e` cannot be the name of a cookie parameter.\n  fix: Give it a name, of whole characters.",
    ],
  },
  {
    name: "an API key whose header has a space in its name",
    given: change([scheme, "token: { type: apiKey, in: header, name: API Key }"]),
    want: [
      "specs/groups.yaml:29:40 - error unsendable: `API Key` cannot be the name of a header.\n  fix: Use letters, digits and `-`, as in a token of RFC 9110, section 5.6.2.",
    ],
  },
  {
    name: "an API key whose cookie ends early",
    given: change([scheme, 'token: { type: apiKey, in: cookie, name: "key;" }']),
    want: [
      "specs/groups.yaml:29:40 - error unsendable: `key;` cannot be the name of a cookie.\n  fix: Use letters, digits and `-`, as in a token of RFC 9110, section 5.6.2.",
    ],
  },
  {
    name: "an API key in the query without a name",
    given: change([scheme, 'token: { type: apiKey, in: query, name: "" }']),
    want: [
      "specs/groups.yaml:29:39 - error unsendable: `` cannot be the name of a query parameter.\n  fix: Give it a name, of whole characters.",
    ],
  },
  {
    name: "media types that break the line",
    given: change([
      "          application/json:\n            schema",
      '          "application/json\\r\\nEvil: 1":\n            schema',
    ]),
    want: [
      "specs/groups.yaml:17:11 - error unsendable: `application/json Evil: 1` cannot be a media type.\n  fix: Use a type, a slash and a subtype: `application/json`.",
    ],
  },
  {
    name: "media types of parts that break the line",
    given: change([
      "          application/json:\n            schema",
      '          multipart/form-data:\n            encoding: { name: { contentType: "text/plain\\r\\nEvil: 1" } }\n            schema',
    ]),
    want: [
      "specs/groups.yaml:18:33 - error unsendable: `text/plain Evil: 1` cannot be a media type.\n  fix: Use a type, a slash and a subtype: `application/json`.",
    ],
  },
  {
    name: "a path with a fragment",
    given: change(["/groups/{id}:", '"/groups/{id}?beta=true#top":']),
    want: [
      "specs/groups.yaml:10:3 - error path-fragment: The path `/groups/{id}?beta=true#top` has a `#`: what follows it is never sent.\n  fix: Leave it out, or write `%23` if the path has the character itself.",
    ],
  },
  {
    name: "an idempotency key in the header of a credential",
    given: change(
      [scheme, "token: { type: apiKey, in: header, name: X-Key }"],
      [operationId, `${operationId}\n      x-specmint: { idempotencyKey: x-key }`],
    ),
    want: [
      "specs/groups.yaml:13:21 - error invalid-extension: x-specmint.idempotencyKey has to be the name of a request header that neither the client nor a security scheme has a use for, for example Idempotency-Key.\n  fix: specs/README.md describes each key.",
    ],
  },
  ...["Content-Type", "accept", "Authorization", "Cookie", "Idempotency Key", ""].map((header) => ({
    name: `an idempotency key in the header "${header}"`,
    given: change([operationId, `${operationId}\n      x-specmint: { idempotencyKey: "${header}" }`]),
    want: [
      "specs/groups.yaml:13:21 - error invalid-extension: x-specmint.idempotencyKey has to be the name of a request header that neither the client nor a security scheme has a use for, for example Idempotency-Key.\n  fix: specs/README.md describes each key.",
    ],
  })),
];

/** Specs that nothing is said about. */
export const soundCases: readonly Pick<DiagnosticCase, "name" | "given">[] = [
  {
    name: "a variable that begins with a slash behind the host",
    given: change(
      ["https://{host}/v1", "https://example.com{host}"],
      [variable, "host: { default: /v1, enum: [/v1, /v2, ''] }"],
    ),
  },
  {
    name: "the default of a variable that the caller must give",
    given: change([variable, 'host: { default: "me@<your host>?", x-specmint: { required: true } }']),
  },
  {
    name: "a value of a variable that is in no URL",
    given: change([variable, `${variable}\n      other: { default: "?", enum: [a] }`]),
  },
  {
    name: "an at sign in the path of a server",
    given: change(["https://{host}/v1", "https://{host}/@v1:a"]),
  },
  {
    name: "a server that a webhook has",
    given: change([
      "components:\n",
      'webhooks:\n  a: { post: { operationId: b, servers: [{ url: "https://me@example.com" }], parameters: [{ name: "a b", in: header, schema: { type: string } }], responses: { "200": { description: ok } } } }\ncomponents:\n',
    ]),
  },
  {
    name: "names that are odd, but can be sent",
    given: change([
      parameter,
      `${parameter}\n        - { name: "ids[]", in: query, schema: { type: string } }\n        - { name: "größe 🦊", in: query, schema: { type: string } }\n        - { name: "a;b", in: cookie, schema: { type: string } }\n        - { name: "X_!#$%&'*+-.^\`|~1", in: header, schema: { type: string } }`,
    ]),
  },
  {
    name: "a query in a path, beside the path without one",
    given: change(
      ["/groups/{id}:", '"/groups/{id}?beta={beta}&a":'],
      [
        parameter,
        `${parameter}\n        - { name: beta, in: path, required: true, schema: { type: string } }`,
      ],
      ["      responses:", "      responses: &r"],
      [
        "components:\n",
        `  /groups/{id}:\n    put:\n      operationId: other\n      parameters:\n        ${parameter}\n      responses: *r\ncomponents:\n`,
      ],
    ),
  },
  {
    name: "an idempotency key",
    given: change([
      operationId,
      `${operationId}\n      x-specmint: { idempotencyKey: Idempotency-Key, retry: [409] }`,
    ]),
  },
];
