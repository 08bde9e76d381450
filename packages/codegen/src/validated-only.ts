/** Something that a schema asks of a value, and that its validator checks but its type does not. */
export interface ValidatedOnly {
  /** What it is, for people. */
  readonly words: string;
  /** The keywords that ask for it. */
  readonly keywords: readonly string[];
  /**
   * What the type still says of those keywords; undefined: nothing.
   * - `branches`: one of them fits;
   * - `number`: a whole number is a number;
   * - `kind`: an object or a list is one.
   */
  readonly typed?: "branches" | "number" | "kind";
}

/**
 * All that types leave to validators without further notice: the preface of `FIDELITY.md` lists it. A value that has a schema's type and
 * that the schema refuses for anything else is a defect, unless a line of `FIDELITY.md` says so.
 */
export const validatedOnly: readonly ValidatedOnly[] = [
  { words: "formats and the range of an `int64`", keywords: ["format"] },
  { words: "patterns", keywords: ["pattern"] },
  { words: "lengths", keywords: ["minLength", "maxLength"] },
  { words: "bounds", keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] },
  { words: "multiples", keywords: ["multipleOf"] },
  { words: "counts", keywords: ["minItems", "maxItems", "minProperties", "maxProperties"] },
  { words: "that items differ", keywords: ["uniqueItems"] },
  { words: "what a list contains", keywords: ["contains", "minContains", "maxContains"] },
  { words: "names of properties", keywords: ["propertyNames"] },
  { words: "properties by patterns of their names", keywords: ["patternProperties"] },
  { words: "properties that are not listed", keywords: ["additionalProperties"] },
  { words: "what nothing else looks at", keywords: ["unevaluatedProperties", "unevaluatedItems"] },
  {
    words: "what another property asks for",
    keywords: ["dependentRequired", "dependentSchemas", "dependencies"],
  },
  { words: "what must not hold", keywords: ["not"] },
  { words: "conditions", keywords: ["if", "then", "else"] },
  { words: "that only one branch holds", keywords: ["oneOf"], typed: "branches" },
  { words: "that a number is an integer", keywords: ["type"], typed: "number" },
  { words: "literals that are objects or lists", keywords: ["const", "enum"], typed: "kind" },
];
