import type { CredentialEncoder } from "../../client/api-definition.ts";
import { InvalidRequestError } from "../../errors/errors.ts";
import { encodePrimitive } from "../../prepare/parameters/encode-primitive.ts";

/** The user name and password of HTTP's scheme `Basic`. */
export interface BasicCredential {
  /** Without a colon. */
  readonly username: string;
  readonly password: string;
}

/** A user name and password, or a function that is called for each attempt, as `CredentialOption` says. */
export type BasicCredentialOption = BasicCredential | (() => BasicCredential | Promise<BasicCredential>);

/**
 * Makes what HTTP's scheme `Basic` sends (RFC 7617): base64 of the UTF-8 of `username:password`. An environment variable
 * has the text itself.
 */
export const basic: CredentialEncoder = (given, source) => {
  const [username, password] = typeof given === "string" ? split(given) : membersOf(given);
  if (!isText(username) || !isText(password) || username.includes(":") || !(username + password)) {
    throw new InvalidRequestError(
      `${source} must have a username without a colon, and a password, both without control characters.`,
    );
  }
  // Percent-encoding is UTF-8, also where there is no `TextEncoder`, as in React Native.
  const encoded = encodePrimitive(`${username}:${password}`);
  if (encoded === undefined) throw new InvalidRequestError(`${source} must be well-formed Unicode.`);
  const bytes = encoded.replace(/%(..)/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  return [btoa(bytes), username, password];
};

function split(text: string): readonly unknown[] {
  const at = text.indexOf(":");
  return at < 0 ? [] : [text.slice(0, at), text.slice(at + 1)];
}

function membersOf(given: unknown): readonly unknown[] {
  const { username, password } = Object(given);
  return [username, password];
}

function isText(value: unknown): value is string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what RFC 7617 forbids
  return typeof value === "string" && !/[\u0000-\u001f\u007f]/.test(value);
}
