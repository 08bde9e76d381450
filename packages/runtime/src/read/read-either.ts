import type { BodyReader } from "./body-reader.ts";

/**
 * Reads a body as what its `Content-Type` says: the media type itself, else the range (`image/*`), else JSON for anything
 * that is made of it (`application/problem+json`); where none fits or none is said, as the first.
 * @param readers By media type, in lower case and without parameters.
 */
export function readEither(readers: readonly [ReaderOf, ...ReaderOf[]]): BodyReader {
  return (response) => {
    const [sent = ""] = (response.headers.get("content-type") ?? "").split(";");
    const type = sent.trim().toLowerCase();
    const found =
      readers.find(([one]) => one === type) ??
      readers.find(([one]) => one.endsWith("/*") && type.startsWith(one.slice(0, -1))) ??
      readers.find(([one]) => JSON_TYPE.test(one) && JSON_TYPE.test(type)) ??
      readers.find(([one]) => one === "*/*") ??
      readers[0];
    return found[1](response);
  };
}

/** A media type and what reads it. */
export type ReaderOf = readonly [mediaType: string, read: BodyReader];

const JSON_TYPE = /[/+]json$/;
