import type { Model, Operation } from "@specmint/spec";
import {
  contentOf,
  credentialOf,
  modelOf,
  operationOf,
  parameterOf,
  responseOf,
  serverOf,
} from "../emit-client-model.ts";

const string = { type: "string" };
const object = { type: "object", properties: { a: string }, required: ["a"] };
const multipart = contentOf({
  mediaType: "multipart/form-data",
  kind: "multipart",
  schema: { type: "object", properties: { file: { format: "binary" } }, required: ["file"] },
});
/** An operation that takes one of three bodies. */
export const upload: Operation = operationOf({
  id: "upload",
  method: "POST",
  path: "/upload",
  body: {
    required: true,
    description: "",
    contents: [
      contentOf({ schema: object }),
      multipart,
      contentOf({ mediaType: "application/octet-stream", kind: "binary", schema: { format: "binary" } }),
    ],
  },
  responses: [responseOf({ status: "201", key: "201", contents: [] })],
});
/** An operation that gives events. */
export const watch: Operation = operationOf({
  id: "watch",
  path: "/watch/{id}",
  parameters: [parameterOf({ name: "id", in: "path", style: "simple", explode: false, required: true })],
  responses: [
    responseOf({
      contents: [
        contentOf({
          mediaType: "text/event-stream",
          kind: "events",
          schema: { type: "object", properties: { data: string }, required: ["data"] },
        }),
      ],
    }),
    responseOf({
      status: "404",
      key: "404",
      contents: [contentOf({ mediaType: "text/plain", kind: "text" })],
    }),
  ],
});
const download = operationOf({
  id: "download",
  path: "/download",
  security: [[credentialOf("key", { name: "X-Key" })]],
  server: serverOf("https://files.example.com"),
  responses: [
    responseOf({
      contents: [
        contentOf({ mediaType: "image/png", kind: "binary", schema: { format: "binary" } }),
        contentOf({ mediaType: "application/json", schema: object }),
      ],
    }),
  ],
});
const query = operationOf({
  id: "query",
  method: "QUERY",
  path: "/query",
  parameters: [
    parameterOf({
      in: "querystring",
      name: "all",
      schema: object,
      mediaType: "application/json",
      required: true,
    }),
  ],
  body: { required: false, description: "", contents: [contentOf({ schema: object })] },
});
/** An API of uploads, downloads, events and queries, with two servers. */
export const filesModel: Model = modelOf({
  slug: "files",
  servers: [serverOf("https://a.example.com"), serverOf("https://b.example.com")],
  security: [[credentialOf("login", { scheme: "basic", prefix: "Basic " })]],
  operations: [upload, watch, download, query],
});
