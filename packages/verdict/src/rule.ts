import type { Compatibility, Fact, Subject } from "./fact.ts";
import type { Bump, Direction, PackageKind } from "./model.ts";

/** What a rule is about: every member that is given has to be one of what is listed. */
export interface Query {
  readonly subject: Subject | readonly Subject[];
  readonly change?: Fact["change"] | readonly Fact["change"][];
  readonly direction?: Direction;
  readonly compatibility?: Compatibility | readonly Compatibility[];
  readonly isRequired?: boolean;
  readonly where?: string | readonly string[];
  readonly keyword?: string | readonly string[];
}

/**
 * A kind of change by name: which it is, what it asks for and why. A rule decides nothing that containment has decided; it names that,
 * and says what follows where containment has no say.
 */
export interface Rule {
  /** Kebab-case, stable: `request-property-became-required`. */
  readonly id: string;
  readonly query: Query;
  /** What the contract asks for. */
  readonly bump: Bump;
  /** By package, where it is not `bump`. */
  readonly packages?: Partial<Readonly<Record<PackageKind, Bump>>>;
  /** One sentence in Markdown, with `<name>` and the other words of `wordsOf`. */
  readonly title: string;
  /** Why it is so, in a sentence with such words. */
  readonly explanation: string;
  /** What a caller does about it, in the imperative; "" for nothing. */
  readonly advice: string;
  /** The rule for the other direction, or why there is none. */
  readonly mirror?: string;
  readonly waiver?: string;
  /** The smallest change that the rule is about, as YAML: an operation, or a whole description. The test and the documentation of the rule. */
  readonly before: string;
  readonly after: string;
}
