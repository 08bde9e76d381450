import type { ClientOptions } from "../../client/options.ts";
import { InvalidRequestError } from "../../errors/errors.ts";
import { parseUrl } from "./parse-url.ts";

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Parses a URL that credentials may be sent to. That of a server may be relative in a page (RFC 3986, section 5).
 * @throws {InvalidRequestError} unless it is without user info, and `https`, on a loopback host, of the page's own origin, or
 * `http` by the option `allowHttp`; the URL of a server must be without query and fragment, too. The message does not
 * contain the URL: it could hold a password.
 */
export function checkUrl(text: string, { allowHttp }: ClientOptions, isServer = false): URL {
  const page = readPage();
  const url = parseUrl(text, isServer && text ? page.base : undefined);
  if (!url && isServer && !text.includes("://")) {
    throw new InvalidRequestError(
      "The server's address is relative, but there is no page that it could be relative to.",
    );
  }
  const { protocol, hostname, username, password, port, search, hash } = url ?? {};
  const isHttpSafe =
    allowHttp || LOOPBACK.test(hostname ?? "") || (url?.origin && page.origins.includes(url.origin));
  const isSafe = protocol === "https:" || (protocol === "http:" && isHttpSafe);
  if (url && hostname && isSafe && !(username || password || port === "0" || (isServer && (search || hash))))
    return url;
  throw new InvalidRequestError(
    "The server's address must begin with https:// (http:// only on a loopback host, or with the option allowHttp), " +
      "without user name, password, query and fragment.",
  );
}

interface Page {
  /** What addresses are relative to, which a page may say by its element `base`. */
  readonly base?: string | undefined;
  /** Where the page itself is from; the second is that of a frame without an address of its own. */
  readonly origins: readonly (string | undefined)[];
}

/** The page or worker that the program runs in. Never throws: Deno does where it has none. */
function readPage(): Page {
  try {
    const { document, location } = globalThis;
    const own = location && parseUrl(location.href)?.origin;
    return { base: document?.baseURI ?? location?.href, origins: [own, globalThis.origin] };
  } catch {
    return { origins: [] };
  }
}
