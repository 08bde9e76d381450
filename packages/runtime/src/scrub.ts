import type { Exchange } from "./exchange.ts";

/** A text that somebody else wrote, without the credentials of the call. */
export function scrub(text: string, { secrets = [] }: Exchange): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, "[redacted]"), text);
}

/** An error of the platform or of the caller's `fetch`: as it is, unless a log of it would show a credential. */
export function scrubError(error: unknown, exchange: Exchange): unknown {
  let text = "";
  try {
    for (let cause = error; cause; cause = (cause as Error).cause) {
      text += `${cause}${(cause as Error).stack}${JSON.stringify(cause)}`;
      if (text !== scrub(text, exchange) || text.length > 1e5) throw cause;
    }
    return error;
  } catch {
    return new Error(scrub(`${error}`, exchange));
  }
}
