import type { Diagnostic, Json, Place } from "@specmint/spec";

/** A version bump, the least first: `none` asks for no release. */
export const bumps = ["none", "patch", "minor", "major"] as const;

/** A version bump. */
export type Bump = (typeof bumps)[number];

/** The packages of an API. */
export const packageKinds = ["types", "client", "fixtures"] as const;

/** One of the packages of an API. */
export type PackageKind = (typeof packageKinds)[number];

/** Who sends a value: the users of the API, or the API. */
export type Direction = "request" | "response";

/** What the change from one description to another means. */
export interface Verdict {
  /** The changes, most severe first, then in the order of the description. */
  readonly changes: readonly Change[];
  readonly packages: Readonly<Record<PackageKind, PackageVerdict>>;
  readonly counts: Counts;
  /** What keeps a description from being generated from, of either side: only its places are undecided. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How much was compared. */
export interface Counts {
  /** Operations that both descriptions have. */
  readonly operations: number;
  /** Places where values are sent: a parameter, a body, a header. */
  readonly positions: number;
  /** Positions whose schemas differ in more than words. */
  readonly changed: number;
  /** Changed positions of which it is not known whether they are compatible. */
  readonly undecided: number;
}

/** What one package of the API needs. */
export interface PackageVerdict {
  readonly bump: Bump;
  /** The changes that ask for a bump, most severe first: `id`s. */
  readonly changes: readonly string[];
}

/** One cause: what a person changed in the description, with everything that comes of it. */
export interface Change {
  /** The same as long as the change is: the rule and what it is about. A reason to overrule it names it. */
  readonly id: string;
  /** The name of the rule: `request-property-became-required`. */
  readonly rule: string;
  /** What the contract asks for: `none` for a change that nobody sees on the wire. */
  readonly bump: Bump;
  /** What each package asks for: it may be more, as names are its own, or less. */
  readonly bumps: Readonly<Record<PackageKind, Bump>>;
  readonly direction?: Direction;
  /** One sentence in Markdown that names what changed: "`roleIDs` of `UserGroupWrite` is now required." */
  readonly title: string;
  /** Why the rule gives this level, in a sentence. */
  readonly explanation: string;
  /** What a caller does about it, in the imperative; "" where there is nothing to do. */
  readonly advice: string;
  /** Where it stands in the old and the new description. */
  readonly old?: Place;
  readonly new?: Place;
  /** The operations that it reaches, in the order of the description. */
  readonly operations: readonly OperationName[];
  /** Where in these: "request body `application/json`", "query parameter `page`", each once. */
  readonly positions: readonly string[];
  readonly proof: Proof;
  /** Somebody's reason why it is less than it looks. */
  readonly overruled?: string;
}

/** An operation as people know it. */
export interface OperationName {
  /** `PUT` */
  readonly method: string;
  /** Path template of the old description, or of the new one where it is added. */
  readonly path: string;
  /** Name of its function in the client: `updateUserGroup`; "" if it has none. */
  readonly name: string;
}

/** Why a change is what it is said to be. */
export type Proof =
  /** A value that one side accepts and the other refuses, for two independent validators each. */
  | {
      readonly kind: "witness";
      readonly value: Json;
      /** JSON pointer to where it stands in the body or the parameter; "" for the whole. */
      readonly path: string;
      readonly acceptedBy: "old" | "new";
      /** What the other side has against it, each in a few words: "must have required property 'roleIDs'". */
      readonly refusals: readonly string[];
    }
  /** Every value of the one side is one of the other: the steps of the derivation. */
  | { readonly kind: "contained"; readonly steps: readonly string[] }
  /** The rule decides: containment says nothing of it, or its policy is stricter. */
  | { readonly kind: "rule" }
  /** Neither is proved. */
  | { readonly kind: "undecided"; readonly reason: string };
