import type { Json } from "@specmint/spec";
import type { Direction } from "./model.ts";

/** What a fact is about. */
export type Subject =
  | "operation"
  | "operation-moved"
  | "operation-name"
  | "schema-name"
  | "schema-alone"
  | "parameter"
  | "parameter-required"
  | "parameter-style"
  | "parameter-empty"
  | "body"
  | "body-required"
  | "content"
  | "encoding"
  | "response"
  | "header"
  | "header-required"
  | "webhook"
  | "security"
  | "server"
  | "extension"
  | "deprecation"
  | "words"
  | "property"
  | "required"
  | "type"
  | "nullable"
  | "enum"
  | "enum-value"
  | "open-value"
  | "bound"
  | "format"
  | "pattern"
  | "branch"
  | "additional-properties"
  | "default"
  | "keyword"
  | "unread";

/** How the values of the one description are related to those of the other, as far as a direction asks. */
export type Compatibility =
  /** No value is in one of them alone. */
  | "same"
  /** A request accepts all that it accepted, a response sends nothing that it did not send. */
  | "compatible"
  | "breaking"
  | "undecided";

/** Where something stands in one of the two descriptions: the tokens of a JSON pointer into its canonical document. */
export type Tokens = readonly string[];

/** One difference between two descriptions, before a rule says what it means. */
export interface Fact {
  readonly subject: Subject;
  readonly change: "added" | "removed" | "changed";
  readonly direction?: Direction;
  /** For a property, a parameter or a header: whether it has to be there, in the description that has it last. */
  readonly isRequired?: boolean;
  /** Where a parameter is: `query`; how a response is told: `success` or `failure`. */
  readonly where?: string;
  /** The keyword of a schema. */
  readonly keyword?: string;
  /** What it is called: a property, a parameter, an operation. */
  readonly name: string;
  /** What was there, and what is there now. */
  readonly before?: Json;
  readonly after?: Json;
  readonly old?: Tokens;
  readonly new?: Tokens;
  /** JSON pointer tokens to the values that it is about, below the schema that it was found in. */
  readonly path?: Tokens;
  readonly compatibility?: Compatibility;
  /** True if values that the old schema accepts are refused by the new one, whoever sends them. */
  readonly narrows?: boolean;
}

/** True for a fact of which nothing follows for values. */
export function isOfWords({ subject }: Fact): boolean {
  return WORDS.has(subject);
}

const WORDS: ReadonlySet<Subject> = new Set(["words", "default", "deprecation", "open-value"]);
