import { findMediaType } from "./find-media-type.ts";
import type { BodyReader } from "./reading.ts";

/**
 * Reads a body as what its `Content-Type` says, as `findMediaType` does; where none fits or none is said, as the first.
 * @param readers By media type, in lower case and without parameters.
 */
export function readEither(readers: readonly [ReaderOf, ...ReaderOf[]]): BodyReader {
  return (headers) => {
    const types = readers.map(([one]) => one);
    const found = findMediaType(types, headers);
    const [, read] = readers.find(([one]) => one === found) ?? readers[0];
    return read(headers);
  };
}

/** A media type and what reads it. */
export type ReaderOf = readonly [mediaType: string, read: BodyReader];
