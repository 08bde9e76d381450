/** A media type without its parameters, in lower case: `application/json`. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** True for JSON, and for what is made of it: `application/json`, `application/problem+json`. */
export function isJsonType(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /[/+]json$/.test(essenceOf(mediaType));
}

/** True for JSON values that each have a record separator before them (RFC 7464), not a line of their own. */
export function isJsonSequence(mediaType: string): boolean {
  return /[/+]json-seq$/.test(essenceOf(mediaType));
}
