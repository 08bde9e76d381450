import { type Exchange, withoutQuery } from "../errors/exchange.ts";

/** What every hook is told. */
interface Told {
  readonly method: string;
  readonly url: string;
  /** Not of what only begins. */
  readonly duration: number;
}

/**
 * Tells a hook of a call, if there is one. Nobody waits for it, so that it can neither stop nor break the call.
 * @param begin When that began which the hook is told of; undefined if it begins now.
 */
export function notify<More extends object>(
  hook: ((event: Told & More) => unknown) | undefined,
  { method, url }: Exchange,
  begin: number | undefined,
  more: More,
): void {
  if (!hook) return;
  const lasted = begin !== undefined && { duration: performance.now() - begin };
  tell(hook, { method, url: withoutQuery(url), ...more, ...lasted } as Told & More);
}

async function tell<Event>(hook: (event: Event) => unknown, event: Event): Promise<void> {
  try {
    await hook(event);
  } catch {}
}
