import { sha256 } from "./sha256.ts";

/** A file that an emitter made. */
export interface GeneratedFile {
  /** Place below the package's `src/gen`, with `/`: `validators/index.ts`. */
  readonly path: string;
  readonly text: string;
}

const known = new WeakMap<GeneratedFile, string>();

/** SHA-256 of a file's UTF-8 bytes, in lower-case hexadecimal. */
export function hashOf(file: GeneratedFile): string {
  const hash = known.get(file) ?? sha256(file.text);
  known.set(file, hash);
  return hash;
}
