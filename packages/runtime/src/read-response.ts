import { ResponseParseError } from "./errors.ts";
import type { Exchange } from "./exchange.ts";
import type { OperationDefinition, ResponseDefinition } from "./operation-definition.ts";
import { readKeys } from "./read-keys.ts";
import type { Failure, Success } from "./result.ts";

/** Which documented result the response is, with its body. A success is a documented 2XX that does not report a failure. */
export function readResponse(
  responses: OperationDefinition["responses"],
  exchange: Exchange,
  response: Response,
  text: string,
): Success<number, unknown> | Failure<number, unknown> {
  const { status } = response;
  const exact = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  const documented = exact ?? responses["default"];
  // These never have a body (RFC 9110, 15), whatever a range or `default` of the spec promises.
  const isJson = documented?.json && (text || !/^(20[45]|304)$/.test(`${status}`));
  const body = isJson ? parseJson(exchange, status, text) : parseLoosely(documented, text);
  const ok = exact !== undefined && response.ok && !reportsFailure(exact, body);
  return ok ? { ok, status, data: body, response } : { ok, status, error: body, response };
}

/** @throws {ResponseParseError} */
export function parseJson(exchange: Exchange, status: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ResponseParseError(exchange, status, text, text ? "not JSON" : "empty", cause);
  }
}

/** JSON if the spec does not know the response and it happens to be JSON, else text; nothing for an empty body. */
function parseLoosely(documented: ResponseDefinition | undefined, text: string): unknown {
  if (!documented) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return text === "" ? undefined : text;
}

function reportsFailure({ failure }: ResponseDefinition, body: unknown): boolean {
  return failure !== undefined && readKeys(body, failure.keys) === failure.equals;
}
