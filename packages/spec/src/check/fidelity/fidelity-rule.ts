import type { Json, JsonObject } from "../../json.ts";
import type { SettledOptions } from "../../settled.ts";
import type { Visit } from "../../visit-document.ts";

/** A keyword where it stands. */
export interface Subject extends Visit {
  readonly document: JsonObject;
  readonly schemes: SettledOptions["schemes"];
  readonly key: string;
  readonly value: Json;
}

/** A text, or one that depends on what is in the spec. */
type Text = string | ((subject: Subject) => string);

/** What the packages say less exactly than the spec, or cannot say at all. */
export interface Rule {
  readonly verdict: "approximated" | "refused";
  readonly what: Text;
  /** What it becomes, as the end of a sentence; "" where it is refused. */
  readonly became: Text;
  /** What to write instead, or that nothing has to be done. */
  readonly instead: Text;
  /** True where the rule holds; without it, it always does. */
  readonly found?: (subject: Subject) => boolean;
  /** The keys from the keyword to the place that is reported. */
  readonly below?: (subject: Subject) => readonly string[];
}

/** What becomes of a keyword: everything that is said about it. Nothing: it is represented. */
export type Fidelity = readonly Rule[];

/** By keywords of one kind of object. */
export type KeywordTable = Readonly<Record<string, Fidelity>>;

/** A keyword that the packages represent exactly, or that only describes. */
export const represented: Fidelity = [];

/** The keywords, all of them represented. */
export function allRepresented(...keywords: readonly string[]): KeywordTable {
  return Object.fromEntries(keywords.map((keyword) => [keyword, represented]));
}

/** What has to be known of a rule. */
type RuleWords = Omit<Rule, "verdict">;

/** A keyword that the packages say less exactly. */
export function approximated(words: RuleWords): Rule {
  return { verdict: "approximated", ...words };
}

/** A keyword that would be wrong or left out. */
export function refused(words: Omit<RuleWords, "became">): Rule {
  return { verdict: "refused", became: "", ...words };
}

/** The text of a rule for one place. */
export function textFor(text: Text, subject: Subject): string {
  return typeof text === "string" ? text : text(subject);
}
