import type { Keywords, Schema } from "../schema.ts";

/** The schemas of one document: what they refer to, and who judges values. */
export interface Space {
  /** What a `$ref` leads to; undefined if that is nothing. */
  readonly target: (ref: unknown) => Schema | undefined;
  /** True if a value is valid against a schema of the document. */
  readonly judge: (schema: Schema, value: unknown) => boolean;
  /** False if a schema is none, so that nobody can judge. By default each is one. */
  readonly isSound?: (schema: Keywords) => boolean;
  /** What chains of references end at, as far as they were followed. */
  readonly ends: Map<Keywords, Keywords>;
  /** The parts below schemas, as far as they were asked for. */
  readonly below: Map<Keywords, readonly Part[]>;
  /** The kinds of value that schemas may have, as far as they were asked for; without it they are worked out each time. */
  readonly kinds?: Map<Keywords, number>;
  /** What stands in the place of the branches of a `oneOf` or `anyOf`, if they are meant to say more than they do. */
  readonly branches?: (schema: Keywords, keyword: string) => readonly Shape[] | undefined;
  /** Makes what tests a pattern. */
  readonly regExp: (pattern: string) => { readonly test: (text: string) => boolean };
  /** Texts that may match a pattern, also of lengths, if somebody can make any. None of them is taken before it was judged. */
  readonly textsOf?: (pattern: string, lengths?: Lengths) => Iterable<string>;
  /** A text that has all of some patterns and none of others; null: there certainly is none; undefined: it is not known. */
  readonly textFor?: (question: TextQuestion) => string | null | undefined;
}

/** What a text is to be. */
export interface TextQuestion {
  readonly matches: readonly string[];
  readonly misses: readonly string[];
  /** In code points. */
  readonly lengths: Lengths;
}

/** How many characters a text has. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** A schema of a document, or shapes of which a value has to have one. */
export interface Part {
  readonly space: Space;
  readonly schema: Keywords;
  readonly union?: readonly Shape[];
}

/**
 * The values that are valid against all of the parts: any value where there are none. Nothing is lost of the schemas; what they
 * come to is worked out when somebody asks.
 */
export interface Shape {
  readonly parts: readonly Part[];
}

/** Any value. */
export const ANYTHING: Shape = { parts: [] };

/** No value is valid against it. */
const NOTHING: Keywords = { not: {} };

/** The values that are valid against a schema. */
export function shapeOf(space: Space, schema: Schema | undefined): Shape {
  if (schema === true || schema === undefined) return ANYTHING;
  return { parts: [{ space, schema: schema === false ? NOTHING : schema }] };
}

/** The values that all of the shapes have. */
export function intersect(shapes: readonly Shape[]): Shape {
  const parts = new Map(shapes.flatMap((shape) => shape.parts.map((part) => [part.schema, part])));
  return { parts: [...parts.values()] };
}

/** The values that one of the shapes has. */
export function unite(shapes: readonly Shape[]): Shape {
  const [only, ...more] = shapes;
  if (only && more.length === 0) return only;
  const space: Space = {
    target: () => undefined,
    ends: new Map(),
    below: new Map(),
    judge: (_, value) => shapes.some((shape) => isValid(shape, value)),
    regExp: () => ({ test: () => false }),
  };
  return { parts: [{ space, schema: { anyOf: [] }, union: shapes }] };
}

/** True if a value is one of the shape's. */
export function isValid({ parts }: Shape, value: unknown): boolean {
  return parts.every(({ space, schema }) => space.judge(schema, value));
}
