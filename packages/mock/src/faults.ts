import { DroppedConnectionError } from "./errors.ts";
import type { Fault, FaultOptions } from "./service.ts";

/** A fault that waits for its request. */
export interface PlannedFault extends FaultOptions {
  readonly fault: Fault;
}

export interface Faults {
  readonly plan: (fault: Fault, options?: FaultOptions) => void;
  /** The fault of a request, which is then used up. */
  readonly take: (operation: string | undefined) => PlannedFault | undefined;
  readonly clear: () => void;
}

/** Keeps the faults that a service was told to have. */
export function makeFaults(): Faults {
  let planned: readonly PlannedFault[] = [];
  return {
    plan: (fault, options = {}) => {
      const { times = 1, status = 502 } = options;
      for (const one of [fault, status]) if (typeof one === "number") checkStatus(one);
      planned = [...planned, ...Array.from({ length: times }, () => ({ ...options, fault }))];
    },
    take: (operation) => {
      const found = planned.find((one) => one.operation === undefined || one.operation === operation);
      planned = planned.filter((one) => one !== found);
      return found;
    },
    clear: () => {
      planned = [];
    },
  };
}

/** @throws {RangeError} if no answer can have the status. */
function checkStatus(status: number): void {
  if (Number.isInteger(status) && status >= 200 && status <= 599) return;
  throw new RangeError(`No answer can have the status ${status}; give one from 200 to 599.`);
}

/** `Retry-After` of a fault. */
export function retryAfterOf({ retryAfter }: FaultOptions): { readonly [name: string]: string } {
  return retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
}

/** What a proxy says. */
export function htmlPage({ status = 502, ...options }: FaultOptions): Response {
  const headers = { "content-type": "text/html; charset=utf-8", ...retryAfterOf(options) };
  const page = `<!doctype html>\n<title>${status}</title>\n<h1>${status}</h1>\n<p>This is a page of a proxy, not an answer of the service.</p>\n`;
  return new Response(page, { status, headers });
}

/** The same answer with a body that ends in the middle. */
export async function truncated(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer();
  return new Response(bytes.slice(0, Math.floor(bytes.byteLength / 2)), {
    status: response.status,
    headers: response.headers,
  });
}

/** Rejects as a `fetch` does whose connection ends. */
export function dropped(): DroppedConnectionError {
  return new DroppedConnectionError("The connection ended without an answer, as the mock was told to do.");
}

/** Waits until the caller gives up. */
export function hang(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
  });
}

/** Waits for some milliseconds, or until the caller gives up. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", end);
      resolve();
    }, milliseconds);
    function end(): void {
      clearTimeout(timer);
      reject(signal.reason);
    }
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
  });
}
