import { describe, expect, it } from "vitest";
import { problemsOf, type StructureCase } from "./structure-problems.ts";

const cases: readonly StructureCase[] = [
  {
    name: "what 3.1 added, in a 3.0 document",
    version: "3.0",
    given: { info: { title: "", version: "", summary: "" }, webhooks: { a: 1 }, jsonSchemaDialect: 1 },
    want: [
      "/info/summary warning: `summary` of the Info Object is OpenAPI 3.1; in a 3.0 document it is taken as such.",
      "/jsonSchemaDialect warning: `jsonSchemaDialect` of the OpenAPI Object is OpenAPI 3.1; in a 3.0 document it is taken as such.",
      "/webhooks warning: `webhooks` of the OpenAPI Object is OpenAPI 3.1; in a 3.0 document it is taken as such.",
    ],
  },
  {
    name: "what 3.2 added, in a 3.1 document",
    version: "3.1",
    given: { paths: { "/a": { query: {}, additionalOperations: {} } }, servers: [{ url: "/", name: "" }] },
    want: [
      "/paths/~1a/additionalOperations warning: `additionalOperations` of the Path Item Object is OpenAPI 3.2; in a 3.1 document it is taken as such.",
      "/paths/~1a/query warning: `query` of the Path Item Object is OpenAPI 3.2; in a 3.1 document it is taken as such.",
      "/servers/0/name warning: `name` of the Server Object is OpenAPI 3.2; in a 3.1 document it is taken as such.",
    ],
  },
  {
    name: "an info without its required fields",
    version: "3.1",
    given: { info: { version: 1 } },
    want: [
      "/info error: The Info Object must have `title`.",
      "/info/version error: `version` of the Info Object has to be a string, not 1.",
    ],
  },
  {
    name: "a contact and a licence that are wrong",
    version: "3.1",
    given: {
      info: { title: "", version: "", contact: { mail: "" }, license: { url: "/", identifier: "MIT" } },
    },
    want: [
      "/info/contact/mail error: The Contact Object has no `mail`.",
      "/info/license error: The License Object must have `name`.",
      "/info/license/url error: The License Object cannot have both `identifier` and `url`.",
    ],
  },
  {
    name: "servers that are wrong",
    version: "3.0",
    given: {
      servers: [{ variables: { host: { enum: [] } } }, "/", { url: "/", variables: [{ default: "a" }] }],
    },
    want: [
      "/servers/0 error: The Server Object must have `url`.",
      "/servers/0/variables/host error: The Server Variable Object must have `default`.",
      "/servers/0/variables/host/enum error: `enum` of the Server Variable Object has to be a list with at least one item, not an empty list.",
      "/servers/1 error: `servers.1` of the OpenAPI Object has to be a Server Object, not `/`.",
      "/servers/2/variables error: `variables` of the Server Object has to be an object, not a list.",
    ],
  },
  {
    name: "a path that does not begin with a slash",
    version: "3.0",
    given: { paths: { users: {}, "x-users": 1 } },
    want: ["/paths/users error: `users` of the Paths Object has to begin with `/`."],
  },
  {
    name: "an operation that is wrong",
    version: "3.0",
    given: {
      paths: {
        "/a": {
          get: { tags: "a", parameters: {}, deprecated: "no", operationid: "a", callbacks: { a: 1 } },
          gte: {},
        },
      },
    },
    want: [
      "/paths/~1a/get error: The Operation Object must have `responses`.",
      "/paths/~1a/get/callbacks/a error: `callbacks.a` of the Operation Object has to be a Callback Object, not 1.",
      "/paths/~1a/get/deprecated error: `deprecated` of the Operation Object has to be true or false, not `no`.",
      "/paths/~1a/get/operationid error: The Operation Object has no `operationid`.",
      "/paths/~1a/get/parameters error: `parameters` of the Operation Object has to be a list, not an object.",
      "/paths/~1a/get/tags error: `tags` of the Operation Object has to be a list, not `a`.",
      "/paths/~1a/gte error: The Path Item Object has no `gte`.",
    ],
  },
  {
    name: "a callback with something else than path items",
    version: "3.1",
    given: { components: { callbacks: { a: { "{$url}": [], b: { $ref: "#/components/pathItems/b" } } } } },
    want: [
      "/components/callbacks/a/{$url} error: `{$url}` of the Callback Object has to be a Path Item Object, not an empty list.",
    ],
  },
  {
    name: "methods that have a key of their own, or are none",
    version: "3.2",
    given: { paths: { "/a": { additionalOperations: { POST: {}, query: {}, "A B": {}, COPY: 1 } } } },
    want: [
      "/paths/~1a/additionalOperations/A B error: `additionalOperations.A B` of the Path Item Object has to be an HTTP method that has no key of its own beside `additionalOperations`.",
      "/paths/~1a/additionalOperations/COPY error: `additionalOperations.COPY` of the Path Item Object has to be an Operation Object, not 1.",
      "/paths/~1a/additionalOperations/POST error: `additionalOperations.POST` of the Path Item Object has to be an HTTP method that has no key of its own beside `additionalOperations`.",
      "/paths/~1a/additionalOperations/query error: `additionalOperations.query` of the Path Item Object has to be an HTTP method that has no key of its own beside `additionalOperations`.",
    ],
  },
  {
    name: "components that are wrong",
    version: "3.1",
    given: { components: { schemas: { "a b": {} }, parameter: {}, responses: [], definitions: {} } },
    want: [
      "/components/definitions warning: `definitions` of the Components Object is not OpenAPI 3.1: it is ignored.",
      "/components/parameter error: The Components Object has no `parameter`.",
      "/components/responses error: `responses` of the Components Object has to be an object, not an empty list.",
      "/components/schemas/a b error: `schemas.a b` of the Components Object has to consist of letters, digits, `.`, `-` and `_`.",
    ],
  },
  {
    name: "security, tags and documentation that are wrong",
    version: "3.1",
    given: { security: [{ a: "b" }, { c: [1] }], tags: ["a", {}], externalDocs: { href: "/" } },
    want: [
      "/externalDocs error: The External Documentation Object must have `url`.",
      "/externalDocs/href warning: `href` of the External Documentation Object is not OpenAPI 3.1: it is ignored.",
      "/security/0/a error: `security.0.a` of the OpenAPI Object has to be a list, not `b`.",
      "/security/1/c/0 error: `security.1.c.0` of the OpenAPI Object has to be a string, not 1.",
      "/tags/0 error: `tags.0` of the OpenAPI Object has to be a Tag Object, not `a`.",
      "/tags/1 error: The Tag Object must have `name`.",
    ],
  },
  {
    name: "references where none may stand",
    version: "3.1",
    given: {
      info: { $ref: "./info.yaml" },
      paths: { $ref: "./paths.yaml", "/a": { get: { $ref: "./a.yaml" } } },
    },
    want: [
      "/info/$ref error: A `$ref` cannot stand in place of the Info Object.",
      "/paths/$ref error: A `$ref` cannot stand in place of the Paths Object.",
    ],
  },
];

describe("the frame of a document", () => {
  it.each(cases)("$version: $name", ({ version, given, want }) => {
    expect(problemsOf(version, given)).toEqual(want);
  });
});
