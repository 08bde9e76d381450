import type { Place } from "../diagnostic.ts";
import type { Json } from "../json.ts";

/** A parsed file of a spec, every place of which can be looked up. */
export interface ParsedFile {
  /** Path below the workspace root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly value: Json;
  /**
   * The place of the key (or, in a list, of the item) that the tokens lead to. Where they lead nowhere it is the
   * place of the last one that exists.
   */
  readonly place: (tokens: readonly string[]) => Place;
}
