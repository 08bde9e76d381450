/** What errors tell of a call. */
export interface Exchange {
  readonly method: string;
  /** As it was sent, but for credentials in its query; the path's template as long as there is no URL. */
  readonly url: string;
  /** The credentials that were sent, as they are and as they were sent: they are taken out of all that errors quote. */
  readonly secrets?: Iterable<string> | undefined;
}

/** A URL without its query and fragment, which may hold a credential; `fetch` has no URL with user info. */
export function withoutQuery(url: string): string {
  return url.replace(/[?#].*/s, "");
}
