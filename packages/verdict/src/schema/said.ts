import type { Json } from "@specmint/spec";

/** What a schema says under a keyword, and where it stands. */
export interface Said {
  readonly value: Json;
  readonly tokens: readonly string[];
}
