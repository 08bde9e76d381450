/** What errors tell of a call. */
export interface Exchange {
  method: string;
  /** Without query string and fragment, which may hold a credential; `fetch` has no URL with user info. */
  url: string;
  /** The credentials that were sent, in plain and percent-encoded: they are taken out of all that errors quote. */
  readonly secrets?: readonly string[];
}

// Beside the response and not on it: a Response has no place for the method, and results go to callers as they are.
const exchanges: WeakMap<Response, Exchange> = new WeakMap();

export function withoutQuery(url: string): string {
  return url.replace(/[?#].*/s, "");
}

export function rememberExchange(response: Response, exchange: Exchange): void {
  exchanges.set(response, exchange);
}

/** What was remembered for the response; of one that was made by hand, nothing but its own URL. */
export function recallExchange(response: Response): Exchange {
  return exchanges.get(response) ?? { method: "", url: withoutQuery(response.url) };
}
