import type { Code, DiagnosticParams } from "../../diagnostic-catalogue.ts";
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

type FidelityCode = Extract<Code, `approximated/${string}` | `unsupported/${string}`>;

/** Where the packages say something less exactly than the spec, or cannot say it at all. */
export interface Rule {
  readonly code: FidelityCode;
  /** True where the rule holds. */
  readonly found: (subject: Subject) => boolean;
  /** What the diagnostic's words are made with. */
  readonly params: (subject: Subject) => Readonly<Record<string, string>>;
  /** The keys from the keyword to the place that is reported. */
  readonly below: (subject: Subject) => readonly string[];
}

/** By keywords of one kind of object, everything that is said about them. Nothing: the packages represent it exactly, or it only describes. */
export type KeywordTable = Readonly<Record<string, readonly Rule[]>>;

/** The keywords, all of them represented. */
export function allRepresented(...keywords: readonly string[]): KeywordTable {
  return Object.fromEntries(keywords.map((keyword) => [keyword, []]));
}

/** A rule that always holds if it has no `found`. */
export function rule<C extends FidelityCode>(
  code: C,
  found: Rule["found"] = () => true,
  params: (subject: Subject) => DiagnosticParams[C] = () => ({}) as DiagnosticParams[C],
  below: Rule["below"] = () => [],
): Rule {
  return { code, found, params, below };
}

/** True within webhooks and callbacks: their requests are typed, and never sent by a client. */
export function isSentByApi({ tokens }: Pick<Visit, "tokens">): boolean {
  const [first, second] = tokens;
  if (first === "webhooks") return true;
  if (first === "components")
    return second === "callbacks" || (second === "pathItems" && tokens[4] === "callbacks");
  // paths, path, method or additionalOperations and its name.
  return (
    first === "paths" &&
    (tokens[3] === "callbacks" || (tokens[2] === "additionalOperations" && tokens[4] === "callbacks"))
  );
}
