import type { Middleware, MiddlewareCallbackParams } from "openapi-fetch";
import type { Call } from "../client/call.ts";
import type { OperationDefinition } from "../client/operation-definition.ts";
import type { OperationInit } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import type { Outgoing } from "../prepare/outgoing.ts";
import { type Answer, readAnswer, sizeOf } from "../read/answer.ts";
import { toResponse } from "../read/to-response.ts";
import { fromRequest, toRequest } from "./from-request.ts";

/** What each function of a middleware is told, in which `request` is the last that one of them has made. */
type Told = MiddlewareCallbackParams;

export type PassMiddleware = typeof passMiddleware;

/**
 * Sends the request of an operation with the client's middleware around it, by the rules of openapi-fetch.
 * @throws what a middleware throws; what `send` does, unless a middleware answers it.
 */
export async function passMiddleware(
  call: Call,
  operation: OperationDefinition,
  { params = {} }: OperationInit,
  outgoing: Outgoing,
  send: (request: Outgoing) => Promise<Answer>,
): Promise<Answer> {
  const inwards = [...call.caller.middleware];
  const first = toRequest(outgoing);
  const sendRequest = async (request: Request): Promise<Answer> =>
    send(await fromRequest(request, outgoing, first));
  const told = {
    request: first,
    schemaPath: operation.path,
    params,
    id: Math.random().toString(36).slice(2),
    options: {
      baseUrl: call.home,
      fetch: async (request: Request) => toResponse(await sendRequest(request)),
    },
  } as Told;
  const answered = await goInwards(inwards, told);
  if (answered) return readAnswer(call, answered);
  const outwards = inwards.reverse();
  let answer: Answer | undefined;
  let own: Response | undefined;
  let response: Response;
  try {
    answer = await sendRequest(told.request);
    response = own = toResponse(answer);
  } catch (error) {
    response = await recover(outwards, told, error);
  }
  for (const one of outwards) {
    const given = await one.onResponse?.({ ...told, response });
    if (given) response = checkResponse(given, "onResponse");
  }
  // Of a stream a middleware may have made a copy, after which only the response has it.
  if (answer && response === own && sizeOf(answer.content) >= 0) return answer;
  return readAnswer(call, response);
}

/** Gives the response of a middleware that answers by itself. */
async function goInwards(inwards: readonly Middleware[], told: Told): Promise<Response | undefined> {
  for (const one of inwards) {
    const given = await one.onRequest?.(told);
    // Not by its class: a test's environment may have several.
    if (given && "method" in Object(given)) told.request = given as Request;
    else if (given) return checkResponse(given, "onRequest");
  }
  return undefined;
}

/** The response that a middleware makes of an error; else throws the error, or that which one has made of it. */
async function recover(outwards: readonly Middleware[], told: Told, error: unknown): Promise<Response> {
  let thrown = error;
  for (const one of outwards) {
    const given = await one.onError?.({ ...told, error: thrown });
    if (given instanceof Error) thrown = given;
    else if (given) return checkResponse(given, "onError");
  }
  throw thrown;
}

// Not by its class: a test's environment may have several.
function checkResponse(given: object, name: string): Response {
  if ("status" in Object(given)) return given as Response;
  const others: Readonly<Record<string, string>> = { onRequest: "a Request, ", onError: "an Error, " };
  throw new InvalidRequestError(
    `${name} of a middleware must return ${others[name] ?? ""}a Response or nothing.`,
  );
}
