import { sha256 } from "./sha256.ts";

/** A file that an emitter made. */
export interface GeneratedFile {
  /** Place below the package's `src/gen`, with `/`: `validators/index.ts`. */
  readonly path: string;
  readonly text: string;
  /** Of a module: a text that is another if what its text is made from is, beside what all modules of the package are. */
  readonly key?: string;
}

/** A file and what is to be known of it to see whether a folder has it, each worked out when it is first asked for. */
export interface HashedFile extends GeneratedFile {
  /** SHA-256 of its UTF-8 bytes, in lower-case hexadecimal. */
  readonly hash: string;
  /** How many these are. */
  readonly bytes: number;
}

/** A module, whose text and key are made when they are first asked for. */
export function moduleFile(path: string, makeKey: () => string, make: () => string): GeneratedFile {
  const [key, text] = [asked(makeKey), asked(make)];
  return {
    path,
    get key() {
      return key();
    },
    get text() {
      return text();
    },
  };
}

/**
 * The file with its hash and its size.
 *
 * @param known What an earlier run had for it, if that was made from the same.
 */
export function toHashed(
  file: GeneratedFile,
  known: Partial<Pick<HashedFile, "hash" | "bytes">> = {},
): HashedFile {
  const hash = asked(() => known.hash ?? sha256(file.text));
  return {
    path: file.path,
    get key() {
      return file.key;
    },
    get text() {
      return file.text;
    },
    get hash() {
      return hash();
    },
    get bytes() {
      return known.bytes ?? Buffer.byteLength(file.text);
    },
  } as HashedFile;
}

/** The same function, which is called once. */
function asked<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
