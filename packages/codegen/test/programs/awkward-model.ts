import type { Model } from "@specmint/spec";
import {
  contentOf,
  credentialOf,
  modelOf,
  operationOf,
  parameterOf,
  responseOf,
} from "../emit-client-model.ts";

/** Names that generated modules could be thought to use themselves, and those of globals. */
const awkward = `
  operation client types style init path body callOperation createApiClient querySerializer readEvents definition options
  Client Client0 CallOptions ClientOptions Success Failure Status2XX OperationDefinition BinaryBody runtime schemas failure0
  Promise Exclude Object JSON paths AsyncIterable Blob Proto constructor toString valueOf hasOwnProperty
`
  .trim()
  .split(/\s+/);

const object = { type: "object", properties: { a: { type: "string" } }, required: ["a"] };
const multipart = contentOf({
  mediaType: "multipart/form-data",
  kind: "multipart",
  schema: { type: "object", properties: { file: { format: "binary" } }, required: ["file"] },
});
const body = { required: false, description: "", contents: [contentOf(), multipart] as const };
const failure = { keys: ["x"], equals: true, schemaName: "Failure" };
const either = [contentOf(), contentOf({ kind: "events", mediaType: "text/event-stream" })];

/** An API whose operations have such names, and a part of each kind. */
export const awkwardModel: Model = modelOf({
  slug: "awkward",
  schemas: [
    {
      name: "Failure",
      fileName: "failure",
      pointer: "/components/schemas/Failure",
      key: "Failure",
      schema: object,
      refs: [],
      description: "",
      deprecated: false,
      isPlainObject: true,
    },
  ],
  operations: awkward.map((id, index) =>
    operationOf({
      id,
      fileName: `o${index}`,
      path: `/o${index}`,
      parameters: [parameterOf({ style: "deepObject", types: ["object"] })],
      ...(index % 2 ? { method: "POST", body } : {}),
      security: [[credentialOf("token")]],
      responses: [responseOf({ failure, contents: either })],
    }),
  ),
});
