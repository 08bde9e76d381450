import type { Place } from "./diagnostic.ts";
import type { JsonObject } from "./json.ts";
import type { Visit } from "./visit-document.ts";

/** The versions of OpenAPI that differ in what their words mean. */
export type Version = "3.0" | "3.1" | "3.2";

/** A spec as it was read, every place of which can be looked up. */
export interface Source {
  /** Path below the workspace root, with `/`. */
  readonly file: string;
  /** All files that were read, the first among them; sorted. */
  readonly files: readonly string[];
  /** Text of the first file. */
  readonly text: string;
  readonly version: Version;
  /** The spec as one document in its own words, in which every `$ref` is `#/components/<section>/<name>`. */
  readonly bundled: JsonObject;
  /** The same in the words of OpenAPI 3.1 and 3.2, whatever the version. */
  readonly value: JsonObject;
  /** Every object of `value`. */
  readonly visits: readonly Visit[];
  /** Keys of schemas from other places than the components that another schema's name has given a number: those without it. */
  readonly numbered: ReadonlyMap<string, string>;
  /**
   * The place of the key (or, in a list, of the item) that the tokens lead to in either document, in the file that it
   * comes from. Where they lead nowhere it is the place of the last one that exists.
   */
  readonly place: (tokens: readonly string[]) => Place;
}
