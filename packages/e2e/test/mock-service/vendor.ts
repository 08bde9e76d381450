import type { Fetch } from "@specmint/runtime";
import type { Arbitrary } from "fast-check";

/** What the tests of this folder need of a service. */
export interface Service {
  readonly fetch: (input: string, init?: RequestInit) => Promise<Response>;
  readonly requests: readonly {
    readonly status: number | undefined;
    readonly fault: number | string | undefined;
    readonly answer: unknown;
  }[];
  readonly failNext: (fault: Fault, options?: FaultOptions) => void;
  readonly delay: (milliseconds: number) => void;
  readonly setNow: (now: string) => void;
  readonly snapshot: () => { readonly [name: string]: unknown };
  readonly restore: (snapshot: { readonly [name: string]: unknown }) => void;
  readonly reset: () => void;
}

export type Fault = number | "drop" | "truncate" | "html" | "hang";

export interface FaultOptions {
  readonly times?: number;
  readonly retryAfter?: number;
  readonly status?: number;
  readonly after?: boolean;
  readonly operation?: string;
}

export type Mode = "documented" | "observed";

/** What tells a group as it should be from one that it should not be. */
export type Row = object;

/** All that a plain model of a service keeps. */
export interface Plain {
  readonly groups: Map<string, Row>;
  /** Identifiers that were given away. */
  given: number;
  now: string;
}

/** What an update comes to: a status, and the group that a success shows. */
export interface Served {
  readonly status: number;
  readonly shown?: Row | undefined;
}

/** What one of our clients gives for an update. */
export interface Told {
  readonly ok: boolean;
  readonly status: number;
  /** The group that it shows. */
  readonly shown: Row | undefined;
}

/** A service, its client, and a plain model of the service that shares no code with it. */
export interface Vendor<Update> {
  readonly name: string;
  readonly start: (mode: Mode) => Service;
  readonly call: (fetch: Fetch, update: Update, maxRetries: number) => Promise<Told>;
  /** The groups that a service has, by their identifiers. */
  readonly groupsOf: (service: Service) => Map<string, Row>;
  /** The status that the client repeats, beside 408, 429 and 5XX. */
  readonly repeated: number;
  /** Whether the vendor says what body a failure has: another one is then an error of its own. */
  readonly describes: (status: number) => boolean;
  readonly updates: Arbitrary<Update>;
  readonly begin: () => Plain;
  /** Does an update, and says what it comes to. */
  readonly serve: (plain: Plain, update: Update, mode: Mode) => Served;
}
