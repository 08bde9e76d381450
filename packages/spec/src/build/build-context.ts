import { sample } from "@specmint/schema/shape";
import { shapeIn } from "../document-space.ts";
import type { Json, JsonObject } from "../json.ts";
import { lookUp } from "../json-pointer.ts";
import type { Example, Samples } from "../model.ts";
import type { Direction, Settled } from "../settled.ts";
import type { Verdicts } from "../verdicts.ts";

/** What every part of the stage `build` reads from. */
export interface BuildContext extends Settled {
  readonly verdicts: Verdicts;
  /** Contents that have been built, for the samples of the schemas in them. */
  readonly shown: Shown[];
  /** Schemas that no value is known of. */
  readonly unmade: Sampled[];
  /** Gives a value of a schema with every member that is described. */
  readonly maximalOf: Readonly<Record<Direction, (schema: Json | undefined) => Json | undefined>>;
  /** Tells that a schema has a value, where that takes less time than to make that one. */
  readonly hasSmall: Readonly<Record<Direction, (schema: Json | undefined) => boolean>>;
}

/** A schema, and examples of it. */
export interface Shown {
  readonly direction: Direction;
  readonly schema: Json;
  readonly examples: readonly Example[];
}

/** A schema that is asked for a value. */
export interface Sampled {
  readonly direction: Direction;
  readonly schema: Json | undefined;
  /** What it is called. */
  readonly what: string;
  /** Where it stands. */
  readonly tokens: readonly string[];
}

/** One direction of a document. */
export interface Side {
  readonly context: BuildContext;
  readonly direction: Direction;
  readonly document: JsonObject;
}

/** The side of the values that go in a direction. */
export function sideOf(context: BuildContext, direction: Direction): Side {
  return { context, direction, document: context.documents[direction] };
}

/** A valid value of the schema at a place, made from what it shows and says; undefined if that does not lead to one. */
export function sampleOf(
  { context, direction, document }: Side,
  tokens: readonly string[],
): Json | undefined {
  return sample(shapeIn(context.spaces[direction], lookUp(document, tokens))) as Json | undefined;
}

/** Gives an object the samples of a schema of the document, one of which the spec may show; others are made when they are asked for. */
export function withSamples<T extends object>(
  context: BuildContext,
  asked: Sampled,
  shown: Json | undefined,
  described: T,
): T & Samples {
  const { direction, schema } = asked;
  const get = (): Json | undefined => context.maximalOf[direction](schema);
  if (shown === undefined && !context.hasSmall[direction](schema) && get() === undefined)
    context.unmade.push(asked);
  const samples = shown === undefined ? described : { ...described, sample: shown, isShown: true };
  const made = shown === undefined ? "sample" : "maximal";
  return Object.defineProperty(samples, made, { enumerable: true, get });
}
