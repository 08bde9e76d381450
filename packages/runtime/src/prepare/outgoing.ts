import type { RequestBody } from "./body/body-writer.ts";
import type { HeaderList } from "./merge-headers.ts";

/** A request that is ready but for its credentials. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: RequestBody | null;
  /** What `fetch` wants to be told of a stream, which is sent once. */
  readonly duplex?: "half" | undefined;
  /** What else `fetch` is told. */
  readonly options?: object | undefined;
  /** What ends it, beside what ends the call. */
  readonly signals: readonly AbortSignal[];
}
