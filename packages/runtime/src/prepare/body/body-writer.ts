/** Makes of the body of a call what `fetch` takes. `contentType` is the media type to be sent, or its range (`image/*`), or "". */
export type BodyWriter = (body: unknown, contentType: string) => WrittenBody | Promise<WrittenBody>;

/** What `fetch` takes as a body. */
export type RequestBody = NonNullable<RequestInit["body"]>;

/** A body as `fetch` takes it. */
export interface WrittenBody {
  readonly body: RequestBody;
  /** Sent in place of the operation's. */
  readonly contentType?: string | undefined;
  /** What `fetch` wants to be told of a stream. */
  readonly duplex?: "half" | undefined;
}

export function bodyWriter(write: BodyWriter): BodyWriter {
  return write;
}

/** A media type, with `instead` in place of a range, which cannot be sent. */
export function concreteType(contentType: string, instead: string): string {
  return contentType.includes("*") ? instead : contentType;
}
