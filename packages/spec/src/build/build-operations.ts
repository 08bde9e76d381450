import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn, stringIn } from "../json.ts";
import { parsePointer } from "../json-pointer.ts";
import { listOperations, type OperationAt } from "../list-operations.ts";
import type { ApiResponse, Content, Example, Failure, Operation, Parameter, RequestBody } from "../model.ts";
import { kebabCase, upperFirst } from "../names.ts";
import { parameterStyle } from "../parameter-style.ts";
import { parameterTypes } from "../parameter-types.ts";
import { resolveRef } from "../resolve-ref.ts";
import type { BuildContext } from "./build-context.ts";
import { sampleOf } from "./sample-of.ts";
import { schemaNameOf } from "./schema-name-of.ts";

/** The operations of the document's `paths`, every reference settled. */
export function buildOperations(context: BuildContext): readonly Operation[] {
  return listOperations(context.document).map((operation) => buildOperation(context, operation));
}

function buildOperation(context: BuildContext, { node, method, path, parameters }: OperationAt): Operation {
  const { document } = context;
  const id = stringIn(node, "operationId") ?? "";
  const body = buildBody(document, resolved(document, memberOf(node, "requestBody")));
  return {
    id,
    typeName: upperFirst(id),
    fileName: kebabCase(id),
    method,
    path,
    ...wordsOf(node),
    deprecated: node["deprecated"] === true,
    parameters: parameters.map((parameter) => buildParameter(context, parameter)),
    ...(body ? { body } : {}),
    responses: buildResponses(document, objectIn(node, "responses")),
    retry: listIn(objectIn(node, "x-specmint"), "retry").map(Number),
  };
}

function buildParameter(
  context: BuildContext,
  { node, tokens }: OperationAt["parameters"][number],
): Parameter {
  const examples = buildExamples(context.document, node);
  const sample = memberOf(node, "example") ?? examples.find(({ observed }) => !observed)?.value;
  const types = parameterTypes(context.document, memberOf(node, "schema") ?? {});
  return {
    name: stringIn(node, "name") ?? "",
    in: stringIn(node, "in") as Parameter["in"],
    required: node["required"] === true,
    description: stringIn(node, "description") ?? "",
    deprecated: node["deprecated"] === true,
    ...parameterStyle(node),
    types: types.length > 0 ? types : ["primitive", "array", "object"],
    sample: sample ?? sampleOf(context, [...tokens, "schema"]) ?? "",
  };
}

function buildBody(document: JsonObject, node: JsonObject | undefined): RequestBody | undefined {
  const content = node && buildContent(document, node);
  if (!content) return undefined;
  return {
    ...content,
    required: node["required"] === true,
    description: stringIn(node, "description") ?? "",
  };
}

/** A `default` stands for all statuses that have no key of their own: for the successes too, if there is none. */
function buildResponses(document: JsonObject, node: JsonObject): readonly ApiResponse[] {
  const responses = Object.entries(node)
    .filter(([key]) => !key.startsWith("x-"))
    .map(([key, response]) => buildResponse(document, key, resolved(document, response)));
  const fallback = responses.find(({ key }) => key === "default");
  if (!fallback || responses.some(({ key }) => key.startsWith("2"))) return responses;
  const content = fallback.content && { ...fallback.content, examples: [] };
  return [{ ...fallback, status: "2XX", ...(content ? { content } : {}) }, ...responses];
}

function buildResponse(document: JsonObject, status: string, node: JsonObject | undefined): ApiResponse {
  const content = node && buildContent(document, node);
  const failure = memberOf(memberOf(node, "x-specmint"), "failure");
  return {
    status,
    key: status,
    description: stringIn(node, "description") ?? "",
    ...(content ? { content } : {}),
    ...(isJsonObject(failure) ? { failure: buildFailure(failure) } : {}),
  };
}

function buildFailure(node: JsonObject): Failure {
  return {
    keys: parsePointer(stringIn(node, "pointer") ?? ""),
    equals: memberOf(node, "equals") as Failure["equals"],
    schemaName: schemaNameOf(memberOf(node, "schema")) ?? "",
  };
}

/** What stands under the one media type; `checkSpec` has seen to it that there is no second. */
function buildContent(document: JsonObject, node: JsonObject): Content | undefined {
  const [entry] = Object.entries(objectIn(node, "content"));
  if (!entry) return undefined;
  const [mediaType, media] = entry;
  const schemaName = schemaNameOf(memberOf(media, "schema"));
  const single = memberOf(media, "example");
  const unnamed =
    single === undefined
      ? []
      : [{ name: "example", summary: "", description: "", value: single, observed: false }];
  const examples = [...unnamed, ...buildExamples(document, media)];
  return { mediaType, ...(schemaName === undefined ? {} : { schemaName }), examples };
}

function buildExamples(document: JsonObject, node: Json): readonly Example[] {
  return Object.entries(objectIn(node, "examples")).flatMap(([name, example]) => {
    const found = resolved(document, example);
    const value = memberOf(found, "value");
    if (!found || value === undefined) return [];
    return [{ name, ...wordsOf(found), value, observed: objectIn(found, "x-specmint")["observed"] === true }];
  });
}

function wordsOf(node: JsonObject): { readonly summary: string; readonly description: string } {
  return { summary: stringIn(node, "summary") ?? "", description: stringIn(node, "description") ?? "" };
}

function resolved(document: JsonObject, node: Json | undefined): JsonObject | undefined {
  const found = node === undefined ? undefined : resolveRef(document, node, []);
  return isJsonObject(found?.node) ? found.node : undefined;
}
