/**
 * A schema in which each node says one thing, so that openapi-typescript's transform has nothing to get wrong.
 * `true` is any value, `false` none.
 */
export type NormalSchema =
  | boolean
  | RefSchema
  | LiteralSchema
  | ScalarSchema
  | ArraySchema
  | TupleSchema
  | ObjectSchema
  | IntersectionSchema
  | UnionSchema;

/** What TypeScript can tell apart. `binary` is a `Blob`. */
export type Kind = "string" | "number" | "boolean" | "null" | "array" | "object" | "binary";

/** A reference: `#/UserGroup`. The transform prints the first part of such a pointer as a name. */
export interface RefSchema {
  readonly $ref: string;
}

/** A type that has no JSON Schema the transform would print right. */
export interface LiteralSchema {
  readonly type: "literal";
  /** As it is printed; escaped already. */
  readonly text: string;
  readonly kind: Kind;
}

/** All values of a kind. */
export interface ScalarSchema {
  readonly type: "string" | "number" | "boolean" | "null";
}

/** A list of any length. */
export interface ArraySchema {
  readonly type: "array";
  readonly items: NormalSchema;
}

/** A list whose first elements have types of their own. */
export interface TupleSchema {
  readonly type: "array";
  readonly elements: readonly NormalSchema[];
  /** How many of the elements have to be there. */
  readonly least: number;
  /** Type of those after the elements; `false`: there are none. */
  readonly rest: NormalSchema;
}

/** An object. Members that are not described are not printed, unless `additionalProperties` gives their type. */
export interface ObjectSchema {
  readonly type: "object";
  readonly members: readonly Member[];
  /** Type of all members, also of those in `members`; `false`: none are allowed. */
  readonly additionalProperties?: NormalSchema;
}

/** A property. */
export interface Member {
  readonly name: string;
  readonly schema: NormalSchema;
  readonly required: boolean;
  /** The doc comment that its declaration gets, or "". */
  readonly doc: string;
}

/** Values that are all of these. */
export interface IntersectionSchema {
  readonly allOf: readonly Exclude<NormalSchema, boolean>[];
}

/** Values that are one of these. */
export interface UnionSchema {
  readonly anyOf: readonly Exclude<NormalSchema, boolean>[];
}
