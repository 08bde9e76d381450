import type { Call } from "../client/call.ts";
import { findDocumented, isSuccess } from "../client/find-response.ts";
import type { OperationDefinition, ResponseDefinition } from "../client/operation-definition.ts";
import { ORIGIN, type Origin, SECRETS } from "../result/origin.ts";
import { type Answer, sizeOf, textOf } from "./answer.ts";
import { parseJson } from "./parse-json.ts";
import { readKeys } from "./read-keys.ts";
import { refuseBody } from "./refuse-body.ts";
import { isBodiless, toResponse } from "./to-response.ts";

/** One for all results: the platform has each object with a getter of its own as a table. */
const RESPONSE = {
  enumerable: true,
  configurable: true,
  get(this: { [ORIGIN]: Origin }): Response {
    return this[ORIGIN]().respond();
  },
};

/** Which documented result an answer is, with its body. A success is a 2XX that does not report a failure. */
export async function readResult(
  { responses }: OperationDefinition,
  call: Call,
  answer: Answer,
): Promise<object> {
  const { status } = answer;
  const documented = findDocumented(responses, status);
  const body = await readBody(documented, call, answer);
  const ok = isSuccess(responses, status) && !reportsFailure(documented, body);
  const { exchange } = call;
  let response: Response | undefined;
  const origin: Origin = () => ({
    exchange,
    answer,
    respond() {
      // The body of a stream is the caller's already.
      response ??= toResponse(sizeOf(answer.content) >= 0 ? answer : { ...answer, content: "" });
      SECRETS.set(response, exchange.secrets);
      return response;
    },
  });
  const result = ok ? { ok, status, data: body } : { ok, status, error: body };
  Object.defineProperty(result, ORIGIN, { value: origin });
  return Object.defineProperty(result, "response", RESPONSE);
}

async function readBody(
  documented: ResponseDefinition | undefined,
  call: Call,
  answer: Answer,
): Promise<unknown> {
  const { content, headers, status } = answer;
  const { empty, type } = documented ?? {};
  const isEmpty = isBodiless(status) || sizeOf(content) === 0;
  if (type === "none" || (empty && isEmpty)) return undefined;
  const sent = type && headers.get("content-type");
  if (sent && !isEmpty && !type.test(sent)) {
    const problem = "of a media type that the spec does not have";
    throw refuseBody(call.exchange, answer, await textOf(content), problem);
  }
  if (documented?.read && !isBodiless(status)) return documented.read(headers).read(answer, call);
  const text = await textOf(content);
  if (type && isEmpty) throw refuseBody(call.exchange, answer, "", "empty");
  if (documented?.json && (text || !isBodiless(status))) return parseJson(call.exchange, answer, text);
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

function reportsFailure(documented: ResponseDefinition | undefined, body: unknown): boolean {
  const { failure = [] } = documented ?? {};
  const all = "equals" in failure ? [failure] : failure;
  return all.some(({ equals, keys }) => readKeys(body, keys) === equals);
}
