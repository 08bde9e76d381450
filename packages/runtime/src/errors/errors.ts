import { readRetryAfter } from "../attempts/read-retry-after.ts";
import { parseUrl } from "../prepare/server/parse-url.ts";
import { describeFailure } from "./describe-failure.ts";
import { type Exchange, withoutQuery } from "./exchange.ts";
import { scrub, scrubError } from "./scrub.ts";

const brand = Symbol.for("@specmint/runtime/error");

/**
 * Everything that a client throws by itself. Beside it come through: the reason of an aborted signal, and what a
 * credential function, a middleware or a serializer of the caller throws. Tell the errors apart by `code`, which is
 * stable, or by `instanceof` of its class, which holds across two installed copies of this package as well. No message
 * contains a credential, a query string or user info.
 */
export abstract class SpecmintError extends Error {
  static readonly code: string = "";
  readonly code: string = (this.constructor as typeof SpecmintError).code;
  /** `api-error` is called ApiError, also where a minifier has renamed the class. */
  override readonly name: string = this.code.replace(/(^|-)./g, (start) => start.slice(-1).toUpperCase());

  /** `fields` become properties of the error. */
  constructor(message: string, fields?: object, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    Object.defineProperty(Object.assign(this, fields), brand, { value: true });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the class that is asked, which need not be this one
    return isInstance(this, value);
  }
}

function isInstance(asked: typeof SpecmintError, value: unknown): boolean {
  // A class that somebody derives from one of these has no code of its own: there the prototype decides, as usual.
  if (!Object.hasOwn(asked, "code")) return Function.prototype[Symbol.hasInstance].call(asked, value);
  const error = value as { [brand]?: true; code?: string } | null | undefined;
  return error?.[brand] === true && (asked.code === "" || asked.code === error.code);
}

/** An error that tells of one call. */
abstract class CallError extends SpecmintError {
  declare readonly method: string;
  /** Without query string. */
  declare readonly url: string;

  constructor(exchange: Exchange, message: string, fields?: object, cause?: unknown) {
    const { method } = exchange;
    const url = withoutQuery(exchange.url);
    super(`${method} ${url}${message}`.trim(), { method, url, ...fields }, cause);
  }
}

/**
 * The API reported a failure: `unwrap` throws it, and a call itself if the body is not what the spec promises. The message
 * reads `PUT https://… 404 Not Found: User group … (7003)`, as far as the body has the vendor's message and code.
 */
export class ApiError extends CallError {
  static override readonly code = "api-error";
  declare readonly code: "api-error";
  declare readonly status: number;
  /** The vendor's codes in the body, in its order: `[7003]`. */
  declare readonly codes: readonly (string | number)[];
  /** The vendor's messages in the body, in its order, without credentials. */
  declare readonly messages: readonly string[];
  /** What to tell the vendor's support: the header `x-request-id`, `request-id` or `cf-ray`. */
  declare readonly requestId: string | undefined;
  /** Milliseconds after which the server wants to be asked again. */
  declare readonly retryAfter: number | undefined;
  /** The body of the failure, as received: the result's `error`, or a text where the spec promises something else. */
  declare readonly error: unknown;
  /** How a body begins that is not what the spec promises, at most 1,024 characters, without credentials. */
  declare readonly text: string | undefined;
  /** As it was received: a server may quote a credential in it. Its body can be read once. */
  declare readonly response: Response;

  /** `problem` ends the sentence "the body is …", where `error` is the text of one that is not as it should be. */
  constructor(
    exchange: Exchange,
    answer: Pick<Response, "headers" | "status" | "statusText">,
    error: unknown,
    respond = () => answer as Response,
    problem?: string,
  ) {
    const { headers, status, statusText } = answer;
    const { codes, messages, text } = describeFailure(error, exchange);
    const told = problem ? `the body is ${problem}.` : text;
    const requestId = headers.get("x-request-id") ?? headers.get("request-id") ?? headers.get("cf-ray");
    super(exchange, scrub(` ${status} ${statusText}`.trimEnd(), exchange) + (told && `: ${told}`), {
      status,
      codes,
      messages,
      requestId: requestId === null ? undefined : scrub(requestId, exchange),
      retryAfter: readRetryAfter(headers),
      error,
      text: problem ? scrub(`${error}`, exchange, 1024) : undefined,
    });
    // Not enumerable: what prints an error does not print what it was made of.
    Object.defineProperty(this, "response", { get: respond });
  }
}

/** No response, or not all of one: no such host, connection refused or broken. The platform's error is the `cause`. */
export class ConnectionError extends CallError {
  static override readonly code = "connection-error";
  declare readonly code: "connection-error";

  constructor(exchange: Exchange, cause: unknown) {
    super(exchange, ": the connection failed.", {}, scrubError(cause, exchange));
  }
}

/** The option `timeout` (one attempt) or `deadline` (all attempts) has run out. */
export class TimeoutError extends CallError {
  static override readonly code = "timeout-error";
  declare readonly code: "timeout-error";
  /** The option. */
  declare readonly limit: "timeout" | "deadline";
  /** Its value in milliseconds. */
  declare readonly ms: number;

  constructor(exchange: Exchange, limit: "timeout" | "deadline", ms: number) {
    super(exchange, `: not done within ${ms} ms (${limit}).`, { limit, ms });
  }
}

/** The server wants to send the call elsewhere, which the spec does not document. Redirects are never followed. */
export class RedirectError extends CallError {
  static override readonly code = "redirect-error";
  declare readonly code: "redirect-error";
  /** 0 where the platform hides it, as browsers do. */
  declare readonly status: number;
  /** Where to: scheme, host and port, unless the platform hides it. */
  declare readonly target: string | undefined;

  constructor(exchange: Exchange, { status, headers }: Response) {
    const location = headers.get("location");
    const { protocol, origin } = (location !== null && parseUrl(location, exchange.url)) || {};
    const target = /^https?:/.test(`${protocol}`) ? scrub(`${origin}`, exchange) : undefined;
    super(
      exchange,
      `${status ? ` ${status}` : ""}: a redirect${target ? ` to ${target}` : ""}, which is not followed.`,
      {
        status,
        target,
      },
    );
  }
}

/**
 * The call succeeded, but its body is not what the spec promises, or it is larger than `maxBodyBytes`. What the parser said
 * is the `cause` where the body has at most 65,536 characters and no credential among them.
 */
export class ResponseParseError extends CallError {
  static override readonly code = "response-parse-error";
  declare readonly code: "response-parse-error";
  declare readonly status: number;
  /** How the body begins, at most 1,024 characters, without credentials. */
  declare readonly text: string;

  /** `problem` ends the sentence "its body is …". */
  constructor(exchange: Exchange, status: number, body: string, problem: string, cause?: unknown) {
    const text = scrub(body, exchange, 2 ** 16);
    const fields = { status, text: text.slice(0, 1024) };
    const words = ` ${status}: the call succeeded, but its body is ${problem}.`;
    // What JSON.parse says quotes a part of the body, which may be a part of a credential.
    super(exchange, words, fields, text === body ? cause : undefined);
  }
}

/** Neither the options nor the environment have what the API asks for. The attempt was not sent. */
export class MissingCredentialsError extends SpecmintError {
  static override readonly code = "missing-credentials-error";
  declare readonly code: "missing-credentials-error";
}

/**
 * An option, a parameter, a header or the body cannot be sent as it is. The attempt was not sent. The message says which,
 * without its value.
 */
export class InvalidRequestError extends SpecmintError {
  static override readonly code = "invalid-request-error";
  declare readonly code: "invalid-request-error";
}
