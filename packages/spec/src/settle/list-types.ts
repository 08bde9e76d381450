import { type JsonObject, memberOf, objectIn } from "../json.ts";
import { operationTypeNames, responseTypeName } from "../names.ts";
import { resolveRef } from "../resolve-ref.ts";

/** The types that the types package has for an operation, webhook or callback, by their prefix. */
export function listTypes(document: JsonObject, node: JsonObject, prefix: string): readonly string[] {
  const request = resolveRef(document, memberOf(node, "requestBody") ?? {}, [])?.node;
  const bodies = Object.keys(objectIn(request, "content"));
  const statuses = ["2XX", ...Object.keys(objectIn(node, "responses"))];
  const { params, body } = operationTypeNames(prefix);
  return [
    params,
    body,
    ...bodies.map((_, index) => `${body}${index + 1}`),
    ...statuses.map((status) => responseTypeName(prefix, status)),
    `${prefix}Operation`,
    `${prefix}Webhook`,
  ];
}
