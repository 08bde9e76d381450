/** The body of a response in the pieces that it came in. */
export type Chunks = readonly Uint8Array<ArrayBuffer>[];

/**
 * Hides what credentials have added to the URL. A body that has been read can be read from here on as often as anybody
 * likes: openapi-fetch, middleware and the caller all want to.
 */
export function shieldResponse(response: Response, url: string, chunks?: Chunks): Response {
  const copy = response.clone.bind(response);
  const reopen = (): Response =>
    chunks ? new Response(chunks.length > 0 ? new Blob([...chunks]) : null, response) : copy();
  const own: Record<string, PropertyDescriptor> = {
    url: { value: url },
    clone: { value: () => shieldResponse(reopen(), url, chunks) },
  };
  if (chunks) {
    for (const name of ["arrayBuffer", "blob", "bytes", "formData", "json"] as const) {
      own[name] = { value: () => reopen()[name]() };
    }
    own["text"] = { value: async () => decode(chunks) };
    own["body"] = { get: () => reopen().body };
    own["bodyUsed"] = { value: false };
  }
  return Object.defineProperties(response, own);
}

/** Bytes as UTF-8, without a byte order mark. */
export function decode(chunks: Chunks): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}
