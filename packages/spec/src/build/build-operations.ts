import { listIn, memberOf, objectIn, stringIn } from "../json.ts";
import { listOperations, type OperationAt, operationIdOf } from "../list-operations.ts";
import type { Content, Operation, Parameter, RequestBody } from "../model.ts";
import { resolveObject } from "../resolve-ref.ts";
import { buildContents } from "./build-content.ts";
import { type BuildContext, type Side, sideOf } from "./build-context.ts";
import { wordsOf } from "./build-examples.ts";
import { buildParameters } from "./build-parameter.ts";
import { buildResponses } from "./build-responses.ts";
import { buildAlternatives } from "./build-security.ts";
import { buildServers } from "./build-servers.ts";

/** What `fetch` refuses to send (Fetch Standard, forbidden methods). */
const forbidden = /^(CONNECT|TRACE|TRACK)$/i;

/** The operations of the document's `paths` that can be sent, every reference settled. */
export function buildOperations(context: BuildContext): readonly Operation[] {
  const [sent, received] = [sideOf(context, "request"), sideOf(context, "response")];
  return listOperations(sent.document)
    .filter(({ method }) => !forbidden.test(method))
    .map((operation) => buildOperation(sent, received, operation));
}

function buildOperation(sent: Side, received: Side, at: OperationAt): Operation {
  const { node, method, path, item } = at;
  const named = sent.context.names.used({ at });
  const body = /^(GET|HEAD)$/.test(method) ? undefined : buildBody(sent, at);
  const security = memberOf(node, "security");
  const { options } = sent.context;
  const [server] = buildServers(options, node, at.tokens);
  const [shared] = buildServers(options, item, at.tokens.slice(0, -1));
  const own = server ?? shared;
  const extension = objectIn(node, "x-specmint");
  const idempotencyKey = stringIn(extension, "idempotencyKey");
  return {
    id: named.name,
    operationId: operationIdOf(at),
    typeName: named.typeName,
    fileName: named.fileName,
    method,
    path,
    ...wordsOf(node),
    deprecated: node["deprecated"] === true,
    parameters: buildParameters(sent, at).map((one) => withoutNeed(one, idempotencyKey)),
    ...(body ? { body } : {}),
    responses: buildResponses(received, at.tokens),
    ...(Array.isArray(security) ? { security: buildAlternatives(options, security) } : {}),
    ...(own ? { server: own } : {}),
    retry: listIn(extension, "retry").map(Number),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
}

/** The header of the idempotency key as a parameter: the client sends one where the caller gives none. */
function withoutNeed(parameter: Parameter, idempotencyKey: string | undefined): Parameter {
  const isKey = parameter.in === "header" && parameter.name.toLowerCase() === idempotencyKey?.toLowerCase();
  return isKey ? { ...parameter, required: false } : parameter;
}

/** The body of a request that goes in a side's direction. */
export function buildBody(side: Side, { node, tokens }: OperationAt): RequestBody | undefined {
  const body = resolveObject(side.document, memberOf(node, "requestBody"), [...tokens, "requestBody"]);
  const contents = body ? buildContents(side, body) : [];
  if (!body || contents.length === 0) return undefined;
  return {
    required: body.node["required"] === true,
    description: stringIn(body.node, "description") ?? "",
    contents: contents as [Content, ...Content[]],
  };
}
