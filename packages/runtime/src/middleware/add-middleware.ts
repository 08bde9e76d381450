import type { Middleware } from "openapi-fetch";
import type { Caller } from "../client/caller.ts";
import type { ApiClient } from "../client/create-client.ts";
import { CALLER, type HiddenCaller } from "../client/hidden-caller.ts";
import { InvalidRequestError } from "../errors/errors.ts";
import { passMiddleware } from "./pass-middleware.ts";

/**
 * Adds middleware to a client: openapi-fetch's, which sees each request before it has its credentials, and each response.
 * What is falsy is left out.
 * @throws {InvalidRequestError} if it is none, or the client is none.
 */
export function addMiddleware(client: ApiClient, ...added: readonly Middleware[]): void {
  const caller = callerOf(client as HiddenCaller);
  for (const one of added.filter(Boolean)) {
    if (typeof one !== "object" || !("onRequest" in one || "onResponse" in one || "onError" in one)) {
      throw new InvalidRequestError("Middleware must be an object with onRequest, onResponse or onError.");
    }
    caller.pass = passMiddleware;
    caller.middleware.push(one);
  }
}

/** Takes middleware from a client. */
export function removeMiddleware(client: ApiClient, ...removed: readonly Middleware[]): void {
  const { middleware } = callerOf(client as HiddenCaller);
  for (const one of removed) {
    const at = middleware.indexOf(one);
    if (at >= 0) middleware.splice(at, 1);
  }
}

function callerOf(client: HiddenCaller | undefined): Caller {
  const caller = client?.[CALLER]?.();
  if (caller) return caller;
  throw new InvalidRequestError("This needs a client that createClient made.");
}
