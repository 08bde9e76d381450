import type { JsonObject } from "../json.ts";
import type { Version } from "../source.ts";
import type { Kind } from "./object-kind.ts";
import { type ObjectRule, type Remark, remark } from "./object-rule.ts";
import { any, boolean, inexact, list, map, object, since, string, type ValueRule } from "./value-rule.ts";

const security = list(map(list(string)));

const componentNames = {
  what: "consist of letters, digits, `.`, `-` and `_`",
  accepts: (key: string) => /^[\w.-]+$/.test(key),
  instead: (key: string) => {
    const name = key.replace(/[^\w.-]+/g, "-").replace(/^-|-$/g, "");
    return name === "" ? undefined : `Write \`${name}\`, here and in each reference.`;
  },
};

const named = (kind: Kind): ValueRule => map(object(kind), componentNames);

/** The methods that have a field of their own in a Path Item Object, in the specification's order (OpenAPI 3.2). */
export const methods: readonly string[] = [
  ...["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"],
];

const otherMethods = {
  what: "be an HTTP method that has no key of its own beside `additionalOperations`",
  accepts: (key: string) => /^[\w!#$%&'*+.^`|~-]+$/.test(key) && !methods.includes(key.toLowerCase()),
};

type DocumentObjectKind =
  | "root"
  | "info"
  | "contact"
  | "license"
  | "server"
  | "serverVariable"
  | "components"
  | "paths"
  | "pathItem"
  | "operation"
  | "callback"
  | "externalDocs"
  | "tag";

/** OpenAPI Specification 3.0 to 3.2, the sections on the document's frame: from OpenAPI Object to Operation Object, and Tag Object. */
export const documentObjects: Readonly<Record<DocumentObjectKind, ObjectRule>> = {
  root: {
    keys: {
      $self: since("3.2", string),
      openapi: inexact(string, "approximated/no-servers"),
      info: object("info"),
      jsonSchemaDialect: since("3.1", inexact(string, "approximated/dialect", "unsupported/dialect")),
      servers: list(object("server")),
      paths: object("paths"),
      webhooks: since("3.1", map(object("pathItem"))),
      components: object("components"),
      security,
      tags: list(object("tag")),
      externalDocs: object("externalDocs"),
    },
    required: (_, version) => (version === "3.0" ? ["openapi", "info", "paths"] : ["openapi", "info"]),
    check: hasContent,
  },
  info: {
    keys: {
      title: string,
      summary: since("3.1", string),
      description: string,
      termsOfService: string,
      contact: object("contact"),
      license: object("license"),
      version: string,
    },
    required: ["title", "version"],
  },
  contact: { keys: { name: string, url: string, email: string } },
  license: {
    keys: { name: string, identifier: since("3.1", string), url: string },
    required: ["name"],
    exclusive: [["identifier", "url"]],
  },
  server: {
    keys: {
      url: inexact(
        string,
        "approximated/server-query",
        "approximated/server-address",
        "approximated/open-http",
      ),
      description: string,
      name: since("3.2", string),
      variables: map(object("serverVariable")),
    },
    required: ["url"],
  },
  serverVariable: {
    keys: { enum: list(string, 1), default: string, description: string },
    required: ["default"],
  },
  components: {
    keys: {
      schemas: named("schema"),
      responses: named("response"),
      parameters: named("parameter"),
      examples: named("example"),
      requestBodies: named("requestBody"),
      headers: named("header"),
      securitySchemes: named("securityScheme"),
      links: named("link"),
      callbacks: named("callback"),
      // OpenAPI 3.1 and 3.2; but references to them are settled in every version, and bundling makes some.
      pathItems: named("pathItem"),
      mediaTypes: named("mediaType"),
    },
  },
  paths: {
    keys: {},
    more: {
      keys: {
        what: "begin with `/`",
        accepts: (key) => key.startsWith("/"),
        instead: (key) => `Write \`/${key}\`.`,
      },
      value: object("pathItem"),
    },
  },
  pathItem: {
    keys: {
      $ref: any,
      summary: string,
      description: string,
      ...Object.fromEntries(methods.map((method) => [method, object("operation")])),
      trace: inexact(object("operation"), "approximated/forbidden-method"),
      query: since("3.2", object("operation")),
      additionalOperations: since(
        "3.2",
        inexact(map(object("operation"), otherMethods), "approximated/forbidden-method"),
      ),
      servers: list(object("server")),
      parameters: list(object("parameter")),
    },
    section: "pathItems",
    reference: "3.0",
    besideRef: "3.0",
  },
  operation: {
    keys: {
      tags: list(string),
      summary: string,
      description: string,
      externalDocs: object("externalDocs"),
      operationId: string,
      parameters: list(object("parameter")),
      requestBody: inexact(object("requestBody"), "approximated/body-without-meaning"),
      responses: object("responses"),
      callbacks: map(object("callback")),
      deprecated: boolean,
      security,
      servers: list(object("server")),
    },
    required: (_, version) => (version === "3.0" ? ["responses"] : []),
  },
  callback: {
    keys: {},
    more: { keys: { what: "be an expression", accepts: () => true }, value: object("pathItem") },
    section: "callbacks",
    reference: "3.0",
  },
  externalDocs: { keys: { description: string, url: string }, required: ["url"] },
  tag: {
    keys: {
      name: string,
      summary: since("3.2", string),
      description: string,
      externalDocs: object("externalDocs"),
      parent: since("3.2", string),
      kind: since("3.2", string),
    },
    required: ["name"],
  },
};

function hasContent(root: JsonObject, version: Version): readonly Remark[] {
  const isThere = ["paths", "components", "webhooks"].some((key) => Object.hasOwn(root, key));
  return version === "3.0" || isThere
    ? []
    : [
        remark("structure/missing", {
          object: "OpenAPI Object",
          what: "`paths`, `components` or `webhooks`",
        }),
      ];
}
