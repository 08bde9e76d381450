/**
 * Makes of the body of a call, which is not `undefined`, what `fetch` sends: `textBody`, `formBody({})` …
 * @param contentType The media type that the caller chose, else the operation's, else ""; it may be a range (`image/*`).
 */
export type BodyWriter = (body: unknown, contentType: string) => WrittenBody | Promise<WrittenBody>;

/** What `fetch` takes as a body, by a name that the DOM library and Node's types both have. */
export type RequestBody = NonNullable<RequestInit["body"]>;

/** A body as `fetch` takes it. */
export interface WrittenBody {
  readonly body: RequestBody;
  /** Sent as `Content-Type`. Without it the one that was passed in is sent, or `application/json` if that is "". */
  readonly contentType?: string | undefined;
  /** What `fetch` wants to be told of a stream. */
  readonly duplex?: "half" | undefined;
  /** Ends the call when aborted, with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A media type, with `instead` in place of none, and of a range, which cannot be sent. */
export function concreteType(contentType: string, instead: string): string {
  return !contentType || contentType.includes("*") ? instead : contentType;
}
