import { InvalidRequestError } from "../../errors/errors.ts";
import type { BodyWriter } from "./body-writer.ts";

/**
 * Writes a body as the media type that the caller asks for by `contentType`, else as the first.
 * @throws {InvalidRequestError} (the function that is returned) if the spec does not have it.
 */
export function eitherBody(writers: readonly [WriterOf, ...WriterOf[]]): BodyWriter {
  return async (body, contentType) => {
    const found = contentType ? writers.find(([one]) => one === contentType) : writers[0];
    if (!found) {
      throw new InvalidRequestError(`contentType must be one of: ${writers.map(([one]) => one).join(", ")}.`);
    }
    const [mediaType, write] = found;
    return { contentType: mediaType, ...(await write(body, mediaType)) };
  };
}

/** A media type and what writes it. */
export type WriterOf = readonly [mediaType: string, write: BodyWriter];
