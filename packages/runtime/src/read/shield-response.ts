import { type Chunks, type Notes, readNotes, takeNotes } from "../client/notes.ts";

const prototypes: WeakMap<object, object> = new WeakMap();

/**
 * Hides what credentials have added to the URL. A body that has been read can be read from here on as often as anybody
 * likes: openapi-fetch, middleware and the caller all want to.
 */
export function shieldResponse(response: Response, notes: Notes): Response {
  const { chunks, exchange } = notes;
  takeNotes(response, notes);
  if (!chunks) {
    const copy = response.clone.bind(response);
    return Object.defineProperties(response, {
      url: { value: exchange.url },
      clone: { value: () => shieldResponse(copy(), notes) },
    });
  }
  // One prototype for all responses takes far less time than properties for each.
  const base = Object.getPrototypeOf(response);
  let prototype = prototypes.get(base);
  if (!prototype) {
    prototype = makePrototype(base);
    prototypes.set(base, prototype).set(prototype, prototype);
  }
  return Object.setPrototypeOf(response, prototype);
}

function reopen(response: Response): Response {
  const { chunks = [] } = readNotes(response);
  return new Response(chunks.length > 0 ? new Blob([...chunks]) : null, response);
}

const members: PropertyDescriptorMap & ThisType<Response> = {
  url: {
    get() {
      return readNotes(this).exchange.url;
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
      return shieldResponse(reopen(this), readNotes(this));
    },
  },
  text: {
    async value() {
      return decode(readNotes(this).chunks ?? []);
    },
  },
};
function makePrototype(base: object): object {
  const prototype = Object.create(base, members);
  for (const name of ["arrayBuffer", "blob", "bytes", "formData", "json"] as const) {
    const value = async function (this: Response): Promise<unknown> {
      return reopen(this)[name]();
    };
    if (name in base) Object.defineProperty(prototype, name, { value });
  }
  return prototype;
}

const decoder = new TextDecoder();

/** Bytes as UTF-8, without a byte order mark. */
export function decode(chunks: Chunks): string {
  if (chunks.length < 2) return decoder.decode(chunks[0]);
  const parts = new TextDecoder();
  return chunks.map((chunk) => parts.decode(chunk, { stream: true })).join("") + parts.decode();
}
