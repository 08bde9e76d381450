/** The body of a response in the pieces that it came in. */
export type Chunks = readonly Uint8Array<ArrayBuffer>[];

interface Shielded {
  readonly url: string;
  readonly chunks: Chunks;
}

const shielded: WeakMap<Response, Shielded> = new WeakMap();
const prototypes: WeakMap<object, object> = new WeakMap();

/**
 * Hides what credentials have added to the URL. A body that has been read can be read from here on as often as anybody
 * likes: openapi-fetch, middleware and the caller all want to.
 */
export function shieldResponse(response: Response, url: string, chunks?: Chunks): Response {
  if (!chunks) {
    const copy = response.clone.bind(response);
    return Object.defineProperties(response, {
      url: { value: url },
      clone: { value: () => shieldResponse(copy(), url) },
    });
  }
  // One prototype for all responses takes far less time than properties for each.
  const base = Object.getPrototypeOf(response);
  const prototype = prototypes.get(base) ?? Object.create(base, members);
  prototypes.set(base, prototype);
  shielded.set(response, { url, chunks });
  return Object.setPrototypeOf(response, prototype);
}

function recall(response: Response): Shielded {
  return shielded.get(response) as Shielded;
}

function reopen(response: Response): Response {
  const { chunks } = recall(response);
  return new Response(chunks.length > 0 ? new Blob([...chunks]) : null, response);
}

const members: PropertyDescriptorMap & ThisType<Response> = {
  url: {
    get() {
      return recall(this).url;
    },
  },
  body: {
    get() {
      return reopen(this).body;
    },
  },
  bodyUsed: { value: false },
  clone: {
    value() {
      const { url, chunks } = recall(this);
      return shieldResponse(reopen(this), url, chunks);
    },
  },
  text: {
    async value() {
      return decode(recall(this).chunks);
    },
  },
};
for (const name of ["arrayBuffer", "blob", "bytes", "formData", "json"] as const) {
  const value = function (this: Response): unknown {
    return reopen(this)[name]();
  };
  members[name] = { value };
}

/** Bytes as UTF-8, without a byte order mark. */
export function decode(chunks: Chunks): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}
