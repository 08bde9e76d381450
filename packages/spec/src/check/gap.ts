import { type Json, type JsonObject, memberOf } from "../json.ts";

/** A legal part of OpenAPI that the emitters would get wrong or leave out. */
export interface Gap {
  readonly what: string;
  readonly instead: string;
  /** The key that the diagnostic points at, if the part stands below one. */
  readonly key?: string;
  readonly found: (node: JsonObject, tokens: readonly string[], document: JsonObject) => boolean;
}

/** True for an object with the key. */
export function has(key: string): (node: Json) => boolean {
  return (node) => memberOf(node, key) !== undefined;
}

/** A key that is a gap wherever it stands. */
export function keyGap(key: string, what: string, instead: string): Gap {
  return { what, instead, key, found: has(key) };
}
