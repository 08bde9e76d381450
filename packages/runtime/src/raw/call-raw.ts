import { send } from "../attempts/send.ts";
import type { Call } from "../client/call.ts";
import type { Caller } from "../client/caller.ts";
import { followCall } from "../client/follow-call.ts";
import type { CallOptions } from "../client/options.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import { withoutQuery } from "../errors/exchange.ts";
import { fromRequest } from "../middleware/from-request.ts";
import { listFetchOptions } from "../prepare/fetch-options.ts";
import { serializePath } from "../prepare/parameters/serialize-path.ts";
import { checkUrl } from "../prepare/server/check-url.ts";
import { resolveServer } from "../prepare/server/resolve-server.ts";
import { type Answer, textOf } from "../read/answer.ts";
import { parseJson } from "../read/parse-json.ts";
import { toResponse } from "../read/to-response.ts";
import { explainRefusal } from "./explain-refusal.ts";

/** What openapi-fetch's methods take, as far as it matters here, and what our calls take beside it. */
export interface RawInit extends CallOptions {
  readonly baseUrl?: string | undefined;
  readonly body?: unknown;
  readonly bodySerializer?: unknown;
  readonly duplex?: "half" | undefined;
  /** openapi-fetch's own option for one call, which is called with a request. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  readonly middleware?: readonly unknown[] | undefined;
  readonly params?: { readonly header?: object | undefined; readonly path?: object | undefined } | undefined;
  readonly parseAs?: string | undefined;
}

/** openapi-fetch's `request`. */
export type FetchCall = (method: string, path: string, init: object) => Promise<unknown>;

/** What has come of a raw call so far: openapi-fetch does not tell all of it. */
interface Course {
  /** Whether there is a request. */
  hasRequest?: boolean;
  /** Whether the response has come through all middleware, so that openapi-fetch reads it next. */
  hasResponse?: boolean;
  answer?: Answer;
  failure?: { readonly reason: unknown };
}

/** Makes a call through openapi-fetch, with a `fetch` for this call that makes our attempts. */
export function callRaw(
  caller: Caller,
  request: FetchCall,
  method: string,
  path: string,
  init: RawInit = {},
): Promise<unknown> {
  const isStream = init.parseAs === "stream";
  const as = isStream ? "stream" : /json|text/.test(init.parseAs ?? "json") ? undefined : "blob";
  // A hook is told of no other URL before that has been checked: it could hold a password.
  const shown = path.startsWith("/") ? path : "";
  return followCall({ caller, init, as }, method, shown, async (call) => {
    const course: Course = {};
    // The first to see the request, if there is one, and the last to see the response.
    const witness = {
      onRequest: () => {
        course.hasRequest = true;
      },
      onResponse: () => {
        course.hasResponse = true;
      },
    };
    const middleware = [witness, ...caller.middleware, ...(init.middleware ?? [])];
    try {
      checkMethod(method);
      const given = {
        baseUrl: serverFor(call, path, init),
        middleware,
        fetch: transport(call, init, course),
      };
      return await request(method, path, { ...withoutOptions(init), ...given });
    } catch (error) {
      throw await explain(error, call, method, init, course);
    }
  });
}

/** @throws {InvalidRequestError} if most platforms make no such request; others would show credentials in what a server echoes. */
function checkMethod(method: string): void {
  if (!/^(CONNECT|TRACE|TRACK)$/.test(method)) return;
  throw new InvalidRequestError("The platform cannot send such a request.");
}

/**
 * What openapi-fetch puts before the path.
 * @throws {InvalidRequestError} if nothing may be sent there, or the path has a parameter and the call has none at all:
 * openapi-fetch leaves it as it is.
 */
function serverFor({ exchange, home, options }: Call, path: string, { baseUrl, params }: RawInit): string {
  if (!params?.path) serializePath(withoutQuery(path), {});
  if (path.startsWith("/")) {
    return baseUrl === undefined ? home : resolveServer(baseUrl, { allowHttp: options.allowHttp });
  }
  checkUrl(path, options);
  exchange.url = path;
  return "";
}

/** The `fetch` of a call, which knows the call's options, whatever a middleware puts in the place of its request. */
function transport(call: Call, init: RawInit, course: Course): (request: Request) => Promise<Response> {
  const own = init.fetch;
  const options = { ...call.options };
  if (own) options.fetch = (...given) => own(new Request(...given));
  return async (request) => {
    try {
      checkForm(init, request);
      const more = { duplex: init.duplex, options: listFetchOptions(call.options, init) };
      course.answer = await send({ ...call, options }, await fromRequest(request, more));
      return toResponse(course.answer);
    } catch (reason) {
      course.failure = { reason };
      throw reason;
    }
  };
}

/** @throws {InvalidRequestError} if a form is of another library, which the platform sends as the text `[object FormData]`. */
function checkForm({ body, bodySerializer }: RawInit, { headers }: Request): void {
  if (bodySerializer || {}.toString.call(body) !== "[object FormData]") return;
  if (/^multipart/.test(headers.get("content-type") ?? "")) return;
  throw new InvalidRequestError("The body is a FormData that the platform's fetch does not know.");
}

/** The error to be thrown for one of openapi-fetch's. */
async function explain(
  error: unknown,
  { exchange, options }: Call,
  method: string,
  init: RawInit,
  { answer, failure, hasRequest, hasResponse }: Course,
): Promise<unknown> {
  // openapi-fetch goes on after an error that is falsy.
  if (failure && !failure.reason) return failure.reason;
  // openapi-fetch parses the body of a success by itself.
  if (error instanceof SyntaxError && answer && hasResponse)
    parseJson(exchange, answer, await textOf(answer.content));
  const isRefused = !hasRequest && error instanceof TypeError;
  return (isRefused && explainRefusal(method, init, options)) || error;
}

/** What openapi-fetch is to know: it hands all that it does not know on to the platform. */
function withoutOptions(init: RawInit): object {
  const {
    deadline: _0,
    fetchOptions: _1,
    idempotent: _2,
    maxBodyBytes: _3,
    maxRetries: _4,
    maxRetryAfter: _5,
    signal: _6,
    timeout: _7,
    ...rest
  } = init;
  return rest;
}
