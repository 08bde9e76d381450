import type { JournalEntry, Service } from "../../service.ts";
import type { ServedRequest } from "../served-request.ts";

/** Finds what a service wrote down of a request that is over; each entry once. */
export function entryFinder(service: Service): (served: ServedRequest) => JournalEntry | undefined {
  const found = new WeakSet<JournalEntry>();
  return ({ method, path, status }) => {
    const sought = pathnameOf(path);
    const entries = service.requests.filter(
      (one) => !found.has(one) && one.method === method && new URL(one.url).pathname === sought,
    );
    // An entry without a status may be that of a request which is not over yet.
    const entry =
      entries.find((one) => one.status === status) ?? entries.find((one) => one.status === undefined);
    if (entry) found.add(entry);
    return entry;
  };
}

/** The path without its query, as a URL has it. */
export function pathnameOf(path: string): string {
  return path.startsWith("/") ? new URL(`http://localhost${path}`).pathname : path.replace(/\?.*/s, "");
}
