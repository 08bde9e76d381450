import type { Fault, FaultOptions, Mode, Plain, Row, Served, Vendor } from "./vendor.ts";

/** A fault that waits for its request. */
export interface Planned extends FaultOptions {
  readonly fault: Fault;
}

/** One attempt of a client. */
export interface Attempt {
  readonly fault: Fault | undefined;
  readonly status: number | undefined;
  /** Whether the service did what it was asked. */
  readonly isServed: boolean;
  /** What the client makes of it: `ok`, `failed 404`, or the name of an error. */
  readonly end: string;
  readonly shown?: Row | undefined;
}

/** A call of a client that is to come. */
export interface Expected {
  readonly attempts: readonly Attempt[];
  readonly last: Attempt;
}

/**
 * What a call comes to, attempt by attempt: takes the faults that it meets, and does to the plain model what is done.
 */
export function predict<Update>(
  vendor: Vendor<Update>,
  { plain, faults, mode }: { readonly plain: Plain; readonly faults: Planned[]; readonly mode: Mode },
  { update, maxRetries }: { readonly update: Update; readonly maxRetries: number },
): Expected {
  const attempts: Attempt[] = [];
  for (;;) {
    const planned = take(faults);
    const last = attempt(vendor, planned, () => vendor.serve(plain, update, mode));
    attempts.push(last);
    const isOver = attempts.length > maxRetries || !isRepeated(last, planned, vendor.repeated);
    if (isOver) return { attempts, last };
  }
}

/** The first fault that is meant for the operation. */
function take(faults: Planned[]): Planned | undefined {
  const index = faults.findIndex(({ operation = "updateUserGroup" }) => operation === "updateUserGroup");
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}

/** One attempt: whether the service does what it is asked, and what comes of it. */
function attempt<Update>(
  { describes }: Vendor<Update>,
  planned: Planned | undefined,
  serve: () => Served,
): Attempt {
  const { fault, after = false, status: pageStatus = 502 } = planned ?? {};
  const served = after || fault === "truncate" || fault === undefined ? serve() : undefined;
  const isServed = served !== undefined;
  if (fault === "drop") return { fault, isServed, status: undefined, end: "ConnectionError" };
  if (fault === "hang") return { fault, isServed, status: undefined, end: "TimeoutError" };
  const status = typeof fault === "number" ? fault : fault === "html" ? pageStatus : served?.status;
  if (status === undefined) throw new Error("a request without a fault has an answer");
  if (fault === "html" || fault === "truncate")
    return { fault, isServed, status, end: unread(status, describes) };
  if (fault === undefined && status === 200)
    return { fault, isServed, status, end: "ok", shown: served?.shown };
  return { fault, isServed, status, end: odd[status] ?? `failed ${status}` };
}

/** A body that is not what the vendor describes. */
function unread(status: number, describes: (status: number) => boolean): string {
  if (status < 300) return "ResponseParseError";
  return describes(status) ? "ApiError" : `failed ${status}`;
}

/** No body, and a redirect. */
const odd: Readonly<Record<number, string>> = { 204: "ResponseParseError", 302: "RedirectError" };

function isRepeated({ status }: Attempt, planned: Planned | undefined, repeated: number): boolean {
  if (status === undefined) return true;
  // More than the minute that a client waits at most.
  if ((planned?.retryAfter ?? 0) > 60) return false;
  return status >= 500 || [408, 429, repeated].includes(status);
}
