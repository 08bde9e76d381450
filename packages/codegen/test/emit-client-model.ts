import type { ApiResponse, Content, Credential, Model, Operation, Parameter, Server } from "@specmint/spec";

// Models as small as they can be, written without a spec.

/** Content of JSON, unless told otherwise. */
export function contentOf(more: Partial<Content> = {}): Content {
  return {
    mediaType: "application/json",
    kind: "json",
    schema: { type: "string" },
    encoding: [],
    examples: [],
    ...more,
  };
}

/** A response with JSON, unless told otherwise. */
export function responseOf(more: Partial<ApiResponse> = {}): ApiResponse {
  return { status: "200", key: "200", description: "Done.", contents: [contentOf()], headers: [], ...more };
}

/** A query parameter `q` that is a string, unless told otherwise. */
export function parameterOf(more: Partial<Parameter> = {}): Parameter {
  return {
    name: "q",
    in: "query",
    required: false,
    description: "",
    deprecated: false,
    schema: { type: "string" },
    style: "form",
    explode: true,
    allowReserved: false,
    types: ["primitive"],
    sample: "x",
    ...more,
  };
}

/** The operation `getThing`, unless told otherwise. */
export function operationOf(more: Partial<Operation> = {}): Operation {
  const { id = "getThing" } = more;
  return {
    id,
    operationId: id,
    typeName: id.charAt(0).toUpperCase() + id.slice(1),
    fileName: id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    method: "GET",
    path: "/thing",
    summary: "",
    description: "",
    deprecated: false,
    parameters: [],
    responses: [responseOf()],
    retry: [],
    ...more,
  };
}

/** A server without variables, unless told otherwise. */
export function serverOf(url: string, more: Partial<Server> = {}): Server {
  return { url, description: "", variables: [], ...more };
}

/** A credential in the header `Authorization`. */
export function credentialOf(option: string, more: Partial<Credential> = {}): Credential {
  return {
    option,
    in: "header",
    name: "Authorization",
    prefix: "",
    scheme: "plain",
    description: "",
    ...more,
  };
}

/** An API with the operation `getThing`, one server and no credentials, unless told otherwise. */
export function modelOf(more: Partial<Model> = {}): Model {
  return {
    slug: "things",
    file: "specs/things.yaml",
    title: "Things",
    version: "1.0.0",
    description: "",
    document: {},
    servers: [serverOf("https://things.example.com")],
    security: [],
    schemas: [],
    operations: [operationOf()],
    webhooks: [],
    approximations: [],
    notes: [],
    ...more,
  };
}
