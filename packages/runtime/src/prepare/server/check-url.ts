import { InvalidRequestError } from "../../errors/errors.ts";
import { parseUrl } from "./parse-url.ts";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Parses a URL that credentials may be sent to.
 * @throws {InvalidRequestError} unless it is absolute, without user info, and `https` or on a loopback host; the URL of
 * a server must be without query and fragment, too. The message does not contain the URL: it could hold a password.
 */
export function checkUrl(text: string, isServer = false): URL {
  const url = parseUrl(text);
  const { protocol, hostname, username, password, port, search, hash } = url ?? {};
  const isSafe = protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname ?? ""));
  if (url && isSafe && !(username || password || port === "0" || (isServer && (search || hash)))) return url;
  throw new InvalidRequestError(
    "The server's address must begin with https:// (http:// only on a loopback host), and must not have a user name, " +
      "password, query or fragment.",
  );
}
