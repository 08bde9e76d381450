import type { Failure, Model } from "@specmint/spec";
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
  deepObject multipartBody readEither eitherBody jsonBody callOptions success failure status2XX binaryBody runtime schemas failure0
  promise exclude object json paths asyncIterable blob proto constructor toString valueOf hasOwnProperty
`
  .trim()
  .split(/\s+/);

/** The same for the types of failures. */
const failures = `
  Failure Client Success CallOptions OperationDefinition BinaryBody Status2XX Status4XX Promise Exclude Object AsyncIterable
  TypesInit StyleResult Plain
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
const either = [contentOf(), contentOf({ kind: "events", mediaType: "text/event-stream" })];

function failureOf(index: number): Failure {
  return { keys: ["x"], equals: true, schemaName: failures[index % failures.length] ?? "" };
}

/** An API whose operations have such names, and a part of each kind. */
export const awkwardModel: Model = modelOf({
  slug: "awkward",
  schemas: failures.map((name, index) => ({
    name,
    fileName: `s${index}`,
    pointer: `/components/schemas/${name}`,
    key: name,
    schema: object,
    refs: [],
    description: "",
    deprecated: false,
    isPlainObject: true,
  })),
  operations: awkward.map((id, index) =>
    operationOf({
      id,
      fileName: `o${index}`,
      path: `/o${index}`,
      parameters: [parameterOf({ style: "deepObject", types: ["object"] })],
      ...(index % 2 ? { method: "POST", body } : {}),
      security: [[credentialOf("token")]],
      responses: [responseOf({ failure: failureOf(index), contents: either })],
    }),
  ),
});
