import type { Call } from "../client/call.ts";
import { findDocumented } from "../client/find-response.ts";
import { isPromise } from "../client/is-promise.ts";
import type { OperationDefinition, ResponseDefinition } from "../client/operation-definition.ts";
import { type Answer, sizeOf, textOf } from "./answer.ts";
import { parseJson } from "./parse-json.ts";
import { refuseBody } from "./refuse-body.ts";
import { isBodiless } from "./to-response.ts";

/**
 * The body of an answer as the spec documents it; a promise of it where that takes time.
 * @throws {ResponseParseError | ApiError} if it is something else.
 */
export function readBody({ responses }: OperationDefinition, call: Call, answer: Answer): unknown {
  const { content, headers, status } = answer;
  const documented = findDocumented(responses, status);
  const { empty, read, type } = documented ?? {};
  const isEmpty = isBodiless(status) || sizeOf(content) === 0;
  if (type === "none" || (empty && isEmpty)) return undefined;
  const sent = type && headers.get("content-type");
  const isOther = sent && !isEmpty && !type.test(sent);
  if (read && !isOther && !isBodiless(status)) return read(headers).read(answer, call);
  const other = isOther ? "of a media type that the spec does not have" : undefined;
  const problem = type && isEmpty ? "empty" : other;
  const text = textOf(content);
  return isPromise(text)
    ? text.then(parseText.bind(undefined, documented, call, answer, problem))
    : parseText(documented, call, answer, problem, text);
}

function parseText(
  documented: ResponseDefinition | undefined,
  { exchange }: Call,
  answer: Answer,
  problem: string | undefined,
  text: string,
): unknown {
  if (problem) throw refuseBody(exchange, answer, text, problem);
  if (documented?.json && (text || !isBodiless(answer.status))) return parseJson(exchange, answer, text);
  return parseLoosely(documented, text);
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
