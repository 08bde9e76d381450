import type { Exchange } from "./exchange.ts";

const brand = Symbol.for("@specmint/runtime/error");

/**
 * Everything that a client throws, except the reason of an aborted signal. Tell the errors apart by `code`, which is
 * stable, or by `instanceof`, which holds across two installed copies of this package as well. No message contains a
 * credential, a query string or user info.
 */
export abstract class SpecmintError extends Error {
  static readonly code: string = "";
  readonly code: string;

  /** `fields` become properties of the error. */
  constructor(name: string, message: string, fields?: object, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
    this.code = new.target.code;
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

/** The API reported a failure: `unwrap` throws it, the message reads `PUT https://… 404 Not Found`. */
export class ApiError extends SpecmintError {
  static override readonly code = "api-error";
  declare readonly code: "api-error";
  declare readonly status: number;
  declare readonly method: string;
  /** Without query string. */
  declare readonly url: string;
  /** The body of the failure: the result's `error`. */
  declare readonly error: unknown;
  declare readonly response: Response;

  constructor(exchange: Exchange, response: Response, error: unknown) {
    const { status, statusText } = response;
    const message = `${describe(exchange)} ${status} ${statusText}`.trim();
    super("ApiError", message, { ...exchange, status, error, response });
  }
}

/** No response, or not all of one: no such host, connection refused or broken. The platform's error is the `cause`. */
export class ConnectionError extends SpecmintError {
  static override readonly code = "connection-error";
  declare readonly code: "connection-error";
  declare readonly method: string;
  /** Without query string. */
  declare readonly url: string;

  constructor(exchange: Exchange, cause: unknown) {
    super("ConnectionError", `${describe(exchange)}: the connection failed.`, exchange, { cause });
  }
}

/** The spec promises JSON for this status, and the body was empty or something else. */
export class ResponseParseError extends SpecmintError {
  static override readonly code = "response-parse-error";
  declare readonly code: "response-parse-error";
  declare readonly status: number;
  declare readonly method: string;
  /** Without query string. */
  declare readonly url: string;
  /** How the body begins, at most 1,024 characters. */
  declare readonly text: string;

  constructor(exchange: Exchange, status: number, body: string, cause: unknown) {
    const message = `${describe(exchange)} ${status}: the body is ${body ? "not JSON" : "empty"}.`;
    super("ResponseParseError", message, { ...exchange, status, text: body.slice(0, 1024) }, { cause });
  }
}

/** Neither the options nor the environment have what the API asks for. Nothing was sent. */
export class MissingCredentialsError extends SpecmintError {
  static override readonly code = "missing-credentials-error";
  declare readonly code: "missing-credentials-error";

  constructor(message: string) {
    super("MissingCredentialsError", message);
  }
}

/** An option or a parameter cannot be sent as it is. Nothing was sent. The message names it, without its value. */
export class InvalidRequestError extends SpecmintError {
  static override readonly code = "invalid-request-error";
  declare readonly code: "invalid-request-error";

  constructor(message: string) {
    super("InvalidRequestError", message);
  }
}

function describe({ method, url }: Exchange): string {
  return `${method} ${url}`;
}
