/** The request that a response answers, as far as errors tell about it. */
export interface Exchange {
  readonly method: string;
  /** Without query string and fragment, which may hold a credential; `fetch` has no URL with user info. */
  readonly url: string;
}

// Beside the response and not on it: a Response has no place for the method, and results go to callers as they are.
const exchanges: WeakMap<Response, Exchange> = new WeakMap();

export function toExchange(method: string, url: string): Exchange {
  return { method, url: url.replace(/[?#].*/s, "") };
}

export function rememberExchange(response: Response, exchange: Exchange): void {
  exchanges.set(response, exchange);
}

/** What was remembered for the response; of one that was made by hand, nothing but its own URL. */
export function recallExchange(response: Response): Exchange {
  return exchanges.get(response) ?? toExchange("", response.url);
}
