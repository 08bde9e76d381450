/** Makes of the body of a call, if it has one, what openapi-fetch has to be told: `textBody`, `formBody({})` … */
export type BodyWriter = (
  init: { readonly body?: unknown; readonly contentType?: string | undefined },
  operation: { readonly contentType?: string | undefined },
) => Partial<WrittenBody & { readonly bodySerializer: (body: unknown) => unknown }>;

/** A body as `fetch` takes it. */
export interface WrittenBody {
  readonly body: BodyInit;
  /** Sent in place of the operation's; "": the platform knows it. */
  readonly contentType?: string | undefined;
  /** What `fetch` wants to be told of a stream. */
  readonly duplex?: "half" | undefined;
}

/** A writer that writes `body` as `write` does, which is told the media type to be sent, or its range (`image/*`). */
export function bodyWriter(write: (body: unknown, contentType: string) => WrittenBody): BodyWriter {
  return ({ body, contentType }, operation) => {
    if (body === undefined) return {};
    const written = write(body, contentType ?? operation.contentType ?? "");
    return { contentType: undefined, ...written, bodySerializer: (ready) => ready };
  };
}

/** A media type, with `instead` in place of a range, which cannot be sent. */
export function concreteType(contentType: string, instead: string): string {
  return contentType.includes("*") ? instead : contentType;
}
