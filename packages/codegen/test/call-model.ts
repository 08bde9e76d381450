import type { Content, Model, Operation, Parameter, Webhook } from "@specmint/spec";
import { schemaModel } from "./schema-model.ts";

const ref = (name: string): { $ref: string } => ({ $ref: `#/$defs/${name}` });

/** A content of the kind under the media type. */
export function content(mediaType: string, kind: Content["kind"], schema: Content["schema"] = true): Content {
  return { mediaType, kind, schema, encoding: [], examples: [] };
}

/** A parameter with the defaults of its place. */
export function parameter(name: string, place: Parameter["in"], given: Partial<Parameter> = {}): Parameter {
  return {
    name,
    in: place,
    required: place === "path",
    description: "",
    deprecated: false,
    schema: { type: "string" },
    style: place === "path" || place === "header" ? "simple" : "form",
    explode: false,
    allowReserved: false,
    types: ["primitive"],
    sample: "x",
    ...given,
  };
}

/** An operation that takes and gives nothing but what is given. */
export function operation(
  id: string,
  method: string,
  path: string,
  given: Partial<Operation> = {},
): Operation {
  const typeName = id.charAt(0).toUpperCase() + id.slice(1);
  return {
    id,
    operationId: id,
    typeName,
    fileName: id.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase(),
    method,
    path,
    summary: "",
    description: "",
    deprecated: false,
    parameters: [],
    responses: [],
    retry: [],
    ...given,
  };
}

/** A response with the contents. */
export function response(
  status: string,
  contents: readonly Content[] = [],
  headers: Operation["responses"][number]["headers"] = [],
): Operation["responses"][number] {
  return { status, key: status, description: `Status ${status}.`, contents, headers };
}

const readUser = operation("readUser", "GET", "/users/{id}", {
  summary: "Read a user.",
  description: "By its */ number.",
  deprecated: true,
  parameters: [
    parameter("id", "path", { schema: { type: "integer" }, description: "Its number." }),
    parameter("page-size", "query", { schema: { type: "integer", default: 10 } }),
    parameter("X-Trace", "header", { required: true }),
  ],
  responses: [
    response(
      "200",
      [content("application/json", "json", ref("User"))],
      [
        {
          name: "X-Rate",
          required: true,
          description: "Calls left.",
          deprecated: false,
          schema: { type: "integer" },
        },
      ],
    ),
    response("304"),
    response("4XX", [
      content("application/json", "json", { type: "object", properties: { error: ref("Fault") } }),
      content("text/plain", "text"),
    ]),
    response("default"),
  ],
});

const saveUser = operation("saveUser", "PUT", "/users/{id}", {
  parameters: [parameter("id", "path")],
  body: {
    required: true,
    description: "The user.",
    contents: [
      content("application/json", "json", ref("User")),
      content("multipart/form-data", "multipart", {
        type: "object",
        properties: { photo: { format: "binary" } },
        required: ["photo"],
      }),
      content("application/jsonl", "jsonLines", ref("User")),
    ],
  },
  responses: [response("201", [content("application/octet-stream", "binary")]), response("204")],
});

const headUser = operation("headUser", "HEAD", "/users/{id}", {
  parameters: [parameter("id", "path")],
  responses: [response("200", [content("application/json", "json", ref("User"))])],
});

const watch = operation("watch", "QUERY", "/events", {
  parameters: [parameter("all", "querystring", { schema: { type: "object", properties: { q: {} } } })],
  body: { required: false, description: "", contents: [content("text/plain", "text")] },
  responses: [response("200", [content("text/event-stream", "events", ref("Event"))])],
});

const userSaved: Webhook = {
  typeName: "UserSaved",
  fileName: "user-saved",
  key: "user saved",
  method: "POST",
  summary: "A user was saved.",
  description: "",
  deprecated: false,
  parameters: [],
  body: {
    required: true,
    description: "",
    contents: [content("application/x-ndjson", "jsonLines", ref("User"))],
  },
  responses: [
    response("200", [
      content("application/x-www-form-urlencoded", "form", {
        type: "object",
        properties: { ok: { type: "boolean" } },
      }),
    ]),
  ],
};

const callback: Webhook = {
  ...userSaved,
  typeName: "WatchDone",
  fileName: "watch-done",
  key: "done",
  callback: { expression: "{$request.body#/url}", operation: "watch" },
};

const schemas = schemaModel({
  User: {
    type: "object",
    properties: { id: { type: "integer" }, friends: { type: "array", items: ref("User") } },
    required: ["id"],
  },
  Fault: {
    anyOf: [{ type: "string" }, { type: "object", properties: { of: ref("User"), blob: ref("Blob") } }],
  },
  // Names of globals, and of what the modules declare.
  Blob: { type: "object", properties: { size: { type: "string" }, inner: { format: "binary" } } },
  AsyncIterable: { type: "string" },
  Record: { type: "object" },
  Event: { type: "object", properties: { data: ref("AsyncIterable") }, required: ["data"] },
  components: { type: "null" },
});

/** Schemas with odd names, operations of each kind, a webhook and a callback. */
export const callModel: Model = {
  ...schemas,
  schemas: schemas.schemas.map((schema) => ({
    ...schema,
    key: schema.name === "User" ? "a-user" : schema.name,
  })),
  operations: [readUser, saveUser, headUser, watch],
  webhooks: [userSaved, callback],
};
