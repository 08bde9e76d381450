import { sample } from "@specmint/schema/shape";
import { shapeIn } from "../document-space.ts";
import type { Json } from "../json.ts";
import { lookUp } from "../json-pointer.ts";
import type { Side } from "./build-context.ts";

/** A valid value of the schema at a place, made from what it shows and says; undefined if that does not lead to one. */
export function sampleOf(
  { context, direction, document }: Side,
  tokens: readonly string[],
): Json | undefined {
  return sample(shapeIn(context.spaces[direction], lookUp(document, tokens))) as Json | undefined;
}
