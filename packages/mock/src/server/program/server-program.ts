import type { Service } from "../../service.ts";

/** What a program that serves a mock says of itself. */
export interface ServerProgram {
  /** As it is typed behind `npx`: `@specmint/cloudflare-user-groups-fixtures`. */
  readonly name: string;
  /** What it stands in for: "Cloudflare User Groups". */
  readonly title: string;
  readonly version: string;
  /** The modes of its service, the usual one first; empty if it has no modes. */
  readonly modes: readonly string[];
  /** Shown as a curl command. */
  readonly example?: ExampleRequest;
}

/** A request to show. */
export interface ExampleRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Placeholders in place of credentials. */
  readonly headers?: { readonly [name: string]: string };
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** Makes the service that a program serves. What it throws about a `seed` is shown as one line. */
export type CreateService = (options: { readonly mode?: string; readonly seed?: unknown }) => Service;
