import { readNotes } from "../client/notes.ts";
import type { OperationDefinition, ResponseDefinition } from "../client/operation-definition.ts";
import { ApiError, ResponseParseError } from "../errors/errors.ts";
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
  const { status, ok: isSuccess } = response;
  const documented = findResponse(responses, status) ?? (isSuccess ? undefined : responses["default"]);
  const body = await readBody(documented, response, readText);
  const ok = isSuccess && !(documented && reportsFailure(documented, body));
  return ok ? { ok, status, data: body, response } : { ok, status, error: body, response };
}

async function readBody(
  documented: ResponseDefinition | undefined,
  response: Response,
  readText: () => string | Promise<string>,
): Promise<unknown> {
  const { status } = response;
  const { exchange } = readNotes(response);
  // These never have a body (RFC 9110, 15), whatever a range or `default` of the spec promises.
  const isBodiless = /^(20[45]|304)$/.test(`${status}`);
  if (documented?.types) {
    const refusal = isBodiless ? undefined : refusedType(documented.types, response);
    if (isBodiless || refusal !== undefined || response.body === null) {
      const text = isBodiless ? "" : await readText();
      if (text === "" && documented.empty) return undefined;
      const problem = text ? `of another media type, ${refusal}` : "empty";
      throw new ResponseParseError(exchange, status, text, `${problem}, though the call succeeded`);
    }
  }
  if (documented?.read && !isBodiless) return documented.read(response).read(response, readText);
  const text = await readText();
  if (documented?.empty && text === "") return undefined;
  const isJson = documented?.json && (text || !isBodiless);
  if (!isJson) return parseLoosely(documented, text);
  try {
    return parseJson(exchange, status, text);
  } catch (error) {
    if (!response.ok) throw new ApiError(exchange, response, text, text);
    if (!documented?.types) throw error;
    const problem = `${text ? "not JSON" : "empty"}, though the call succeeded`;
    throw new ResponseParseError(exchange, status, text, problem, (error as Error).cause);
  }
}

/** The media type of a response, if it is none of these. */
function refusedType(types: readonly string[], { headers }: Response): string | undefined {
  const type = (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const isKnown = types.some(
    (one) =>
      one === type ||
      one === "*/*" ||
      (one.endsWith("/*") && type.startsWith(one.slice(0, -1))) ||
      (/[/+]json$/.test(one) && /[/+]json$/.test(type)),
  );
  return type === "" || isKnown ? undefined : type;
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

function reportsFailure({ failure = [] }: ResponseDefinition, body: unknown): boolean {
  return [failure].flat().some(({ keys, equals }) => readKeys(body, keys) === equals);
}
