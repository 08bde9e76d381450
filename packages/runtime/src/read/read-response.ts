import { readNotes } from "../client/notes.ts";
import type { OperationDefinition, ResponseDefinition } from "../client/operation-definition.ts";
import { ResponseParseError } from "../errors/errors.ts";
import type { Exchange } from "../errors/exchange.ts";
import type { Failure, Success } from "../result/result.ts";
import { findResponse } from "./find-response.ts";
import { readKeys } from "./read-keys.ts";

/**
 * Which documented result the response is, with its body. A success is a documented 2XX that does not report a failure.
 * @param readText Gives the text of the body, or what is left of it.
 */
export async function readResponse(
  responses: OperationDefinition["responses"],
  response: Response,
  readText: () => string | Promise<string>,
): Promise<Success<number, unknown> | Failure<number, unknown>> {
  const { status } = response;
  const exact = findResponse(responses, status);
  const body = await readBody(exact ?? responses["default"], response, readText);
  const ok = exact !== undefined && response.ok && !reportsFailure(exact, body);
  return ok ? { ok, status, data: body, response } : { ok, status, error: body, response };
}

async function readBody(
  documented: ResponseDefinition | undefined,
  response: Response,
  readText: () => string | Promise<string>,
): Promise<unknown> {
  const { status } = response;
  // These never have a body (RFC 9110, 15), whatever a range or `default` of the spec promises.
  const isBodiless = /^(20[45]|304)$/.test(`${status}`);
  if (documented?.read && !isBodiless) return documented.read(response).read(response, readText);
  const text = await readText();
  const isJson = documented?.json && (text || !isBodiless);
  return isJson ? parseJson(readNotes(response).exchange, status, text) : parseLoosely(documented, text);
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
