import { isJsonObject, type JsonObject, memberOf, objectIn, stringIn } from "../json.ts";
import { lookUp, parsePointer } from "../json-pointer.ts";
import type { ApiResponse, Failure, ResponseHeader } from "../model.ts";
import { type ObjectAt, resolveObject } from "../resolve-ref.ts";
import { buildContents } from "./build-content.ts";
import type { Side } from "./build-context.ts";
import { canonicalSchema, nameOf } from "./canonical-schema.ts";

/** A `default` stands for all statuses that have no key of their own: for the successes too, if there is none. */
export function buildResponses(side: Side, operation: readonly string[]): readonly ApiResponse[] {
  const tokens = [...operation, "responses"];
  const { responses: node = {} } = lookUp(side.document, operation) as JsonObject;
  const responses = Object.entries(node as JsonObject)
    .filter(([key]) => !key.startsWith("x-"))
    .map(([key, response]) =>
      buildResponse(
        side,
        key.toUpperCase() === "DEFAULT" ? "default" : key,
        resolveObject(side.document, response, [...tokens, key]) as ObjectAt,
      ),
    );
  const fallback = responses.find(({ key }) => key === "default");
  if (!fallback || responses.some(({ key }) => key.startsWith("2"))) return responses;
  const contents = fallback.contents.map((content) => ({ ...content, examples: [] }));
  return [{ ...fallback, status: "2XX", contents }, ...responses];
}

function buildResponse(side: Side, key: string, at: ObjectAt): ApiResponse {
  const { node } = at;
  const failure = memberOf(memberOf(node, "x-specmint"), "failure");
  return {
    status: key,
    key,
    description: stringIn(node, "description") ?? "",
    contents: buildContents(side, at),
    headers: Object.entries(objectIn(node, "headers"))
      // OpenAPI says that this one is ignored: the media type is.
      .filter(([name]) => name.toLowerCase() !== "content-type")
      .map(([name, header]) => buildHeader(side, name, resolveObject(side.document, header, [])?.node ?? {})),
    ...(isJsonObject(failure) ? { failure: buildFailure(side, failure) } : {}),
  };
}

function buildHeader(side: Side, name: string, node: JsonObject): ResponseHeader {
  const [media] = Object.values(objectIn(node, "content"));
  return {
    name,
    required: node["required"] === true,
    description: stringIn(node, "description") ?? "",
    deprecated: node["deprecated"] === true,
    schema: canonicalSchema(side, memberOf(media ?? node, "schema")),
  };
}

function buildFailure(side: Side, node: JsonObject): Failure {
  return {
    keys: parsePointer(stringIn(node, "pointer") ?? ""),
    equals: memberOf(node, "equals") as Failure["equals"],
    schemaName: nameOf(side, memberOf(node, "schema")) ?? "",
  };
}
