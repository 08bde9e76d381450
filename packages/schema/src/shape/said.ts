import type { Keywords } from "../schema.ts";
import type { Part } from "./shape.ts";

/** A keyword, or one value of it, that contradicts another. */
export interface Said {
  readonly schema: Keywords;
  /** Leads from the schema to what is meant: `["required", 0]`. */
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  readonly value: unknown;
}

/** Keywords that no value satisfies together. */
export type Clash = readonly Said[];

/** Why no value satisfies a shape: for each kind that it allows, the keywords. */
export interface Contradiction {
  /** The required member that the keywords stand in, from the outside in: "property `a`". */
  readonly within: readonly string[];
  readonly clashes: readonly Clash[];
}

/** The keyword of a schema, if it is there. */
export function sayKeyword({ schema }: Part, keyword: string): Said | undefined {
  if (!Object.hasOwn(schema, keyword)) return undefined;
  return { schema, path: [keyword], keyword, value: schema[keyword] };
}
